// The rules of accessibility: WCAG 2.0 to 2.2 up to AAA, and best practice.
//
// No rule is left out. axe leaves `color-contrast-enhanced` (7:1) and `target-size` out by itself; here they count.

import { createRequire } from 'node:module';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export const rules = {
  runOnly: [
    'wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag21aaa', 'wcag22a', 'wcag22aa', 'wcag22aaa', 'best-practice',
  ],
  rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

/** Prepares a page for `violations`; the policy of its context must let scripts in. */
export const examine = (page) => page.addScriptTag({ path: axeFile });

/** The violations on the page as it looks now: the rule and the elements. */
export async function violations(page) {
  const found = await page.evaluate((options) => globalThis.axe.run(document, options), rules);
  return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}`));
}
