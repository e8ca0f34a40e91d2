// Measures other engines over the names of one corpus: `node peers.mjs SITE FOLDER [ENGINE…]`. See README.md.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { minify } from 'terser';

import { FIRST, answers, asked, launch, opens, visit } from './browser.mjs';
import * as elasticlunr from './engines/elasticlunr.mjs';
import * as lunr from './engines/lunr.mjs';
import * as minisearch from './engines/minisearch.mjs';
import * as pagefind from './engines/pagefind.mjs';
import { entriesOf, fold, split, words } from './entries.mjs';
import { PAGE, gzipped, openIndex, pageFor } from './folder.mjs';
import { serve, slow } from './link.mjs';
import { automatic, labelled, success } from './queries.mjs';
import { median, seconds, table, whole } from './table.mjs';

const [site, folder, ...chosen] = process.argv.slice(2);
if (!folder) throw new Error('usage: node peers.mjs SITE FOLDER [ENGINE…]');

const RUNS = 3;
const WASM = "'self' 'wasm-unsafe-eval'";

const part = (name) => readFileSync(new URL(`engines/${name}.js`, import.meta.url), 'utf8');

/** The script of a page: the library, what stands before it, and the box. */
async function script(library, client, isModule) {
  const texts = [words, part('prepare'), ...(isModule ? [] : [part('fetched')]), client, part('box')].join('\n');
  const own = isModule ? texts : `(() => {\n${texts}\n})();`;
  const parts = library ? [readFileSync(new URL(`node_modules/${library}`, import.meta.url), 'utf8'), own] : [own];
  const { code } = await minify(parts.join('\n;'), { ecma: 2017, module: isModule });
  return code;
}

const json = (engine) => async (entries, isBest, target) => {
  const documents = entries.map(({ title, names, synonyms, code }, id) =>
    ({ id, title, names: names.join(' . '), synonyms: synonyms.join(' . '), code }));
  const wanted = entries.map((entry) => entry.wanted);
  const began = performance.now();
  const index = engine.build(documents, isBest, wanted);
  const slug = (title) => split(title).map(fold).join('-');
  const data = JSON.stringify({
    index,
    titles: entries.map((entry) => entry.title),
    addresses: entries.map((entry) => (entry.address === slug(entry.title) ? 0 : entry.address)),
    ...(isBest && { wanted }),
  });
  const took = performance.now() - began;
  writeFileSync(path.join(target, 'data.json'), data);
  writeFileSync(path.join(target, 'peer.js'), await script(engine.library, engine.client(isBest), false));
  return { took, size: Buffer.byteLength(data), compressed: gzipped(data), files: 1, page: '<script src="../peer.js"></script>' };
};

async function pages(entries, isBest, target) {
  const took = pagefind.build(entries, isBest, target);
  writeFileSync(path.join(target, 'peer.js'), await script(undefined, pagefind.client(isBest), true));
  const files = pagefind.filesOf(target);
  const size = files.reduce((sum, file) => sum + statSync(file).size, 0);
  return { took, size, compressed: size, files: files.length, page: '<script type="module" src="../peer.js"></script>' };
}

const engines = { minisearch: json(minisearch), elasticlunr: json(elasticlunr), lunr: json(lunr), pagefind: pages };

const finderOf = (target) => (name) => {
  try {
    return readFileSync(path.join(target, name));
  } catch {
    return undefined;
  }
};

/** What the server says with every file where it, and not only the page, has a policy: workers obey that one alone. */
const STRICT = "default-src 'none';script-src 'self';connect-src 'self'";

/** Whether a page answers from a folder, under a policy without wasm in the page, and with such a policy in headers. */
async function works(browser, target, page) {
  mkdirSync(path.join(target, 'vi'), { recursive: true });
  writeFileSync(path.join(target, PAGE), page);
  const opened = [await opens(browser, pathToFileURL(path.join(target, PAGE)).href)];
  for (const policy of [undefined, STRICT]) {
    const server = await serve(finderOf(target), { policy });
    opened.push(await opens(browser, server.address + PAGE));
    server.close();
  }
  return opened;
}

async function cold(browser, find, isBest) {
  const results = [];
  for (let run = 0; run < (isBest ? RUNS : 1); run++) {
    const server = await serve(find, { link: slow });
    results.push(await visit(browser, server, { first: isBest ? FIRST : 'đăng ký khai sinh' }));
    server.close();
  }
  return (value) => median(results.map(value));
}

const sets = [
  ['development.jsonl', labelled('development')],
  ['random titles, misspelt', automatic(folder)],
  ['the same, not misspelt', automatic(folder, { isMisspelt: false })],
];

function row(name, built, times, relevance, opened) {
  return [
    name, whole(times((one) => one.bytes)), times((one) => one.requests.length), seconds(times((one) => one.list)),
    `${seconds(times((one) => one.second.right || one.second.list))}, ${whole(times((one) => one.second.bytes))} B`,
    `${(times((one) => one.heap) / 1e6).toFixed(1)} MB`,
    `${(built.size / 1e6).toFixed(2)} MB (${(built.compressed / 1e6).toFixed(2)})`, whole(built.files),
    built.took === undefined ? '' : seconds(built.took), ...relevance.map((found) => `${found.first} / ${found.five}`),
    ...opened.map((does) => (does ? 'yes' : 'no')),
  ];
}

async function measure(name, isBest, entries) {
  const target = mkdtempSync(path.join(os.tmpdir(), 'noticeboard-peer-'));
  const built = await engines[name](entries, isBest, target);
  const browser = await launch();
  const opened = await works(browser, target, pageFor(site, built.page));
  writeFileSync(path.join(target, PAGE), pageFor(site, built.page, WASM));
  const find = finderOf(target);
  const times = await cold(browser, find, isBest);
  const server = await serve(find);
  const relevance = [];
  for (const [, queries] of sets) relevance.push(success(queries, await asked(browser, server, queries)));
  server.close();
  await browser.close();
  rmSync(target, { recursive: true });
  return row(`${name}, ${isBest ? 'best' : 'default'}`, built, times, relevance, opened);
}

async function own() {
  const index = openIndex(site, folder);
  const target = mkdtempSync(path.join(os.tmpdir(), 'noticeboard-peer-'));
  symlinkSync(path.resolve(folder, 'search'), path.join(target, 'search'));
  const browser = await launch();
  const opened = await works(browser, target, await index.find(PAGE));
  const times = await cold(browser, index.find, true);
  const server = await serve(index.find);
  const relevance = [];
  for (const [, queries] of sets) relevance.push(success(queries, await answers(browser, server, queries)));
  server.close();
  await browser.close();
  rmSync(target, { recursive: true });
  return row('Noticeboard', { ...index, compressed: index.compressed() }, times, relevance, opened);
}

const entries = entriesOf(folder);
console.error(`${entries.length} entries, ${entries.reduce((sum, one) => sum + one.names.length, 0)} other names`);
const rows = [];
const wants = (name) => !chosen.length || chosen.includes(name);
if (wants('noticeboard')) {
  rows.push(await own());
  console.error(rows.at(-1).join(' | '));
}
for (const name of Object.keys(engines).filter(wants)) {
  for (const isBest of [true, false]) {
    rows.push(await measure(name, isBest, entries));
    console.error(rows.at(-1).join(' | '));
  }
}
console.log(table([
  'engine', 'bytes to first result', 'requests', 'first list', 'second query', 'JS heap', 'index (gzip)', 'files', 'build',
  ...sets.map(([name, queries]) => `success@1 / @5, ${name} (${queries.length})`),
  'file://', 'policy in the page', 'policy in headers',
], rows));
