// What is measured in the browser.

import { chromium } from 'playwright-core';

import { executablePath, quiet } from '../../tests/browser/chromium.js';
import { PAGE } from './folder.mjs';
import { fold } from './queries.mjs';

export const launch = (...more) => chromium.launch({ executablePath, args: [...quiet, ...more] });

export const FIRST = 'dang ky khai sinh';
export const SECOND = 'cấp lại giấy phép lái xe';

const IDLE = 5000, PATIENCE = 240_000, CORRECTION = 6000, CPU = 4;

/** Runs in the page from its start: types as soon as there is a box, and notes when answers appear. */
function probe({ query, wanted }) {
  const state = { typed: !query, wanted, list: 0, right: 0, began: 0, errors: [] };
  window.probe = state;
  const plain = (text) =>
    text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/đ/g, 'd');
  state.ask = (query, wanted) => {
    Object.assign(state, { wanted, list: 0, right: 0, began: performance.now() });
    const box = document.getElementById('q');
    box.value = query;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const look = () => {
    if (!state.typed && document.getElementById('q')) {
      state.typed = true;
      state.ask(query, wanted);
      state.began = 0;
    }
    const first = document.querySelector('#results a');
    if (!first) return;
    if (!state.list) state.list = performance.now();
    const text = plain(first.textContent);
    if (!state.right && state.wanted.every((word) => text.includes(word))) state.right = performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  addEventListener('securitypolicyviolation', (event) => state.errors.push(event.violatedDirective));
}

const wordsOf = (query) => fold(query).split(' ');

/** Waits for an answer, and a while longer for the right one. */
async function answered(page, patience) {
  const until = (isThere, timeout) => page.waitForFunction(isThere, undefined, { timeout, polling: 50 }).catch(() => undefined);
  await until(() => window.probe.list, patience);
  await until(() => window.probe.right, CORRECTION);
  return page.evaluate(() => ({
    list: probe.list - probe.began, right: probe.right && probe.right - probe.began,
    end: performance.timeOrigin + (probe.right || probe.list),
    began: performance.timeOrigin + probe.began, first: document.querySelector('#results a')?.textContent,
    errors: probe.errors,
  }));
}

async function heap(session) {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

/** One cold visit: the first answer, and a second one after some idle seconds. */
export async function visit(browser, server, { emulated = false, second = true, patience = PATIENCE, first = FIRST } = {}) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  if (emulated) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions',
      { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 });
  }
  await page.addInitScript(probe, { query: first, wanted: wordsOf(first) });
  await page.goto(server.address + PAGE, { waitUntil: 'commit' });
  const one = await answered(page, patience);
  const result = { ...one, ...server.traffic(one.began - 50, one.end) };
  if (second) {
    await page.waitForTimeout(IDLE);
    result.idle = server.traffic(one.began - 50, Date.now());
    result.heap = await heap(session);
    await page.evaluate(([query, words]) => probe.ask(query, words), [SECOND, wordsOf(SECOND)]);
    const two = await answered(page, 20_000);
    result.second = { ...two, ...server.traffic(two.began, two.end) };
  }
  await context.close();
  return result;
}

const TYPED = [
  'đăng ký khai sinh', 'dang ky ket hon', 'cấp lại giấy phép lái xe', 'cap so do lan dau', 'cccd', 'xin phép xây nhà',
  'tach thua dat', 'hộ kinh doanh cá thể', 'bao hiem that nghiep', 'ddawng kys tamj trus',
];

/** The longest that the page is busy at once while ten queries are typed letter by letter, in ms. */
export async function typing(browser, server) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.addInitScript(probe, { query: '', wanted: [] });
  await page.goto(server.address + PAGE, { waitUntil: 'load' });
  await page.waitForTimeout(500);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  const dispatch = await page.evaluate(async (queries) => {
    const box = document.getElementById('q');
    let longest = 0;
    for (const query of queries) {
      for (let end = 1; end <= query.length; end++) {
        box.value = query.slice(0, end);
        const began = performance.now();
        box.dispatchEvent(new Event('input', { bubbles: true }));
        longest = Math.max(longest, performance.now() - began);
        await new Promise((resolve) => setTimeout(resolve, 180));
      }
    }
    return longest;
  }, TYPED);
  const { traceEvents } = JSON.parse(await browser.stopTracing());
  await context.close();
  const main = new Set(traceEvents.filter((event) => event.args?.name === 'CrRendererMain').map((event) => `${event.pid}-${event.tid}`));
  const spans = traceEvents.filter((event) => event.ph === 'X' && main.has(`${event.pid}-${event.tid}`));
  // Time of the thread and not of the clock, so that other programs on the machine do not count.
  const longest = (...names) =>
    Math.max(0, ...spans.filter((event) => names.includes(event.name)).map((event) => (event.tdur ?? event.dur) / 1000));
  return {
    dispatch,
    script: longest('FunctionCall', 'TimerFire', 'EventDispatch', 'RunMicrotasks'),
    taken: longest('EvaluateScript'),
    drawn: longest('Layout', 'UpdateLayoutTree', 'Paint'),
  };
}

/** Runs in the page from its start: knows when a search has come to its end. */
function settling() {
  let pending = 0, changed = performance.now();
  const touch = () => { changed = performance.now(); };
  new MutationObserver((records) => {
    touch();
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (node.nodeName !== 'SCRIPT' || !node.src) continue;
        pending++;
        const done = () => { pending--; touch(); };
        node.addEventListener('load', done);
        node.addEventListener('error', done);
      }
    }
  }).observe(document, { childList: true, subtree: true, characterData: true });
  window.settled = () => document.readyState === 'complete' && !pending && performance.now() - changed > 60;
}

/** The pages that our own search answers with, for each query in a page of its own. */
export async function answers(browser, server, queries, workers = 2) {
  const all = new Array(queries.length);
  let next = 0;
  await Promise.all(Array.from({ length: workers }, async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(settling);
    while (next < queries.length) {
      const at = next++;
      await page.goto(`${server.address}${PAGE}?q=${encodeURIComponent(queries[at].query)}`);
      await page.waitForFunction(() => window.settled(), undefined, { polling: 20 });
      all[at] = await page.evaluate(() =>
        Array.from(document.querySelectorAll('#results a'), (link) => new URL(link.href).pathname.replace(/^\/vi\//, '')));
    }
    await context.close();
  }));
  return all;
}

/** The same of another engine: all queries in one page, which is asked through its script. */
export async function asked(browser, server, queries) {
  const page = await browser.newPage();
  await page.goto(server.address + PAGE);
  await page.waitForFunction(() => window.peer);
  const all = await page.evaluate(async (queries) => {
    await window.peer.ready;
    const all = [];
    for (const query of queries) all.push((await window.peer.search(query)).map(({ address }) => `${address}.html`));
    return all;
  }, queries.map(({ query }) => query));
  await page.close();
  return all;
}

/** Whether a page answers at all. */
export async function opens(browser, address) {
  const page = await browser.newPage();
  await page.addInitScript(probe, { query: 'đăng ký khai sinh', wanted: [] });
  await page.goto(address, { waitUntil: 'commit' });
  const does = await page.waitForFunction(() => window.probe.list, undefined, { timeout: 5000 }).then(() => true, () => false);
  await page.close();
  return does;
}
