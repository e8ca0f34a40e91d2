// Without JavaScript the list of everything stands in for the search: it carries every name by which a citizen might look
// for something, so that the browser's own search in the page finds it.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';

import { troubleOf } from './asking.js';
import { launch, phone } from './browser.js';
import { stands } from './server.js';
import { languages, procedurePages, procedureSource, repository, textOf } from './site.js';

let browser;

before(async () => {
  browser = await launch();
});

after(async () => {
  await browser?.close();
});

for (const [stand, open] of Object.entries(stands)) {
  for (const language of languages) {
    test(`the search leads to the list of everything ${stand} in ${language}`, async () => {
      const site = await open();
      const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone });
      const trouble = troubleOf(context);
      const page = await context.newPage();
      for (const start of ['search.html', 'search.html?q=khai+sinh']) {
        await page.goto(`${site.address}${language}/${start}`);
        await page.waitForURL(`${site.address}${language}/a-z.html`);
      }
      await page.goto(`${site.address}${language}/index.html`);
      assert.equal(await page.locator('.found').isVisible(), false);
      await page.fill('#q', 'khai sinh');
      await page.press('#q', 'Enter');
      await page.waitForURL(`${site.address}${language}/a-z.html`);
      assert.deepEqual(trouble, []);
      await context.close();
      await site.close();
    });
  }
}

/** The text of a page as a browser's own search sees it, in small letters. */
async function spoken(language) {
  const site = await stands['from files']();
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${site.address}${language}/a-z.html`);
  const text = await page.locator('main').innerText();
  await page.close();
  return plain(text);
}

const plain = (text) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');

for (const language of languages) {
  test(`the list has the name and the code of every procedure in ${language}`, async () => {
    const list = await spoken(language);
    const missing = procedurePages(language).flatMap((page) => {
      const [, title] = textOf(page).match(/<h1[^>]*>([\s\S]*?)<\/h1>/);
      const [, code] = procedureSource(page).match(/^code: '?([\d.]+)'?$/m);
      return [plain(unescaped(title)), code].filter((name) => !list.includes(name));
    });
    assert.deepEqual(missing, []);
  });
}

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#x2f': '/' };
const unescaped = (html) => html.replace(/<[^>]*>/g, '').replace(/&(#?\w+);/g, (whole, name) => entities[name] ?? whole);

test('the list has every old and every new name of a place', async () => {
  const list = await spoken('vi');
  const folder = path.join(repository, 'content/places');
  const names = readdirSync(folder).flatMap((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    return [...text.matchAll(/^(?: {2}- )?name: (.*)\n +kind: |^name: (.*)$/gm)].map(([, old, now]) => old ?? now);
  });
  assert.ok(names.length >= 129 + readdirSync(folder).length, `${names.length} names`);
  assert.deepEqual(names.filter((name) => !list.includes(plain(name))), []);
});

/** The fields of a line of CSV. */
const fields = (line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, field]) => field.replace(/^"|"$/g, ''));

test('the list has every other name by which something is called', async (t) => {
  const list = await spoken('vi');
  const lines = readFileSync(path.join(repository, 'content/synonyms.csv'), 'utf8').trim().split('\n').slice(1);
  const synonyms = lines.map(fields).map(([term, canonical, kind]) => ({ term: plain(term), canonical: plain(canonical), kind }));
  const titles = procedurePages('vi').map((page) => plain(unescaped(textOf(page).match(/<h1[^>]*>([\s\S]*?)<\/h1>/)[1])));
  // Another spelling of one word is nothing's name.
  const named = synonyms.filter(({ kind }) => kind !== 'spelling variant');
  const leading = named.filter(({ canonical }) => titles.some((title) => title.includes(canonical)));
  t.diagnostic(`${leading.length} of ${synonyms.length} synonyms are of procedures`);
  assert.ok(leading.length > 100);
  assert.deepEqual(leading.filter(({ term }) => !list.includes(term)).map(({ term }) => term), []);
});
