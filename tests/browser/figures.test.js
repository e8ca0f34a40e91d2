// Drawings of figures: each has an equal table, breaks no rule of accessibility, and marks made-up figures as such. The
// demonstration has too few published counts for a comparison, so a small site with made-up ones is built.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { examine, violations } from './axe.js';
import { launch, narrow, wide } from './browser.js';
import { repository } from './site.js';

if (!process.env.NOTICEBOARD_PROGRAM) {
  throw new Error('NOTICEBOARD_PROGRAM must name the program, as tests/run does');
}

const workplace = mkdtempSync(path.join(tmpdir(), 'noticeboard-figures-'));
const site = path.join(workplace, 'site');
const content = path.join(repository, 'tests/golden/figures');
const counts = readFileSync(path.join(content, 'content/statistics/centres-simulated.csv'), 'utf8');

let browser, context;

before(async () => {
  const build = ['build', '--root', content, '--output', site, '--date', '2026-11-21'];
  execFileSync(process.env.NOTICEBOARD_PROGRAM, build, { stdio: 'ignore' });
  browser = await launch();
  context = await browser.newContext({ bypassCSP: true });
});

after(async () => {
  await browser?.close();
  rmSync(workplace, { recursive: true, force: true });
});

const open = async (name) => {
  const page = await context.newPage();
  await page.goto(String(pathToFileURL(path.join(site, name))));
  return page;
};

/** The rows of a CSV file, by the names of its columns; no field of these tables holds a comma. */
function rowsOf(text) {
  const [header, ...lines] = text.trim().split(/\r?\n/).map((line) => line.split(','));
  return lines.map((line) => Object.fromEntries(header.map((name, at) => [name, line[at]])));
}

const published = (name) => rowsOf(readFileSync(path.join(site, 'data/tables', name), 'utf8'));

const names = [
  'figures/centres-simulated', 'figures/small-simulated', 'figures/small-simulated--ho-tich',
  'figures/2026-01-01--2026-01-31', 'indicators', 'letters', 'performance',
];

for (const language of ['vi', 'en']) {
  for (const name of names) {
    test(`${language}/${name}.html with drawings breaks no rule`, async () => {
      const page = await open(`${language}/${name}.html`);
      await examine(page);
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        for (const viewport of [narrow, wide]) {
          await page.setViewportSize(viewport);
          assert.deepEqual(await violations(page), [], `${colorScheme} at ${viewport.width} px`);
          const { scroll, width } = await page.evaluate(() => ({
            scroll: document.documentElement.scrollWidth, width: document.documentElement.clientWidth,
          }));
          assert.ok(scroll <= width, `${viewport.width} px: the page is ${scroll} px wide`);
        }
      }
      await page.close();
    });
  }
}

test('every mark of a drawing is a line of the table after it', async () => {
  const page = await open('en/figures/centres-simulated.html');
  const drawn = await page.evaluate(() => {
    const lines = (id) => {
      const rows = [...document.querySelectorAll(`section[aria-labelledby="${id}"] tbody tr`)];
      return rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim()));
    };
    const marks = (id) => document.querySelectorAll(`section[aria-labelledby="${id}"] svg.chart :is(circle, path[fill="currentColor"], path[fill="none"][stroke-width="2"][d$="z"])`).length;
    return { periods: lines('by-period'), dots: marks('by-period'), places: lines('by-place'), offices: marks('by-place') };
  });
  assert.equal(drawn.periods.length, 5);
  assert.equal(drawn.dots, drawn.periods.filter((cells) => cells.some((cell) => cell.includes('%'))).length);
  assert.equal(drawn.places.length, 3);
  assert.equal(drawn.offices, drawn.places.filter((cells) => cells.at(-1).includes('Worth asking from')).length);
  // The table has the sums of the file that an editor wrote.
  for (const [name, place] of [['Mường Chà', 'muong-cha'], ['Na Sang', 'na-sang']]) {
    const own = rowsOf(counts).filter((row) => row.place === place);
    const sum = (column) => own.reduce((all, row) => all + Number(row[column]), 0).toLocaleString('en');
    const line = drawn.places.find(([first]) => first.startsWith(name));
    assert.deepEqual(line.slice(1, 4), [sum('received'), sum('resolved'), sum('late')], name);
  }
  await page.close();
});

test('the files for other programs say what the page says', async () => {
  const places = published('centres-simulated--place.csv');
  assert.deepEqual(places.map(({ place }) => place), ['muong-cha', 'na-sang', 'nam-ke']);
  assert.deepEqual(places.map(({ late }) => late), ['9', '1', 'not_reported']);
  assert.deepEqual(places.map(({ standing }) => standing), ['more', 'fewer', '']);
  const json = JSON.parse(readFileSync(path.join(site, 'data/tables/centres-simulated--place.json'), 'utf8'));
  assert.equal(json.about.simulated, true);
  assert.deepEqual(json.rows.map(({ late }) => late), [9, 1, 'not_reported']);
  const small = published('small-simulated.csv');
  assert.ok(small.some(({ late }) => late === 'suppressed'), 'one late dossier is not published');
  assert.ok(small.every(({ late }) => late !== '1'));
});

test('made-up figures are marked wherever they stand', async () => {
  for (const name of [...names.filter((name) => name !== 'indicators'), 'places/muong-cha', 'posters/muong-cha']) {
    const html = readFileSync(path.join(site, 'en', `${name}.html`), 'utf8');
    assert.ok(html.includes('Made-up figures, for tests only.'), name);
  }
});

test('a comment stands beside the figures of who makes it', () => {
  for (const name of ['figures/centres-simulated', 'places/muong-cha']) {
    assert.ok(readFileSync(path.join(site, 'en', `${name}.html`), 'utf8').includes('No network for nine days in March.'), name);
  }
  assert.ok(!readFileSync(path.join(site, 'en/places/na-sang.html'), 'utf8').includes('No network'));
});
