// Measures our own search: `node measure.mjs SITE FOLDER…`. See README.md.

import { answers, launch, typing, visit } from './browser.mjs';
import { openIndex } from './folder.mjs';
import { serve, slow } from './link.mjs';
import { automatic, labelled, success } from './queries.mjs';
import { median, seconds, table, whole } from './table.mjs';

const RUNS = 5;

const [site, ...folders] = process.argv.slice(2);
if (!folders.length) throw new Error('usage: node measure.mjs SITE FOLDER…');

async function repeated(browser, index, options, times = RUNS) {
  const results = [];
  for (let run = 0; run < times; run++) {
    const server = await serve(index.find, options);
    results.push(await visit(browser, server, options));
    server.close();
  }
  return (value) => median(results.map(value));
}

/** Each of the figures about typing by the median of three runs. */
async function typingOften(browser, index) {
  const runs = [];
  for (let run = 0; run < 3; run++) {
    const server = await serve(index.find);
    runs.push(await typing(browser, server));
    server.close();
  }
  return Object.fromEntries(Object.keys(runs[0]).map((name) => [name, median(runs.map((run) => run[name]))]));
}

async function relevance(browser, index) {
  const server = await serve(index.find);
  const rows = [];
  const sets = [
    ['well-known procedures (development.jsonl)', labelled('development')],
    ['held-out queries', labelled('held-out')],
    ['random titles, misspelt', automatic(index.folder)],
  ];
  for (const [name, queries] of sets) {
    const found = success(queries, await answers(browser, server, queries));
    rows.push([`success@1 / @5, ${name}, ${found.count}`, `${found.first} / ${found.five} %`]);
  }
  server.close();
  return rows;
}

async function measure(folder) {
  const index = openIndex(site, folder);
  let browser = await launch();
  await repeated(browser, index, {}, 1);
  const gzip = await repeated(browser, index, { link: slow });
  const plain = await repeated(browser, index, { link: slow, gzip: false, second: false });
  const emulated = await repeated(browser, index, { emulated: true, second: false });
  const typed = await typingOften(browser, index);
  await browser.close();
  browser = await launch();
  const rows = [
    ['bytes to first result, gzip', whole(gzip((one) => one.bytes))],
    ['… of a server that does not compress', whole(plain((one) => one.bytes))],
    ['… the page alone, gzip (raw)', `${whole(index.page.gzip)} (${whole(index.page.raw)})`],
    ['requests', gzip((one) => one.requests.length)],
    ['first list', seconds(gzip((one) => one.list))],
    ['first result (the right one is first)', seconds(gzip((one) => one.right))],
    ['… of a server that does not compress', seconds(plain((one) => one.right))],
    ['… link emulated by the browser', seconds(emulated((one) => one.right))],
    ['bytes at rest after 5 s (prefetch)', whole(gzip((one) => one.idle.bytes))],
    ['second query', `${seconds(gzip((one) => one.second.right))}, ${whole(gzip((one) => one.second.bytes))} bytes`],
    ['longest script while typing', `${typed.script.toFixed(1)} ms`],
    ['… taking a file in', `${typed.taken.toFixed(1)} ms`],
    ['… layout or paint', `${typed.drawn.toFixed(1)} ms`],
    ['JS heap before the second query', `${(gzip((one) => one.heap) / 1e6).toFixed(2)} MB`],
    ['search files (vi)', `${(index.size / 1e6).toFixed(2)} MB in ${whole(index.files)} files`],
    ['root, gzip (raw)', `${whole(index.root.gzip)} (${whole(index.root.raw)})`],
    ['script, gzip', whole(index.script)],
    ...await relevance(browser, index),
  ];
  await browser.close();
  return rows;
}

const columns = [];
for (const folder of folders) {
  columns.push(await measure(folder));
  console.error(folder, columns.at(-1));
}
const names = folders.map((folder) => folder.replace(/.*\//, ''));
console.log(table(['', ...names], columns[0].map(([name], at) => [name, ...columns.map((column) => column[at][1])])));
