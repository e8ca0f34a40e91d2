// How long a save takes until a browser shows it. Build the program, `npm ci` in tests/browser, then:
//
//   node benches/serve.mjs target/release/noticeboard . [SAVES] [BAR]
//
// The folder is copied; the title of one procedure is saved anew SAVES times (50), and the time is taken from before the
// file is written until the page with the new title has been read by Chromium. It fails where the median is above BAR
// milliseconds (300). `synthetic` makes larger folders.

import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { launch } from '../tests/browser/browser.js';

const [program, root, saves = '50', bar = '300'] = process.argv.slice(2);
if (!root) {
  console.error('usage: node benches/serve.mjs PROGRAM ROOT [SAVES] [BAR]');
  process.exit(2);
}

const workplace = mkdtempSync(path.join(tmpdir(), 'noticeboard-serve-'));
cpSync(path.join(root, 'content'), path.join(workplace, 'content'), { recursive: true, dereference: true });
const procedures = path.join(workplace, 'content/procedures');
const records = readdirSync(procedures, { recursive: true }).filter((file) => file.endsWith('.yaml'));
const record = records.find((file) => file.endsWith('dang-ky-khai-sinh.yaml')) ?? records[0];
const file = path.join(procedures, record);
const text = readFileSync(file, 'utf8');
const title = text.match(/^title:\n(?: .*\n)*? {2}en: .*$/m)[0];
const retitled = (words) => text.replace(title, title.replace(/( {2}en: ).*$/, `$1${words}`));

const started = performance.now();
const server = spawn(program, ['serve', '--root', workplace, '--port', '0', '--date', '2026-11-21']);
const address = await new Promise((resolve, reject) => {
  let said = '';
  server.stderr.on('data', (data) => {
    said += data;
    const found = said.match(/http:\/\/127\.0\.0\.1:\d+\//);
    if (found) resolve(found[0]);
  });
  server.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
});
server.removeAllListeners('exit');
const ready = performance.now() - started;

const browser = await launch();
const page = await browser.newPage();
const seen = new Map();
await page.exposeFunction('noticeboardSaw', (words) => seen.set(words, performance.now()));
await page.addInitScript(() =>
  addEventListener('DOMContentLoaded', () => window.noticeboardSaw(document.querySelector('h1')?.textContent)));
await page.goto(`${address}en/${path.basename(record, '.yaml')}.html`);

const times = [];
for (let save = 0; save < Number(saves); save += 1) {
  // What is checked behind the page is over, and the watch is anywhere between two looks.
  await pause(500 + Math.random() * 500);
  const words = `Saved ${save} times`;
  const begin = performance.now();
  writeFileSync(file, retitled(words));
  while (!seen.has(words)) {
    if (performance.now() - begin > 30_000) throw new Error(`the page never said “${words}”`);
    await pause(1);
  }
  times.push(seen.get(words) - begin);
}
await browser.close();
server.kill();
rmSync(workplace, { recursive: true });

times.sort((left, right) => left - right);
const at = (share) => times[Math.floor((times.length - 1) * share)].toFixed(0);
console.log(`${records.length} procedures, ${cpus().length} cores, ready after ${ready.toFixed(0)} ms, ${times.length} saves`);
console.log(`save to page: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, slowest ${at(1)} ms (bar for the median: ${bar} ms)`);
process.exitCode = Number(at(0.5)) <= Number(bar) ? 0 : 1;
