// Accessibility rules (WCAG 2.0 to 2.2 up to AAA, and best practice) on every kind of page: by day, by night and in
// forced colours, on a narrow and on a wide screen.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { examine, violations } from './axe.js';
import { launch, narrow, wide } from './browser.js';
import { samplePages } from './samples.js';
import { serve } from './server.js';

const looks = {
  'by day': { colorScheme: 'light', forcedColors: 'none' },
  'by night': { colorScheme: 'dark', forcedColors: 'none' },
  'in forced colours': { colorScheme: 'dark', forcedColors: 'active' },
};

let browser, context, server;

before(async () => {
  server = await serve();
  browser = await launch();
  // The policy of the pages forbids every script, the one that examines them too.
  context = await browser.newContext({ bypassCSP: true });
});

after(async () => {
  await browser?.close();
  await server?.close();
});

for (const path of samplePages()) {
  test(`${path} breaks no rule`, async () => {
    const page = await context.newPage();
    await page.goto(server.address + path);
    await examine(page);
    const circumstances = new Map();
    for (const [look, media] of Object.entries(looks)) {
      await page.emulateMedia(media);
      for (const viewport of [narrow, wide]) {
        await page.setViewportSize(viewport);
        for (const violation of await violations(page)) {
          const seen = circumstances.get(violation) ?? [];
          circumstances.set(violation, [...seen, `${look} at ${viewport.width} px`]);
        }
      }
    }
    await page.close();
    const lines = [...circumstances].map(([violation, seen]) => `${violation} (${seen.join(', ')})`);
    assert.deepEqual(lines, []);
  });
}
