// The browser: Debian's Chromium, which asks nobody on the network for anything by itself.

import { chromium } from 'playwright-core';

/** Flags without which Chromium needs a screen, a sandbox of its own, or its maker's servers. */
const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The narrowest screen that must work (WCAG 2.2, 1.4.10), and an ordinary desktop. */
export const narrow = { width: 320, height: 640 };
export const wide = { width: 1280, height: 900 };

/** A phone as most citizens hold it. */
export const phone = { width: 360, height: 740 };

/** Starts the browser. */
export const launch = () => chromium.launch({ executablePath: '/usr/bin/chromium', args: quiet });
