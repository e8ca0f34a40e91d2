// lunr. Best: keys, no trimmer, stop words or stemmer, weighted fields, the last word as a beginning, one slip in words
// that no title has, and more for what is wanted more.

import lunr from 'lunr';

import { prepared } from '../entries.mjs';

const fields = { title: 2, names: 1.5, synonyms: 1.2, code: 1 };

export const library = 'lunr/lunr.min.js';

export function build(documents, isBest, wanted) {
  return lunr(function () {
    for (const [name, boost] of Object.entries(fields)) this.field(name, isBest ? { boost } : {});
    if (isBest) {
      this.pipeline.reset();
      this.searchPipeline.reset();
    }
    for (const document of documents) {
      const keyed = (text) => (isBest ? prepared(text).join(' ') : text);
      const { id, ...texts } = document;
      this.add({ id, ...Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, keyed(value)])) },
        isBest ? { boost: 1 + wanted[id] / 120 } : {});
    }
  });
}

export const client = (isBest) => `
const engine = opened((data) => {
  const index = lunr.Index.load(data);
  return (query) => ${isBest
    ? `index.query((asked) => prepared(query).forEach((term, at, terms) => {
    asked.term(term, { boost: 4 });
    if (at === terms.length - 1 && !/\\s$/.test(query)) asked.term(term, { wildcard: lunr.Query.wildcard.TRAILING });
    if (term.length > 2 && !index.invertedIndex[term]) asked.term(term, { editDistance: 1 });
  }))`
    : "index.search(query.replace(/[:~^+*-]/g, ' '))"}.map((found) => +found.ref);
});`;
