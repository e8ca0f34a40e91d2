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

let browser, page, server, workplace;

before(async () => {
  workplace = await mkdtemp(path.join(os.tmpdir(), 'noticeboard-print-'));
  server = await serve();
  browser = await launch();
  page = await browser.newPage();
});

after(async () => {
  await browser?.close();
  await server?.close();
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

for (const path of procedurePages('vi')) {
  test(`${path} is a checklist on paper`, async (t) => {
    const { sheets, size } = await print(server.address + path);
    const papers = await page.locator('main input[type=checkbox]').count();
    assert.match(size, /A4/);
    if (papers > papersOnOneSheet) t.diagnostic(`${path}: ${papers} papers on ${sheets} sheets`);
    const allowed = papers <= papersOnOneSheet ? [1] : [1, 2];
    assert.ok(allowed.includes(sheets), `${papers} papers take ${sheets} sheets`);
  });
}
