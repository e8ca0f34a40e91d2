// The script that citizens get is made from the parts that people read, old browsers understand it, and it keeps away
// from what could run or fetch something that the page does not carry.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { parse } from 'acorn';

import { bundle, scripts, target } from './bundle.js';

const dangerous = [
  'eval', 'Function(', 'fetch(', 'XMLHttpRequest', 'import(',
  'innerHTML', 'outerHTML', 'insertAdjacentHTML', 'document.write', '</script',
];

/** What browsers of 2017 can read but do not have. */
const newer = [
  '.flat(', '.flatMap(', 'fromEntries(', '.replaceAll(', '.matchAll(', '.at(', '.finally(', 'allSettled(', 'globalThis',
  'structuredClone', 'queueMicrotask', 'replaceChildren(', '.trimStart(', '.trimEnd(', 'AbortController', '.findLast(',
];

/** The worker asks for files, since it stands between pages and network; and it lists pages, which are no matches of a text. */
const allowed = { sw: ['fetch(', '.matchAll('] };

for (const name of Object.keys(scripts)) {
  const script = await readFile(target(name), 'utf8');

  test(`${name}.js is made from its parts`, async () => {
    assert.ok((await bundle(name)) === script, `themes/default/${name}.js is stale: run \`npm run bundle\``);
  });

  test(`browsers of 2017 can read ${name}.js`, () => {
    assert.doesNotThrow(() => parse(script, { ecmaVersion: 2017, sourceType: 'script' }));
  });

  for (const [what, words] of Object.entries({ 'nothing dangerous': dangerous, 'nothing newer than 2017': newer })) {
    const found = () => words.filter((word) => script.includes(word) && !allowed[name]?.includes(word));
    test(`${name}.js contains ${what}`, () => assert.deepEqual(found(), []));
  }
}
