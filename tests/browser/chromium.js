// Debian's Chromium, which asks nobody on the network for anything by itself.

export const executablePath = '/usr/bin/chromium';

/** Flags without which Chromium needs a screen, a sandbox of its own, or its maker's servers. */
export const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
