// Makes the scripts that citizens get from the parts that people read: `npm run bundle`. A test says when that was
// forgotten.

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { minify } from 'terser';

const theme = fileURLToPath(new URL('../../themes/default/', import.meta.url));

/** Each script with its parts, in the order in which they need one another. */
export const scripts = {
  search: ['search/words', 'search/index', 'search/score', 'search/box'],
  handbook: ['handbook/page'],
  travel: ['travel/offline', 'travel/places', 'travel/due', 'travel/state', 'travel/page', 'travel/ready', 'travel/start'],
  sw: ['offline/worker'],
  retire: ['offline/retire'],
};

/** Names of properties that only the search itself knows, and may shorten. Those of the DOM and of a page's data stay. */
const own = new RegExp(`^(${[
  'alike', 'bearers', 'borne', 'buckets', 'classes', 'codes', 'counts', 'covered', 'filesForCode', 'filesFor', 'found',
  'heavy', 'here', 'hits', 'known', 'likely', 'marked', 'meanings', 'numbered', 'reach', 'rest', 'spell', 'symbols',
  'take', 'takeEntries', 'takeRoot', 'terms', 'texts', 'told', 'tokens', 'tones', 'topics', 'unfinished', 'wanted', 'wordsOf',
].join('|')})$`);

/** Where a script stands. */
export const target = (name) => path.join(theme, `${name}.js`);

/** A script, for browsers of 2017 (Chrome 61) and newer. */
export async function bundle(name) {
  const texts = await Promise.all(scripts[name].map((part) => readFile(path.join(theme, 'scripts', `${part}.js`), 'utf8')));
  const { code } = await minify(`(function () {\n'use strict';\n${texts.join('\n')}})();`, {
    ecma: 2017,
    compress: { passes: 3, ecma: 2017, unsafe_arrows: true },
    mangle: { properties: name === 'search' && { regex: own } },
    format: { ecma: 2017, comments: false, ascii_only: true },
  });
  return `${code}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of Object.keys(scripts)) await writeFile(target(name), await bundle(name));
}
