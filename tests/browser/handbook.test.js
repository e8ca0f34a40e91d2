// The handbook of a commune is one file that needs nothing else: it is read without a network and without scripts, says
// how old it is, and weighs little.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

import { troubleOf } from './asking.js';
import { examine, violations } from './axe.js';
import { launch, narrow, phone } from './browser.js';
import { places, procedures } from './content.js';
import { folder, languages, repository, textOf } from './site.js';

const run = promisify(execFile);

/** What a handbook may weigh beside its procedures, and each of them on average. */
const frameBytes = 20_000;
const procedureBytes = 1_700;

/** A copy is told to be old after so many days. */
const freshDays = 90;

/** So slow a telephone, and what it may take to answer a key; the figure is printed, the bound is for broken code. */
const slowdown = 6;
const patience = 1_000;

const ours = procedures.filter(({ isAtCommunes }) => isAtCommunes);
const made = new Date('2026-11-21T00:00:00Z');

const handbook = (language, place = 'na-sang') => path.join(folder, language, 'handbooks', `${place}.html`);
const byte = (text) => Buffer.byteLength(text);

let browser;

before(async () => {
  browser = await launch();
});

after(async () => {
  await browser?.close();
});

for (const language of languages) {
  describe(`in ${language}`, () => {
    test('holds every procedure of communes, and reads without scripts and without a network', async (t) => {
      const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone, offline: true });
      const requests = [];
      context.on('request', (request) => request.url().startsWith('data:') || requests.push(request.url()));
      const page = await context.newPage();
      const url = pathToFileURL(handbook(language)).href;
      await page.goto(url);
      assert.deepEqual(requests, [url]);
      const articles = await page.locator('article:visible').evaluateAll((all) => all.map((one) => [one.id, one.innerText]));
      assert.deepEqual(articles.map(([id]) => id).sort(), ours.map(({ id }) => id).sort());
      for (const { id, title, code } of ours) {
        const [, text] = articles.find(([article]) => article === id);
        assert.ok(text.startsWith(title[language]) && text.includes(code), id);
        assert.ok(text.length > 100, `${id} says little: ${text}`);
      }
      // The table of contents leads to each, and nothing leads to a file that did not come along.
      const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      assert.deepEqual(links.filter((href) => href.startsWith('#')).sort(), ours.map(({ id }) => `#${id}`).sort());
      assert.deepEqual(links.filter((href) => !/^(#|tel:|mailto:|https:)/.test(href)), []);
      await page.click(`nav a[href="#${ours.at(-1).id}"]`);
      assert.ok(await page.locator(`article[id="${ours.at(-1).id}"]`).evaluate((one) => Math.abs(one.getBoundingClientRect().top) < innerHeight));
      assert.equal(await page.locator('#find').isVisible(), false);
      assert.equal(await page.locator('#stale').isVisible(), false);
      const top = (await page.locator('header').innerText()).normalize('NFC');
      assert.match(top, { vi: /21\/11\/2026/, en: /21 November 2026|21\/11\/2026/ }[language]);
      assert.match(top, /\b[0-9a-f]{8}\b/);
      await page.setViewportSize(narrow);
      const sideways = await page.evaluate(() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(sideways <= 0, `scrolls sideways by ${sideways} px`);
      t.diagnostic(`${articles.length} procedures`);
      await context.close();
    });

    test('weighs little', async (t) => {
      const sizes = await Promise.all(places.map(async ({ id }) => byte(await readFile(handbook(language, id), 'utf8'))));
      const largest = Math.max(...sizes);
      const each = (largest - frameBytes) / ours.length;
      t.diagnostic(`${places.length} handbooks of ${Math.min(...sizes)} to ${largest} bytes`);
      t.diagnostic(`${Math.round(each)} bytes a procedure beyond the first ${frameBytes}; ${Math.round(largest / ours.length)} with them`);
      assert.ok(each <= procedureBytes);
    });

    test('is offered with its true size on the page of the place', () => {
      const wrong = [];
      for (const { id } of places) {
        const html = textOf(`${language}/places/${id}.html`);
        const [, label] = html.match(/<a [^>]*handbooks(?:\/|&#x2f;)[^>]*download[^>]*>([^<]*)/) ?? [];
        const bytes = byte(textOf(`${language}/handbooks/${id}.html`));
        const [, figure, unit] = label?.match(/([\d.,]+)\s*(KB|MB|kB)/) ?? [];
        const thousands = Number(figure?.replace(',', '.'));
        // Thousands of 1,000 or of 1,024 bytes, rounded to either side.
        const fits = unit?.toUpperCase() === 'KB' && [1000, 1024].some((kilo) => Math.abs(thousands - bytes / kilo) <= 1);
        if (!fits) wrong.push(`${id}: “${label}” is ${bytes} bytes`);
      }
      assert.deepEqual(wrong, []);
    });

    test('is searched with and without marks, and quickly', async (t) => {
      const context = await browser.newContext({ viewport: phone, offline: true });
      const trouble = troubleOf(context);
      const page = await context.newPage();
      await page.clock.setFixedTime(made);
      await page.goto(pathToFileURL(handbook(language)).href);
      const find = async (query) => {
        await page.fill('#q', query);
        return page.locator('article:visible').evaluateAll((all) => all.map((one) => one.id));
      };
      const queries = {
        vi: ['đăng ký khai sinh', 'dang ky khai sinh', 'ĐĂNG KÝ KHAI SINH', 'đăng ký khai sinh'.normalize('NFD'), '1.001193'],
        en: ['register a birth', 'REGISTER A BIRTH', '1.001193'],
      }[language];
      for (const query of queries) assert.ok((await find(query)).includes('dang-ky-khai-sinh'), `${query}: ${await find(query)}`);
      for (const { id, title } of ours) assert.ok((await find(title[language])).includes(id), title[language]);
      assert.deepEqual(await find('zzqqx'), []);
      assert.ok((await page.locator('#found').innerText()).length > 3, 'says that nothing was found');
      for (const hostile of ['<img src=x onerror=hurt=1>', '.*+?^${}()|[]\\', 'a'.repeat(10_000), '\ud83d', '🏔️', '$&']) await find(hostile);
      assert.equal(await page.evaluate(() => globalThis.hurt), undefined);
      assert.equal((await find('')).length, ours.length);
      const developer = await context.newCDPSession(page);
      await developer.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      const times = await page.evaluate(async (queries) => {
        const box = document.getElementById('q');
        const times = [];
        for (const text of queries.flatMap((query) => Array.from(query, (_, at) => query.slice(0, at + 1)))) {
          const begin = performance.now();
          box.value = text;
          box.dispatchEvent(new Event('input'));
          document.body.getBoundingClientRect();
          times.push(performance.now() - begin);
        }
        return times.sort((left, right) => left - right);
      }, queries);
      const at = (share) => Math.round(times[Math.floor((times.length - 1) * share)]);
      t.diagnostic(`a key at ${slowdown} times slower: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, slowest ${at(1)} ms of ${times.length}`);
      assert.ok(at(0.5) < patience);
      assert.deepEqual(trouble, []);
      await context.close();
    });

    for (const [days, isOld] of [[0, false], [freshDays, false], [freshDays + 1, true], [800, true]]) {
      test(`after ${days} days it ${isOld ? 'warns' : 'does not warn'}`, async () => {
        const context = await browser.newContext({ viewport: phone, bypassCSP: true });
        const page = await context.newPage();
        await page.clock.setFixedTime(new Date(made.getTime() + (days + 0.5) * 86_400_000));
        await page.goto(pathToFileURL(handbook(language)).href);
        const warning = page.locator('#stale');
        assert.equal(await warning.isVisible(), isOld);
        if (isOld) assert.ok((await warning.innerText()).includes(String(days)));
        await examine(page);
        assert.deepEqual(await violations(page), []);
        await context.close();
      });
    }
  });
}

describe('what a handbook is known by', () => {
  let workplace;

  before(async () => {
    workplace = await mkdtemp(path.join(os.tmpdir(), 'noticeboard-handbook-'));
    await cp(path.join(repository, 'content'), path.join(workplace, 'content'), { recursive: true });
  });

  after(() => rm(workplace, { recursive: true, force: true }));

  /** The hash of every handbook of a build. */
  async function build(name) {
    assert.ok(process.env.NOTICEBOARD_PROGRAM, 'NOTICEBOARD_PROGRAM must name the program, as tests/run does');
    const output = path.join(workplace, name);
    await run(process.env.NOTICEBOARD_PROGRAM, ['build', '--quiet', '--root', workplace, '--output', output, '--date', '2026-11-21'], { maxBuffer: 1 << 26 });
    const hashes = new Map();
    for (const language of languages) {
      for (const file of await readdir(path.join(output, language, 'handbooks'))) {
        const html = await readFile(path.join(output, language, 'handbooks', file), 'utf8');
        hashes.set(`${language}/${file}`, html.match(/<header>[\s\S]*?\b([0-9a-f]{8})\b/)[1]);
      }
    }
    return hashes;
  }

  const changed = (from, to) => [...from.keys()].filter((key) => from.get(key) !== to.get(key));

  test('changes with its content and with nothing else', async () => {
    const first = await build('first');
    assert.equal(first.size, 2 * places.length);
    assert.deepEqual(changed(first, await build('again')), []);
    // A procedure that communes do not handle is in no handbook.
    const elsewhere = procedures.find(({ isAtCommunes }) => !isAtCommunes);
    await edit(elsewhere.id, /^( +)vi: /m);
    assert.deepEqual(changed(first, await build('elsewhere')), []);
    await edit('dang-ky-khai-sinh', /^title:\n {2}vi: /m);
    assert.deepEqual(changed(first, await build('title')).filter((key) => key.startsWith('vi/')).length, places.length);
  });

  async function edit(id, place) {
    const files = await readdir(path.join(workplace, 'content/procedures'), { recursive: true });
    const file = path.join(workplace, 'content/procedures', files.find((name) => path.basename(name) === `${id}.yaml`));
    const text = await readFile(file, 'utf8');
    const after = text.replace(place, (whole) => `${whole}Thử `);
    assert.notEqual(after, text);
    await writeFile(file, after);
  }
});
