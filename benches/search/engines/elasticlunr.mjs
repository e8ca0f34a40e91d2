// elasticlunr, which runs in the browser what elasticlunr-rs writes. Best: keys, no trimmer, stop words or stemmer (all
// English), weighted fields, words as beginnings. It knows no slips and no measure of demand.

import elasticlunr from 'elasticlunr';

import { prepared } from '../entries.mjs';

const fields = ['title', 'names', 'synonyms', 'code'];

export const library = 'elasticlunr/elasticlunr.min.js';

export function build(documents, isBest) {
  const index = elasticlunr(function () {
    for (const field of fields) this.addField(field);
    this.setRef('id');
    this.saveDocument(false);
  });
  if (isBest) index.pipeline.reset();
  for (const document of documents) {
    const keyed = (text) => (isBest ? prepared(text).join(' ') : text);
    index.addDoc(Object.fromEntries(Object.entries(document).map(([name, value]) => [name, name === 'id' ? value : keyed(value)])));
  }
  return index;
}

export const client = (isBest) => `
const engine = opened((index) => {
  const lunr = elasticlunr.Index.load(index);
  return (query) => ${isBest
    ? `lunr.search(prepared(query).join(' '), {
    fields: { title: { boost: 2 }, names: { boost: 1.5 }, synonyms: { boost: 1.2 }, code: { boost: 1 } }, bool: 'OR', expand: true,
  })`
    : 'lunr.search(query)'}.map((found) => +found.ref);
});`;
