// What citizens type leads to the page they want: labelled queries, every old name of a place, every code.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';

import { ask, searchPage } from './asking.js';
import { launch } from './browser.js';
import { serve } from './server.js';
import { languages, procedurePages, procedureSource, repository } from './site.js';

/** The least share of queries with a right answer in first place, and among the first five. */
const least = {
  development: { first: 0.95, five: 0.99 },
  'held-out': { first: 0.9, five: 0.95 },
};

let browser, server;
const searchPages = {};

before(async () => {
  server = await serve();
  browser = await launch();
  const context = await browser.newContext();
  for (const language of languages) {
    searchPages[language] = await searchPage(context, `${server.address}${language}/search.html`);
  }
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** The place of the first right answer, from 1; infinite where there is none. */
async function rank({ query, language, expect }) {
  const found = await ask(searchPages[language], query);
  return found.findIndex((address) => expect.includes(address)) + 1 || Infinity;
}

/** Asks one after another: the page can think of one query at a time. */
async function ranks(queries) {
  const all = [];
  for (const query of queries) all.push({ ...query, rank: await rank(query) });
  return all;
}

function figures(ranked) {
  const share = (most) => ranked.filter((query) => query.rank <= most).length / ranked.length;
  const mean = ranked.reduce((sum, query) => sum + 1 / query.rank, 0) / ranked.length;
  return { queries: ranked.length, first: share(1), five: share(5), mean };
}

function line(name, { queries, first, five, mean }) {
  const percent = (value) => `${(100 * value).toFixed(1)} %`.padStart(8);
  return `${name.padEnd(16)}${String(queries).padStart(5)}${percent(first)}${percent(five)}${mean.toFixed(3).padStart(7)}`;
}

/** The lines of a table: each kind of query, then all. */
function table(file, ranked) {
  const kinds = [...new Set(ranked.map((query) => query.kind))];
  const rows = kinds.map((kind) => line(kind, figures(ranked.filter((query) => query.kind === kind))));
  return [`${file.padEnd(16)}    n     @1      @5    MRR`, ...rows, line('all', figures(ranked))];
}

for (const [file, { first, five }] of Object.entries(least)) {
  test(`the queries of ${file}.jsonl find what was meant`, async (t) => {
    const text = readFileSync(new URL(`relevance/${file}.jsonl`, import.meta.url), 'utf8');
    const ranked = await ranks(text.trim().split('\n').map((json) => JSON.parse(json)));
    for (const row of table(file, ranked)) t.diagnostic(row);
    // Queries that are held out stay unseen, or they would soon be tuned for.
    if (file === 'development') {
      for (const { query, rank } of ranked.filter((one) => one.rank > 1)) t.diagnostic(`at ${rank}: ${query}`);
    }
    const reached = figures(ranked);
    assert.ok(reached.first >= first, `${reached.first} of the queries are answered in first place`);
    assert.ok(reached.five >= five, `${reached.five} of the queries are answered among the first five`);
  });
}

const kinds = { commune: 'Xã', ward: 'Phường', township: 'Thị trấn' };

/** The places of today with what editors wrote about each. */
const places = readdirSync(path.join(repository, 'content/places')).map((file) => ({
  page: `places/${path.basename(file, '.yaml')}.html`,
  text: readFileSync(path.join(repository, 'content/places', file), 'utf8'),
}));

/** The full names that a pattern finds: the name, then the kind. */
const namesIn = (text, pattern) => [...text.matchAll(pattern)].map(([, name, kind]) => `${kinds[kind]} ${name}`);
const today = /^name: (.*)\nkind: (.*)$/gm;
const old = /^ {2}- name: (.*)\n {4}kind: (.*)\n {4}district: /gm;

/** The pages of the places by the names that a pattern finds in what is written about each. */
function pagesByName(pattern) {
  const pages = new Map();
  for (const { page, text } of places) {
    for (const name of namesIn(text, pattern)) pages.set(name, [...(pages.get(name) ?? []), page]);
  }
  return pages;
}

test('every old name of a place leads to the place of today', async (t) => {
  const oldNames = pagesByName(old);
  const newNames = pagesByName(today);
  t.diagnostic(`${[...oldNames.values()].flat().length} old units, ${oldNames.size} names`);
  assert.ok([...oldNames.values()].flat().length >= 129);
  const missed = [];
  for (const [query, expect] of oldNames) {
    const found = await ask(searchPages.vi, query);
    // A name that another place bears today leads there first; the place where the old one went to follows at once.
    const other = newNames.get(query) ?? [];
    const follows = other.includes(found[0]) && expect.includes(found[1]);
    if (!expect.includes(found[0]) && !follows) missed.push(`${query}: ${expect} after ${found.slice(0, 2)}`);
  }
  assert.deepEqual(missed, []);
});

for (const language of languages) {
  test(`every code leads to its procedure in ${language}`, async (t) => {
    const queries = procedurePages(language).map((page) => {
      const [, query] = procedureSource(page).match(/^code: '?([\d.]+)'?$/m);
      return { query, language, expect: [page.slice(language.length + 1)] };
    });
    t.diagnostic(`${queries.length} codes`);
    const missed = (await ranks(queries)).filter((one) => one.rank > 1).map(({ query, rank }) => `${query} at ${rank}`);
    assert.deepEqual(missed, []);
  });
}
