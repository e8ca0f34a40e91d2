// Nobody has to scroll sideways, and nothing is cut off: on the narrowest screen, on a wide one, and with text of twice
// the size (WCAG 2.2, 1.4.4 and 1.4.10).

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launch, narrow, phone, wide } from './browser.js';
import { samplePages } from './samples.js';
import { serve } from './server.js';

/** A browser's ordinary size of text, and twice that, in pixels. */
const ordinary = { standard: 16, fixed: 13 };
const doubled = { standard: 32, fixed: 26 };

const circumstances = {
  'at 320 px': [narrow, ordinary],
  'at 1,280 px': [wide, ordinary],
  'at 1,280 px with text of twice the size': [wide, doubled],
  'on a phone with text of twice the size': [phone, doubled],
};

let browser, context, server;

before(async () => {
  server = await serve();
  browser = await launch();
  context = await browser.newContext();
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** Runs in the page: what reaches beyond the right edge of the screen and is not in a region of its own to scroll. */
function beyondTheEdge() {
  const edge = document.documentElement.clientWidth;
  const scrollsItself = (element) =>
    element &&
    element !== document.documentElement &&
    (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrollsItself(element.parentElement));
  const outside = [...document.body.querySelectorAll('*')].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && box.right > edge + 1 && !scrollsItself(element);
  });
  const label = (element) => element.localName + [...element.classList].map((name) => `.${name}`).join('');
  const name = (element) => {
    const end = Math.round(element.getBoundingClientRect().right);
    return `${label(element.parentElement)} > ${label(element)} ends at ${end} of ${edge} px: ${element.textContent.trim().slice(0, 40)}`;
  };
  const sideways = document.scrollingElement.scrollWidth - edge;
  return [...(sideways > 0 ? [`scrolls sideways by ${sideways} px`] : []), ...outside.slice(0, 5).map(name)];
}

for (const path of samplePages()) {
  test(`${path} fits the screen`, async () => {
    const page = await context.newPage();
    const developer = await context.newCDPSession(page);
    const found = [];
    for (const [name, [viewport, fontSizes]] of Object.entries(circumstances)) {
      await page.setViewportSize(viewport);
      await developer.send('Page.setFontSizes', { fontSizes });
      await page.goto(server.address + path);
      found.push(...(await page.evaluate(beyondTheEdge)).map((what) => `${name}: ${what}`));
    }
    await page.close();
    assert.deepEqual(found, []);
  });
}

test('the text really is of twice the size', async () => {
  const page = await context.newPage();
  const developer = await context.newCDPSession(page);
  const heightOfText = async (fontSizes) => {
    await developer.send('Page.setFontSizes', { fontSizes });
    await page.goto(`${server.address}index.html`);
    return page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
  };
  assert.equal(await heightOfText(doubled), 2 * (await heightOfText(ordinary)));
  await page.close();
});
