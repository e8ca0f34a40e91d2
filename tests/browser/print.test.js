// A procedure on paper is a checklist on one A4 sheet, for up to twelve papers; a longer list may take two.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';

import { launch } from './browser.js';
import { serve } from './server.js';
import { procedurePages } from './site.js';

const papersOnOneSheet = 12;

let browser, page, workplace;
const servers = {};

before(async () => {
  workplace = await mkdtemp(path.join(os.tmpdir(), 'noticeboard-print-'));
  assert.ok(process.env.NOTICEBOARD_ADDRESSED_SITE, 'NOTICEBOARD_ADDRESSED_SITE must name a built site, as tests/run does');
  servers.plain = await serve();
  // With an address, a code stands on the sheet too.
  servers.addressed = await serve('/', path.resolve(process.env.NOTICEBOARD_ADDRESSED_SITE));
  browser = await launch();
  page = await browser.newPage();
});

after(async () => {
  await browser?.close();
  for (const server of Object.values(servers)) await server.close();
  await rm(workplace, { recursive: true, force: true });
});

/** Prints a page as its own style wants it; says how many sheets that takes and of which size. */
async function print(address) {
  await page.goto(address);
  const file = path.join(workplace, 'sheet.pdf');
  await page.pdf({ path: file, format: 'A4', preferCSSPageSize: true });
  const { stdout } = await promisify(execFile)('pdfinfo', [file]);
  return { sheets: Number(stdout.match(/^Pages:\s+(\d+)/m)[1]), size: stdout.match(/^Page size:.*/m)[0] };
}

for (const site of ['plain', 'addressed']) {
  for (const address of procedurePages('vi')) {
    test(`${address} is a checklist on paper (${site})`, async (t) => {
      const { sheets, size } = await print(servers[site].address + address);
      const papers = await page.locator('main input[type=checkbox]').count();
      assert.match(size, /A4/);
      if (papers > papersOnOneSheet) t.diagnostic(`${address}: ${papers} papers on ${sheets} sheets`);
      const allowed = papers <= papersOnOneSheet ? [1] : [1, 2];
      assert.ok(allowed.includes(sheets), `${papers} papers take ${sheets} sheets`);
    });
  }
}
