// What is asked: the labelled queries of the tests, and misspelt titles of made-up procedures.

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { procedures, repository } from './folder.mjs';

/** The labelled queries that are typed on a Vietnamese page. */
export function labelled(name) {
  const text = readFileSync(path.join(repository, 'tests/browser/relevance', `${name}.jsonl`), 'utf8');
  return text.trim().split('\n').map((line) => JSON.parse(line)).filter((query) => query.language === 'vi');
}

export const fold = (text) =>
  text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/đ/g, 'd');

/** Random numbers below 1 that are the same every time (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const LETTERS = 'abcdeghiklmnopqrstuvxy';

/** One word of more than two letters with a letter more, less, another, or two exchanged. */
function misspelt(title, next) {
  const words = title.split(' ');
  const long = words.map((word, at) => at).filter((at) => /^[a-z]{3,}$/.test(words[at]));
  if (!long.length) return title;
  const at = long[Math.floor(next() * long.length)], word = words[at];
  const place = Math.floor(next() * (word.length - 1)), letter = LETTERS[Math.floor(next() * LETTERS.length)];
  words[at] = [
    () => word.slice(0, place) + letter + word.slice(place),
    () => word.slice(0, place) + word.slice(place + 1),
    () => word.slice(0, place) + letter + word.slice(place + 1),
    () => word.slice(0, place) + word[place + 1] + word[place] + word.slice(place + 2),
  ][Math.floor(next() * 4)]();
  return words.join(' ');
}

/** Titles of made-up procedures, chosen at random, without marks and with a slip. All pages of that title are right. */
export function automatic(folder, { count = 300, seed = 11, isMisspelt = true } = {}) {
  const next = random(seed);
  const demonstration = new Set(readdirSync(path.join(repository, 'content/procedures'), { recursive: true })
    .map((name) => `${path.basename(name, '.yaml')}.html`));
  const all = procedures(folder), byTitle = new Map();
  for (const { title, file } of all) byTitle.set(fold(title), [...(byTitle.get(fold(title)) ?? []), file]);
  const simulated = all.filter(({ file, title }) => !demonstration.has(file) && title.split(' ').length > 2);
  return Array.from({ length: count }, () => {
    const [{ title }] = simulated.splice(Math.floor(next() * simulated.length), 1);
    const query = misspelt(fold(title), next);
    return { query: isMisspelt ? query : fold(title), expect: byTitle.get(fold(title)) };
  });
}

/** How often one of the expected pages comes first, and how often among the first five, in percent. */
export function success(queries, answers) {
  const within = (most) =>
    queries.filter(({ expect }, at) => answers[at].slice(0, most).some((page) => expect.includes(page))).length;
  const percent = (count) => (100 * count / queries.length).toFixed(1);
  return { first: percent(within(1)), five: percent(within(5)), count: queries.length };
}
