// Takes pictures of the pages that matter most, for people to look at: target/pictures/.
//
// With NOTICEBOARD_PICTURES=docs, those that the README shows are copied to docs/pictures/.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFile, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';

import { launch } from './browser.js';
import { serve } from './server.js';
import { repository } from './site.js';

const pictures = path.join(repository, 'target/pictures');
const published = path.join(repository, 'docs/pictures');

const subjects = {
  home: 'vi/index.html',
  procedure: 'vi/dang-ky-khai-sinh.html',
  places: 'vi/places.html',
  claims: 'vi/claims.html',
  search: 'vi/search.html?q=dang+ky+khai+sinh&topic=0',
  commune: 'vi/dang-ky-khai-sinh.html?commune=na-sang&case=qua-han#where',
  notice: 'vi/notices/dang-ky-khai-sinh.html',
  centre: 'vi/centres/na-sang.html',
  poster: 'vi/posters/dien-bien-phu.html',
  handbook: 'vi/handbooks/na-sang.html',
};

/** The site that knows where it stands: only that has QR codes. */
const addressed = path.resolve(process.env.NOTICEBOARD_ADDRESSED_SITE ?? '');

const looks = {
  phone: { viewport: { width: 360, height: 1200 }, deviceScaleFactor: 2, colorScheme: 'light' },
  desktop: { viewport: { width: 1280, height: 1100 }, deviceScaleFactor: 1, colorScheme: 'light' },
  dark: { viewport: { width: 360, height: 1200 }, deviceScaleFactor: 2, colorScheme: 'dark' },
};

/** The pictures that the README shows. */
const shown = [
  'procedure-phone', 'procedure-desktop', 'procedure-dark', 'procedure-print', 'places-phone', 'claims-desktop',
  'commune-phone', 'notice-print', 'centre-print', 'poster-print', 'handbook-phone',
];

/** A picture of text is never smaller; one of an empty page always is. */
const bytesOfAnEmptyPage = 15_000;

let browser, server;

before(async () => {
  await mkdir(pictures, { recursive: true });
  assert.ok(process.env.NOTICEBOARD_ADDRESSED_SITE, 'NOTICEBOARD_ADDRESSED_SITE must name a built site, as tests/run does');
  server = await serve('/', addressed);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.close();
});

async function finish(name) {
  const file = path.join(pictures, `${name}.png`);
  const { size } = await stat(file);
  assert.ok(size > bytesOfAnEmptyPage, `${name}.png shows something`);
  if (process.env.NOTICEBOARD_PICTURES === 'docs' && shown.includes(name)) {
    await mkdir(published, { recursive: true });
    await copyFile(file, path.join(published, `${name}.png`));
  }
}

for (const [subject, address] of Object.entries(subjects)) {
  for (const [look, options] of Object.entries(looks)) {
    test(`${subject}, ${look}`, async () => {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      await page.goto(server.address + address);
      // What the script of all pages changes is part of the picture.
      if (!address.includes('handbooks/')) await page.waitForFunction(() => window.noticeboardTravel);
      if (address.includes('#')) await page.evaluate(() => document.querySelector(location.hash).scrollIntoView());
      await page.screenshot({ path: path.join(pictures, `${subject}-${look}.png`) });
      await context.close();
      await finish(`${subject}-${look}`);
    });
  }

  test(`${subject}, print`, async () => {
    const page = await browser.newPage();
    await page.goto(server.address + address);
    const sheet = path.join(pictures, `${subject}-print`);
    await page.pdf({ path: `${sheet}.pdf`, format: 'A4', preferCSSPageSize: true });
    await page.close();
    await promisify(execFile)('pdftoppm', ['-png', '-singlefile', '-r', '90', `${sheet}.pdf`, sheet]);
    await finish(`${subject}-print`);
  });
}
