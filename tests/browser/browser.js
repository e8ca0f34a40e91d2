// The browser and its screens.

import { chromium } from 'playwright-core';

import { executablePath, quiet } from './chromium.js';

/** The narrowest screen that must work (WCAG 2.2, 1.4.10), and an ordinary desktop. */
export const narrow = { width: 320, height: 640 };
export const wide = { width: 1280, height: 900 };

/** A phone as most citizens hold it. */
export const phone = { width: 360, height: 740 };

/** Starts the browser. */
export const launch = () => chromium.launch({ executablePath, args: quiet });
