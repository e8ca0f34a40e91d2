// Asks the search as a citizen does: types into the box and reads what appears.

/** Runs in the page before its own scripts: counts the scripts that were asked for and have not come. */
function countScripts() {
  globalThis.awaited = new Set();
  const watch = (script) => {
    globalThis.awaited.add(script);
    for (const end of ['load', 'error']) script.addEventListener(end, () => globalThis.awaited.delete(script));
  };
  const isPart = (node) => node.localName === 'script' && node.dataset.language;
  const observer = new MutationObserver((changes) => {
    for (const change of changes) [...change.addedNodes].filter(isPart).forEach(watch);
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** A page on which `ask` works. */
export async function searchPage(context, address) {
  const page = await context.newPage();
  await page.addInitScript(countScripts);
  await page.goto(address);
  return page;
}

/** Runs in the page: types a query into the empty box and waits for the last word on it. */
async function typeAndRead(query) {
  const box = document.getElementById('q');
  const status = document.getElementById('status');
  const { searching } = JSON.parse(document.getElementById('search').dataset.words);
  const moment = () => new Promise((resolve) => setTimeout(resolve));
  const type = (text) => {
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const until = async (isSo) => {
    while (!isSo()) await moment();
  };
  const isDone = () => status.textContent && status.textContent !== searching && globalThis.awaited.size === 0;
  type('');
  await until(() => !status.textContent);
  if (query) type(query);
  // Between two rounds of scripts nothing is awaited for a moment.
  for (let quiet = 0; query && quiet < 2; quiet += 1) {
    await until(isDone);
    await moment();
  }
  const read = (link) => ({ href: link.href, language: link.hreflang, title: link.textContent });
  return [...document.querySelectorAll('#results a[href]')].map(read);
}

/** What a query finds: the addresses relative to the folder of the page's language, the first first. */
export async function ask(page, query) {
  const found = await page.evaluate(typeAndRead, query);
  const here = new URL('.', page.url()).href;
  return found.map(({ href }) => (href.startsWith(here) ? href.slice(here.length) : href));
}

/** Everything that goes wrong in the pages of a context, in a list that grows. */
export function troubleOf(context) {
  const trouble = [];
  context.on('console', (message) => trouble.push(`console: ${message.text()}`));
  context.on('weberror', (error) => trouble.push(`error: ${error.error()}`));
  context.on('requestfailed', (request) => {
    // A file that is on its way when the page is left does not arrive.
    const { errorText } = request.failure();
    if (errorText !== 'net::ERR_ABORTED') trouble.push(`request failed (${errorText}): ${request.url()}`);
  });
  context.on('response', (response) => response.status() >= 400 && trouble.push(`${response.status()}: ${response.url()}`));
  context.on('dialog', (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => {});
  });
  return trouble;
}

/** The words that the script of a page says. */
export const wordsOf = (page) => page.evaluate(() => JSON.parse(document.getElementById('search').dataset.words));
