import { setTimeout as sleep } from 'node:timers/promises';

const longestMs = 150_000;

/** Asks again and again whether it is so, for as long as two schedules may take; `meanwhile` is done in between. */
export async function eventually(
  what: string,
  isSo: () => Promise<boolean> | boolean,
  meanwhile: () => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  const until = Date.now() + longestMs;
  while (Date.now() < until) {
    if (await isSo()) return;
    await meanwhile();
    await sleep(250);
  }
  throw new Error(`It did not come about within two and a half minutes: ${what}.`);
}
