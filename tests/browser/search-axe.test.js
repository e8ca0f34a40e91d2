// What the search shows breaks no rule of accessibility, by day and by night, on a phone and on a desktop, in both
// languages; and nobody has to scroll sideways for it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { ask, searchPage } from './asking.js';
import { examine, violations } from './axe.js';
import { launch, narrow, phone, wide } from './browser.js';
import { serve } from './server.js';

/** What can be seen: the address, then what is typed, then what must be there. */
const sights = {
  'results in vi': ['vi/search.html', 'dang ky khai sinh', '#results mark'],
  'results in en': ['en/search.html', 'birth registration', '#results mark'],
  'results with other names in vi': ['vi/search.html', 'bằng lái', '#results small + small'],
  'results of another language in vi': ['vi/search.html', 'forest products', '#results [lang=en]'],
  'results of another language in en': ['en/search.html', 'giấy phép lái xe', '#results [lang=vi]'],
  'no results in vi': ['vi/search.html', 'zzqqxxw', '#nothing'],
  'no results in en': ['en/search.html', 'zzqqxxw', '#nothing'],
  'filters in vi': ['vi/search.html?topic=0&level=2', 'đăng ký', '#results a'],
  'filters in en': ['en/search.html?topic=0&level=2', 'registration', '#results a'],
  'a hint in vi': ['vi/search.html', 'dang ky kte hon', '#hint a'],
  'a hint in en': ['en/search.html', 'birth registartion', '#hint a'],
  'an empty box in vi': ['vi/search.html', '', '#q'],
  'an empty box in en': ['en/search.html', '', '#q'],
  'results on the home page in vi': ['vi/index.html', 'hộ chiếu', '#results a'],
  'results on the home page in en': ['en/index.html', 'passport', '#results a'],
};

let browser, context, server;

before(async () => {
  server = await serve();
  browser = await launch();
  // The policy of the pages forbids the script that examines them.
  context = await browser.newContext({ bypassCSP: true });
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** Runs in the page: what in the search is too small to be hit with a thumb, in CSS pixels. */
function smallTargets() {
  const targets = [...document.querySelectorAll('#search input, #search select, #search button, .found a')];
  // A box to tick is hit by its label; a link in a sentence is as high as its line.
  const area = (element) => (element.type === 'checkbox' ? element.closest('label') : element);
  return targets
    .filter((element) => element.getClientRects().length > 0)
    .map((element) => [element, area(element).getBoundingClientRect()])
    .filter(([element, box]) => box.height < (element.closest('p') && element.localName === 'a' ? 24 : 44))
    .map(([element, box]) => `${element.localName} ${element.name ?? ''} ${element.textContent.slice(0, 30)} is ${Math.round(box.height)} px high`);
}

test('what the script adds has its style', async () => {
  const page = await searchPage(context, `${server.address}vi/search.html`);
  await ask(page, 'bằng lái');
  const style = (selector, property) => page.locator(selector).first().evaluate((element, name) => getComputedStyle(element)[name], property);
  assert.equal(await style('#results li', 'borderTopStyle'), 'solid');
  assert.equal(await style('#results li', 'listStyleType'), 'none');
  assert.equal(await style('#results li > small', 'display'), 'block');
  assert.ok(parseFloat(await style('#results li > small', 'fontSize')) < parseFloat(await style('#results li', 'fontSize')));
  assert.equal(await style('#results mark', 'fontWeight'), '700');
  await page.close();
});

for (const [sight, [path, query, wanted]] of Object.entries(sights)) {
  test(`${sight} break no rule`, async () => {
    const page = await searchPage(context, server.address + path);
    await ask(page, query);
    await page.locator(wanted).first().waitFor();
    await examine(page);
    const found = [];
    for (const viewport of [phone, wide]) {
      await page.setViewportSize(viewport);
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        found.push(...(await violations(page)).map((violation) => `${violation} (${colorScheme}, ${viewport.width} px)`));
      }
      found.push(...(await page.evaluate(smallTargets)).map((target) => `${target} (${viewport.width} px)`));
    }
    await page.setViewportSize(narrow);
    const sideways = await page.evaluate(() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth);
    await page.close();
    assert.deepEqual(found, []);
    assert.equal(sideways, 0, 'nobody scrolls sideways');
  });
}
