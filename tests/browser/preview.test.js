// `noticeboard serve` in a browser: a save shows by itself where the reader was; what is wrong stands over the last good
// page until it is mended; and the page's own policy allows all that.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';

import { examine, rules, violations } from './axe.js';
import { launch, wide } from './browser.js';
import { repository } from './site.js';

const record = 'content/procedures/ho-tich/dang-ky-khai-sinh.yaml';

let browser, page, server, workplace, address, good;
const refused = [];

before(async () => {
  workplace = mkdtempSync(path.join(tmpdir(), 'noticeboard-preview-'));
  cpSync(path.join(repository, 'content'), path.join(workplace, 'content'), { recursive: true });
  good = readFileSync(path.join(workplace, record), 'utf8');
  const words = ['serve', '--root', workplace, '--port', '0', '--date', '2026-11-21', '--language', 'vi'];
  server = spawn(process.env.NOTICEBOARD_PROGRAM, words);
  address = await new Promise((resolve, reject) => {
    let said = '';
    server.stderr.on('data', (data) => {
      said += data;
      const found = said.match(/http:\/\/127\.0\.0\.1:\d+\//);
      if (found) resolve(found[0]);
    });
    server.once('exit', () => reject(new Error(said)));
  });
  browser = await launch();
  page = await browser.newPage({ viewport: wide });
  page.setDefaultTimeout(20_000);
  page.on('console', (message) => /Content Security Policy/i.test(message.text()) && refused.push(message.text()));
  page.on('pageerror', (error) => refused.push(String(error)));
});

after(async () => {
  await browser?.close();
  server?.kill();
  rmSync(workplace, { recursive: true, force: true });
  assert.deepEqual(refused, []);
});

const save = (text) => writeFileSync(path.join(workplace, record), text);
const overlay = () => page.locator('noticeboard-preview section');

test('a save shows by itself, where the reader was', async () => {
  await page.goto(`${address}vi/dang-ky-khai-sinh.html`);
  await page.evaluate(() => scrollTo(0, 900));
  const before = await page.evaluate(() => scrollY);
  assert.ok(before > 500, `the page is long enough: ${before}`);
  save(good.replace(/^( {2}vi: )Đăng ký khai sinh$/m, '$1Khai sinh cho con'));
  await page.waitForFunction(() => document.querySelector('h1')?.textContent.includes('Khai sinh cho con'));
  await page.waitForFunction((wanted) => Math.abs(scrollY - wanted) < 40, before);
});

test('every mistake stands over the last good page, in the language of the editor', async () => {
  save(good.replace('topic: ho-tich', 'topic: ho-tick').replace(/^scope: .*$/m, 'scope: natonal\nofice: x'));
  await overlay().waitFor();
  const text = await overlay().innerText();
  for (const part of ['unknown-word', 'unknown-field', 'ofice: x', 'national', `${record}:`]) {
    assert.ok(text.includes(part), `${part} in ${text}`);
  }
  assert.match(text, /lỗi/);
  assert.ok(await page.locator('h1').isVisible(), 'the last good page is still there');
  assert.ok((await page.locator('noticeboard-preview mark').allInnerTexts()).includes('ofice'));
});

/** A page in which a checker may run, which the policy of the first page forbids. */
async function examined(path) {
  const context = await browser.newContext({ viewport: wide, bypassCSP: true });
  const visit = await context.newPage();
  await visit.goto(address + path);
  await examine(visit);
  return visit;
}

test('the overlay is accessible, folds, and leads to the line', async () => {
  const visit = await examined('vi/dang-ky-khai-sinh.html');
  await visit.locator('noticeboard-preview section').waitFor();
  const found = await visit.evaluate((options) => globalThis.axe.run('noticeboard-preview', options), rules);
  assert.deepEqual(found.violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html)}`), []);
  await visit.context().close();
  const [source] = await Promise.all([
    page.context().waitForEvent('page'),
    page.locator('noticeboard-preview li a').first().click(),
  ]);
  await source.waitForLoadState();
  assert.match(source.url(), /\/_noticeboard\/source\/content\/.*#L\d+$/);
  assert.ok(await source.locator(`[id="${new URL(source.url()).hash.slice(1)}"]`).isVisible());
  await source.close();
  await page.bringToFront();
  await page.locator('noticeboard-preview .head button').click();
  await overlay().waitFor({ state: 'detached' });
});

test('the overlay goes once the mistakes are mended', async () => {
  save(good.replace(/^( {2}vi: )Đăng ký khai sinh$/m, '$1Đã sửa xong'));
  await page.waitForFunction(() => document.querySelector('h1')?.textContent.includes('Đã sửa xong'));
  assert.equal(await overlay().count(), 0);
});

test('how the content stands can be read, and is accessible', async () => {
  await page.goto(`${address}_noticeboard/`);
  assert.match(await page.locator('h1').innerText(), /Tình trạng nội dung/);
  assert.match(await page.locator('main').innerText(), /63\/2010\/NĐ-CP/);
  assert.ok((await page.locator('#parts ~ .scroll tbody tr').count()) >= 60);
  const visit = await examined('_noticeboard/');
  // Warnings are folded into a button over the page, which hides what lies below it until one scrolls.
  await visit.evaluate(() => document.querySelector('noticeboard-preview')?.remove());
  assert.deepEqual(await violations(visit), []);
  await visit.context().close();
});
