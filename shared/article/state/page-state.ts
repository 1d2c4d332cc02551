import { isObject, type JsonObject, parseJson } from '../metadata/json-value.ts';
import type { DataScript } from '../tree/place.ts';

/** Scripts beyond this are not looked into. */
const LONGEST = 5_000_000;
const MOST_SCRIPTS = 40;

/** Data of a story that is for subscribers: it stays behind its wall. */
const SELLS =
  /"(?:is_?)?(?:pay_?walled|premium|locked|subscribers?_?only)"\s*:\s*true|"isAccessibleForFree"\s*:\s*"?false/i;

/**
 * The data that a page hands to its own scripts, as objects: `__NEXT_DATA__`, Apollo's and other
 * state. Linked data is not among it.
 */
export function pageStates(scripts: readonly DataScript[]): readonly JsonObject[] {
  return scripts
    .filter(({ type, text }) => !type.includes('ld+json') && text.length < LONGEST)
    .filter(({ text }) => !SELLS.test(text))
    .slice(0, MOST_SCRIPTS)
    .map(({ text }) => parseJson(dataIn(text)))
    .filter(isObject);
}

/** `window.x = {…};` to `{…}`; what follows the last brace is code. */
function dataIn(text: string): string {
  const start = text.search(/[{[]/);
  const assigned = text.slice(0, Math.max(0, start)).includes('=');
  return assigned ? text.slice(start, text.lastIndexOf('}') + 1) : text;
}
