// The entries of an index, read with the scripts of the theme: so that other engines get exactly the same names.

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

import { repository } from './folder.mjs';

const CONTEXT = 3;

/** The words and keys of the theme's script, for pages of other engines too. */
export const words = readFileSync(path.join(repository, 'themes/default/scripts/search/words.js'), 'utf8');

/** Everything that the Vietnamese index of a folder finds. */
export function entriesOf(folder) {
  const name = readdirSync(path.join(folder, 'search')).find((index) => index.startsWith('vi-'));
  const shards = path.join(folder, 'search', name);
  const index = readFileSync(path.join(repository, 'themes/default/scripts/search/index.js'), 'utf8');
  const context = vm.createContext({});
  vm.runInContext(`${words}\n${index}
    const all = new Index();
    const noticeboardSearch = (first, ...rest) => (first === FORMAT ? all.takeRoot(...rest) : all.takeEntries(...rest));`, context);
  const files = readdirSync(shards).filter((file) => file !== 'root.js').sort();
  for (const file of ['root.js', ...files]) vm.runInContext(readFileSync(path.join(shards, file), 'utf8'), context);
  const all = vm.runInContext('all', context);
  const shown = (text) => all.tokens(text).map((token) => token.text).join(' ');
  return all.entries.map((entry) => {
    const of = (role) => entry.texts.filter((text) => text.role === role && text.role < CONTEXT).map(shown);
    const { code = '', wanted } = entry;
    return { title: shown(entry.texts[0]), names: of(1), synonyms: of(2), address: all.address(entry), code, wanted };
  }).sort((left, right) => (left.address < right.address ? -1 : 1));
}

/** The functions of the theme's words, in this program. */
export const { keyOf, split, fold, prepared } = vm.runInNewContext(
  `${words}\n${readFileSync(new URL('engines/prepare.js', import.meta.url), 'utf8')}
  ({ keyOf, split, fold, prepared })`,
);
