// How long the handbook of a commune takes to answer a key on a slow telephone: the page as it is on a memory card, the
// processor six times slower. Build the demonstration, `npm ci` in tests/browser, then:
//
//   node benches/handbook.mjs output/vi/handbooks/na-sang.html
//
// It fails where the slowest of all keys, each the best of five runs, takes longer than 100 ms.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { launch, phone } from '../tests/browser/browser.js';

const slowdown = 6;
const most = 100;
const runs = 5;
const queries = ['đăng ký khai sinh', 'dang ky ket hon', 'xác nhận', 'a', 'hộ nghèo', '1.001193', 'zzz'];

/** Runs in the page: how long each key of a query keeps it busy, with the new layout. */
function type(queries) {
  const box = document.getElementById('q');
  const texts = queries.flatMap((query) => Array.from(query, (_, at) => query.slice(0, at + 1)));
  return texts.map((text) => {
    const begin = performance.now();
    box.value = text;
    box.dispatchEvent(new Event('input'));
    document.body.getBoundingClientRect();
    return performance.now() - begin;
  });
}

const [file] = process.argv.slice(2);
if (!file) {
  console.error('usage: node benches/handbook.mjs HANDBOOK');
  process.exit(2);
}
const browser = await launch();
const context = await browser.newContext({ viewport: phone });
const page = await context.newPage();
await page.goto(pathToFileURL(path.resolve(file)).href);
const developer = await context.newCDPSession(page);
await developer.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
const all = [];
for (let run = 0; run < runs; run += 1) all.push(await page.evaluate(type, queries));
const best = all[0].map((_, at) => Math.min(...all.map((times) => times[at]))).sort((left, right) => left - right);
await browser.close();
const at = (share) => best[Math.floor((best.length - 1) * share)].toFixed(1);
console.log(`${readFileSync(file).length} bytes, ${best.length} keys, processor ${slowdown} times slower`);
console.log(`median ${at(0.5)} ms, 95 % ${at(0.95)} ms, slowest ${at(1)} ms (at most ${most} ms)`);
process.exitCode = best.at(-1) <= most ? 0 : 1;
