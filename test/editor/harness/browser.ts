import process from 'node:process';
import { type Browser, chromium } from 'playwright-core';
import { findProgram } from '#test/support/find-program.ts';

/** The window's size in tests and screenshots. */
export const viewport = { width: 1280, height: 800 } as const;

/** Starts a headless Chromium that reaches this machine alone. Throws, saying how to get it, where there is none. */
export function launchBrowser(): Promise<Browser> {
  const program = process.env.CHROMIUM ?? findProgram('chromium', 'chromium-browser', 'google-chrome');
  if (program === undefined) {
    throw new Error('Chromium is not installed; as root: apt-get install chromium');
  }
  return chromium.launch({
    executablePath: program,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
}
