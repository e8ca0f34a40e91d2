// A page of a procedure is one request until it is shown. What comes after it moves nothing on the screen.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launch, phone, wide } from './browser.js';
import { sampleProcedures } from './samples.js';
import { serve } from './server.js';
import { languages } from './site.js';

let browser, server;

before(async () => {
  server = await serve();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** How far things moved on the screen by themselves. */
function moved() {
  return new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(sum), 500);
  });
}

const isShown = () => performance.getEntriesByName('first-contentful-paint').length > 0;

for (const [screen, viewport] of Object.entries({ phone, wide })) {
  for (const path of languages.flatMap(sampleProcedures)) {
    test(`${path} is shown by one request on a ${screen} screen`, async () => {
      const context = await browser.newContext({ viewport, serviceWorkers: 'block' });
      const page = await context.newPage();
      const others = [];
      // Whatever the page asks for beside itself does not come before the page is shown.
      let release;
      const shown = new Promise((resolve) => (release = resolve));
      await page.route('**/*', async (route) => {
        if (route.request().url() === server.address + path) return route.continue();
        others.push(route.request().url());
        await shown;
        return route.continue();
      });
      await page.goto(server.address + path);
      await page.waitForFunction(isShown);
      const [loaded] = await page.evaluate(() => performance.getEntriesByType('navigation').map(({ loadEventStart }) => loadEventStart));
      release();
      await page.waitForFunction(() => window.noticeboardTravel);
      const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ startTime }) => startTime));
      assert.equal(others.length, 1, 'the script of all pages');
      assert.ok(asked.every((start) => start >= loaded), 'it is asked for when the page is complete');
      assert.equal(await page.evaluate(moved), 0, 'nothing moves');
      await context.close();
    });
  }
}
