// Limits that depend on the class of an area. The demonstration knows none, so that a tiny site of its own is built here:
// of two places with a class each and one whose class no source gives.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';

import { launch, phone } from './browser.js';
import { serve } from './server.js';
import { repository } from './site.js';

const classes = `area_classes:
  - id: vung-kho-khan
    name: {vi: Vùng khó khăn, en: Disadvantaged area}
  - id: vung-khac
    name: {vi: Vùng khác, en: Other areas}
`;

const limits = `time_limits:
  - areas: [vung-kho-khan]
    limit: {unit: working_days, number: 17}
  - areas: [vung-khac]
    limit: {unit: working_days, number: 5}
`;

const page = 'dang-ky-khai-sinh.html';
const longer = '17 ngày làm việc';
const shorter = '5 ngày làm việc';
const conditions = ['Vùng khó khăn', 'Vùng khác'];

/** What holds in each place. */
const expected = {
  'na-sang': { holds: [longer], not: [shorter] },
  'muong-cha': { holds: [shorter], not: [longer] },
  'thanh-an': { holds: ['5–17 ngày làm việc'], not: [] },
};

let browser, context, folder, server, workplace;

before(async () => {
  assert.ok(process.env.NOTICEBOARD_PROGRAM, 'NOTICEBOARD_PROGRAM must name the program, as tests/run does');
  workplace = await mkdtemp(path.join(os.tmpdir(), 'noticeboard-areas-'));
  folder = path.join(workplace, 'site');
  const content = path.join(workplace, 'content');
  await cp(path.join(repository, 'tests/golden/places/content'), content, { recursive: true });
  const edit = async (file, change) => {
    const text = await readFile(path.join(content, file), 'utf8');
    const edited = change(text);
    assert.notEqual(edited, text, file);
    await writeFile(path.join(content, file), edited);
    return text;
  };
  await edit('site.yaml', (text) => text.replace(/^area_classes:\n(?: .*\n)*/m, classes));
  await edit('procedures/ho-tich/dang-ky-khai-sinh.yaml', (text) => text.replace(/^time_limits:\n(?: .*\n)*/m, limits));
  const other = await edit('places/muong-cha.yaml', (text) => text.replace(/^warnings:/m, 'area_class: vung-khac\nwarnings:'));
  await writeFile(
    path.join(content, 'places/thanh-an.yaml'),
    other.replace('00003', '00009').replace('name: Mường Chà', 'name: Thanh An').replace(/^ {2}- name: Chà Cang/m, '  - name: Sam Mứn'),
  );
  const build = ['build', '--quiet', '--root', workplace, '--output', folder, '--date', '2026-11-21'];
  await promisify(execFile)(process.env.NOTICEBOARD_PROGRAM, build);
  server = await serve('/', folder);
  browser = await launch();
  context = await browser.newContext({ viewport: phone });
  context.setDefaultTimeout(10_000);
});

after(async () => {
  await browser?.close();
  await server?.close();
  if (workplace) await rm(workplace, { recursive: true, force: true });
});

const says = (text, { holds, not }, what) => {
  for (const limit of holds) assert.ok(text.includes(limit), `${what} does not say ${limit}: ${text}`);
  for (const limit of not) assert.ok(!text.includes(limit), `${what} says ${limit}`);
};

for (const [place, limit] of Object.entries(expected)) {
  test(`the page and the handbook of ${place} say what holds there`, async () => {
    const without = await browser.newContext({ javaScriptEnabled: false });
    const visit = await without.newPage();
    for (const kind of ['places', 'handbooks']) {
      await visit.goto(`${server.address}vi/${kind}/${place}.html`);
      says(await visit.locator('main').innerText(), limit, kind);
    }
    // Where it is not known which holds, both stand there, each with its condition.
    if (place === 'thanh-an') says(await visit.locator('article').innerText(), { holds: [...conditions, longer, shorter], not: [] }, 'handbook');
    await without.close();
  });

  test(`the page of a procedure, shaped for ${place}, says what holds there`, async () => {
    const visit = await context.newPage();
    await visit.goto(`${server.address}vi/${page}?commune=${place}`);
    await visit.waitForFunction(() => window.noticeboardTravel);
    const rows = await visit.locator('[data-limit]:visible').allInnerTexts();
    const centre = await visit.locator('#centre').innerText();
    const unsure = 'Chưa rõ';
    if (limit.not.length) {
      assert.equal(rows.length, 1);
      says(rows[0], limit, 'the limit');
      says(await visit.locator('#wait').innerText(), limit, 'the tile');
      assert.ok(!centre.includes(unsure), centre);
    } else {
      assert.equal(rows.length, 2);
      says(rows.join(' '), { holds: [longer, shorter, ...conditions], not: [] }, 'the limits');
      assert.ok(centre.includes(unsure), centre);
      assert.match(await visit.locator('#wait').innerText(), /5–17/);
    }
    // The day is told for the limits that can hold.
    await visit.fill('#day', '2026-11-02');
    assert.equal(await visit.locator('#due b').count(), rows.length);
    await visit.close();
  });
}

test('before a commune is chosen, every limit stands with its condition', async () => {
  const visit = await context.newPage();
  await visit.goto(server.address + `vi/${page}`);
  await visit.waitForFunction(() => window.noticeboardTravel);
  const rows = await visit.locator('[data-limit]:visible').allInnerTexts();
  says(rows.join(' '), { holds: [longer, shorter, ...conditions], not: [] }, 'the limits');
  await visit.close();
});
