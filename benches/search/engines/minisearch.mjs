// MiniSearch. Best: keys, weighted fields, the last word as a beginning, one slip in words that no title has, and more
// for what is wanted more.

import MiniSearch from 'minisearch';

import { prepared } from '../entries.mjs';

const fields = ['title', 'names', 'synonyms', 'code'];

export const library = 'minisearch/dist/umd/index.js';

export function build(documents, isBest) {
  const options = isBest ? { fields, tokenize: prepared, processTerm: (term) => term } : { fields };
  const index = new MiniSearch(options);
  index.addAll(documents);
  return index;
}

export const client = (isBest) => (isBest ? `
const engine = opened((index, wanted) => {
  const mini = MiniSearch.loadJS(index, { fields: ${JSON.stringify(fields)}, tokenize: prepared, processTerm: (term) => term });
  return (query) => mini.search(query, {
    boost: { title: 2, names: 1.5, synonyms: 1.2 },
    prefix: (term, at, terms) => at === terms.length - 1 && !/\\s$/.test(query),
    fuzzy: (term) => term.length > 2 && !mini._index.has(term) && 1,
    boostDocument: (id) => 1 + wanted[id] / 60,
  }).map((found) => found.id);
});` : `
const engine = opened((index) => {
  const mini = MiniSearch.loadJS(index, { fields: ${JSON.stringify(fields)} });
  return (query) => mini.search(query).map((found) => found.id);
});`);
