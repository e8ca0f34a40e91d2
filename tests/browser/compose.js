// The search page of a built site with another index in it. Nothing is read or written here.

import { createHash } from 'node:crypto';

const SCRIPT = /<script>([\s\S]*?)<\/script>/;

const policyHash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The hash that the policy of a page has for the script within it. */
export const hashIn = (page) => policyHash(page.match(SCRIPT)[1]);

/** The page with something else in the place of the script within it. */
export const withScript = (page, script) => page.replace(SCRIPT, () => script);

/** The page with another script and root within it, which searches the indexes that have these names. */
export function compose(page, inline, indexes) {
  const folders = indexes.map((name) => [name.slice(0, name.lastIndexOf('-')), `../search/${name}/`]);
  return withScript(page, `<script>${inline}</script>`)
    .replace(hashIn(page), () => policyHash(inline))
    .replace(/data-folders='[^']*'/, () => `data-folders='${JSON.stringify(Object.fromEntries(folders))}'`);
}
