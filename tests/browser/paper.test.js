// Papers for walls: each is one sheet of A4 in black and white whose code leads to the page that is printed beside it.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';

import { launch } from './browser.js';
import { addressedSite, base, places, procedures, shortOfPlace, shortOfProcedure } from './content.js';
import { serve } from './server.js';
import { languages } from './site.js';

const run = promisify(execFile);

/** What a telephone sees from two metres is finer than this; at 100, the longest addresses can't be told any more. */
const dotsPerInch = 150;

/** The longest address in a code of the default language: it stays of a size that reads from two metres. */
const longestAddress = 42;

/** The line that the law gives citizens, from the content of the site. */
const rightToRefuse = {
  vi: 'Không ai được đòi bạn nộp giấy tờ ngoài danh mục đã công bố.',
  en: 'Nobody may ask you for papers beyond the published list.',
};
const telephone = { vi: 'Điện thoại', en: 'Phone' };
const hours = { vi: 'Mở cửa', en: 'Open' };

let browser, folder, page, server, workplace;

before(async () => {
  folder = addressedSite();
  workplace = await mkdtemp(path.join(os.tmpdir(), 'noticeboard-paper-'));
  server = await serve('/', folder);
  browser = await launch();
  page = await browser.newPage();
});

after(async () => {
  await browser?.close();
  await server?.close();
  if (workplace) await rm(workplace, { recursive: true, force: true });
});

/** Prints a page of the site as its own style wants it. */
async function print(address, name) {
  await page.goto(server.address + address);
  const file = path.join(workplace, `${name}.pdf`);
  await page.pdf({ path: file, format: 'A4', preferCSSPageSize: true });
  return file;
}

/** What is on the paper: its sheets, its text, whether there is colour on it, and an image to scan. */
async function look(pdf) {
  const options = { encoding: 'buffer', maxBuffer: 1 << 28 };
  const [{ stdout: facts }, { stdout: text }, { stdout: image }] = await Promise.all([
    run('pdfinfo', [pdf]),
    run('pdftotext', ['-layout', pdf, '-']),
    run('pdftoppm', ['-r', String(dotsPerInch), '-f', '1', '-l', '1', pdf], options),
  ]);
  const file = pdf.replace(/pdf$/, 'ppm');
  await writeFile(file, image);
  return {
    sheets: Number(facts.match(/^Pages:\s+(\d+)/m)[1]),
    size: facts.match(/^Page size:.*/m)[0],
    // Lines break anywhere.
    text: spaceless(text.normalize('NFC')),
    coloured: countColoured(image),
    file,
  };
}

const spaceless = (text) => text.replace(/\s+/g, '');

/** How many dots of a PPM have a colour. */
function countColoured(image) {
  const [header] = image.toString('latin1', 0, 40).match(/^P6\s+\d+\s+\d+\s+255\s/);
  let count = 0;
  for (let at = header.length; at < image.length; at += 3) {
    if (image[at] !== image[at + 1] || image[at] !== image[at + 2]) count += 1;
  }
  return count;
}

/** What a telephone reads from images, by file. */
async function scan(files) {
  const { stdout } = await run('zbarimg', ['--xml', '-q', '-Sdisable', '-Sqrcode.enable', ...files], { maxBuffer: 1 << 26 })
    .catch((nothingFound) => nothingFound);
  const sources = stdout.matchAll(/<source href='([^']*)'>([\s\S]*?)<\/source>/g);
  return new Map([...sources].map(([, file, found]) => [file, [...found.matchAll(/CDATA\[(.*?)\]\]/g)].map(([, text]) => text)]));
}

/** Where an address of the site leads: the page itself, or the one that a short address passes on to. */
function destination(address) {
  const file = path.join(folder, address);
  if (!existsSync(file)) return undefined;
  const [, target] = readFileSync(file, 'utf8').match(/<meta http-equiv="refresh" content="0; url=([^"]*)">/) ?? [];
  return target ? new URL(target.replaceAll('&#x2f;', '/'), new URL(address, base)).href.slice(base.length) : address;
}

const inFolder = (name, of, short, target, lines) => (language) =>
  of.map((one) => ({
    address: `${language}/${name}/${one.id}.html`,
    leadsTo: target(language, one),
    printed: language === languages[0] ? short(one) : target(language, one),
    lines: lines.map((line) => line[language]),
    language,
  }));

