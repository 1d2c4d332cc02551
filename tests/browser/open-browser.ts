import { access } from 'node:fs/promises';
import { type Browser, chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser of this machine, without a window; `RECOUNT_CHROMIUM` says where another one is. */
export async function openBrowser(): Promise<Browser> {
  const named = process.env['RECOUNT_CHROMIUM'];
  for (const executablePath of named === undefined ? places : [named]) {
    const isThere = await access(executablePath).then(
      () => true,
      () => false,
    );
    if (isThere) return chromium.launch({ executablePath, args: ['--no-sandbox'] });
  }
  throw new Error(
    'There is no Chromium here: install Debian’s chromium, or name one in RECOUNT_CHROMIUM.',
  );
}

/** The two sizes a desk works at. */
export const sizes = {
  desk: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
} as const;
