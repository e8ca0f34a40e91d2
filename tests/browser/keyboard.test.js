// Everything can be reached and used with a keyboard alone, in the order in which it is read, and one always sees where
// one is.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { launch, phone } from './browser.js';
import { sampleProcedures } from './samples.js';
import { serve } from './server.js';
import { languages } from './site.js';

let browser, context, server;

before(async () => {
  server = await serve();
  browser = await launch();
  // On a phone's width everything stands in one column, where the order of reading is the order from top to bottom.
  context = await browser.newContext({ javaScriptEnabled: false, viewport: phone, reducedMotion: 'reduce' });
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** Runs in the page: numbers everything that takes part in the Tab order, in the order of the document. */
function numberStops() {
  const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].filter(
    (element) => element.tabIndex >= 0 && !element.disabled && element.getClientRects().length > 0,
  );
  stops.forEach((element, position) => element.setAttribute('data-stop', position));
  return stops.length;
}

/** Runs in the page: the stop that has the focus, where it is, and how one sees that. */
function focusedStop() {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return {
    position: Number(element.getAttribute('data-stop') ?? -1),
    name: (element.textContent.trim() || element.name || element.localName).slice(0, 60),
    top: box.top + scrollY,
    bottom: box.bottom + scrollY,
    outline: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
  };
}

/** Presses Tab through the whole page. */
async function walk(page, count) {
  const stops = [];
  for (let pressed = 0; pressed < count; pressed += 1) {
    await page.keyboard.press('Tab');
    stops.push(await page.evaluate(focusedStop));
  }
  return stops;
}

for (const path of languages.flatMap(sampleProcedures)) {
  describe(path, () => {
    test('Tab stops at everything in the order of reading, and shows where it is', async () => {
      const page = await context.newPage();
      await page.goto(server.address + path);
      const count = await page.evaluate(numberStops);
      const stops = await walk(page, count);
      await page.close();

      assert.deepEqual(stops.map((stop) => stop.position), [...Array(count).keys()]);
      assert.deepEqual(stops.filter((stop) => !(stop.outline > 0)), [], 'these do not show the focus');
      // The skip link stands outside the page until it has the focus.
      const backwards = stops.slice(2).filter((stop, index) => stop.bottom < stops[index + 1].top);
      assert.deepEqual(backwards, [], 'these stand above what was read before');
    });

    test('the first stop skips to what the page is about', async () => {
      const page = await context.newPage();
      await page.goto(server.address + path);
      await page.keyboard.press('Tab');
      const skip = page.locator(':focus');
      const target = await skip.getAttribute('href');
      assert.match(target, /^#./);
      assert.equal(await page.locator(`main${target}`).count(), 1);
      const box = await skip.boundingBox();
      assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= phone.width, 'the skip link is to be seen');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      assert.equal(await page.locator('main :focus').count(), 1);
      await page.close();
    });

    test('Space ticks a paper and the count follows', async (t) => {
      const page = await context.newPage();
      await page.goto(server.address + path);
      const boxes = page.locator('main input[type=checkbox]');
      if ((await boxes.count()) === 0) {
        t.skip('this procedure needs no paper');
        await page.close();
        return;
      }
      const before = await spokenText(page);
      await boxes.first().focus();
      await page.keyboard.press('Space');
      assert.equal(await boxes.first().isChecked(), true);
      const ticked = await spokenText(page);
      assert.deepEqual(changes(before, ticked), [['0', '1']]);
      await page.keyboard.press('Space');
      assert.equal(await boxes.first().isChecked(), false);
      assert.deepEqual(await spokenText(page), before);
      await page.close();
    });
  });
}

/** All text as a screen reader gets it: the only place where a browser tells what a CSS counter says. */
async function spokenText(page) {
  const developer = await page.context().newCDPSession(page);
  const { nodes } = await developer.send('Accessibility.getFullAXTree');
  await developer.detach();
  return nodes.filter((node) => node.role?.value === 'StaticText').map((node) => node.name.value.trim());
}

/** The texts that differ, before and after. */
function changes(before, after) {
  assert.equal(after.length, before.length);
  return before.map((text, index) => [text, after[index]]).filter(([left, right]) => left !== right);
}