const procedurePage = (language, { id }) => `${language}/${id}.html`;
const placePage = (language, { id }) => `${language}/places/${id}.html`;

// Only the default language has short addresses.
languages.sort((left, right) => (right === 'vi') - (left === 'vi'));

const kinds = {
  notices: inFolder('notices', procedures, shortOfProcedure, procedurePage, [rightToRefuse, telephone, hours]),
  centres: inFolder('centres', places, shortOfPlace, placePage, [rightToRefuse, telephone, hours]),
  posters: inFolder('posters', places, shortOfPlace, placePage, []),
};

for (const [kind, sheetsOf] of Object.entries(kinds)) {
  describe(kind, () => {
    for (const language of languages) {
      test(`every sheet in ${language} is one A4 that leads where it says`, async (t) => {
        const sheets = sheetsOf(language);
        const looks = [];
        const shown = [];
        const labels = [];
        for (const sheet of sheets) {
          const pdf = await print(sheet.address, `${kind}-${looks.length}`);
          shown.push(await page.locator('.addr').textContent());
          labels.push(await page.locator('svg.qr').getAttribute('aria-label'));
          // The next page is printed while this one is looked at.
          looks.push(look(pdf));
        }
        const papers = await Promise.all(looks);
        const read = await scan(papers.map(({ file }) => file));
        const wrong = [];
        let longest = 0;
        for (const [at, { address, leadsTo, printed, lines }] of sheets.entries()) {
          const { sheets: count, size, text, coloured, file } = papers[at];
          const expect = (isSo, what) => isSo || wrong.push(`${address}: ${what}`);
          const codes = read.get(file) ?? [];
          expect(count === 1 && /A4/.test(size), `${count} sheets, ${size}`);
          expect(coloured === 0, `${coloured} dots have a colour`);
          expect(codes.length === 1 && codes[0] === base + printed, `the code says ${codes}, not ${base + printed}`);
          expect(shown[at] === (base + printed).replace('https://', ''), `beside the code stands ${shown[at]}`);
          expect(labels[at].endsWith(shown[at]), `the code is called ${labels[at]}`);
          expect(text.includes(spaceless(shown[at])), 'the address is not on the paper');
          expect(destination(printed) === leadsTo, `${printed} leads to ${destination(printed)}, not ${leadsTo}`);
          expect(existsSync(path.join(folder, leadsTo)), `there is no ${leadsTo}`);
          for (const line of lines) expect(text.includes(spaceless(line)), `does not say “${line}”`);
          if (language === 'vi') longest = Math.max(longest, Buffer.byteLength(base + printed));
        }
        if (language === 'vi') t.diagnostic(`the longest address has ${longest} bytes`);
        t.diagnostic(`${sheets.length} sheets, ${wrong.length} complaints`);
        assert.deepEqual(wrong.slice(0, 20), []);
        assert.ok(longest <= longestAddress, `${longest} bytes are more than ${longestAddress}`);
      });
    }
  });
}

describe('the checklist of a procedure', () => {
  for (const colorScheme of ['light', 'dark']) {
    test(`has a code on paper that can be read, on a ${colorScheme} screen`, async () => {
      await page.emulateMedia({ colorScheme });
      const files = [];
      const expected = [];
      for (const procedure of procedures.filter((_, at) => at % 7 === 0)) {
        const pdf = await print(procedurePage('vi', procedure), `${colorScheme}-${procedure.id}`);
        const { stdout } = await run('pdfinfo', [pdf]);
        // The code stands at the end, which may be on a second sheet.
        const last = stdout.match(/^Pages:\s+(\d+)/m)[1];
        const file = pdf.replace(/\.pdf$/, '');
        await run('pdftoppm', ['-r', String(dotsPerInch), '-f', last, '-l', last, '-singlefile', pdf, file]);
        files.push(`${file}.ppm`);
        expected.push([base + shortOfProcedure(procedure)]);
      }
      const read = await scan(files);
      assert.ok(files.length >= 10);
      assert.deepEqual(files.map((file) => read.get(file)), expected);
      await page.emulateMedia({ colorScheme: null });
    });
  }
});
