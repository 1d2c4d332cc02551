import type { Place } from './place-mistakes.ts';
import { valueAt } from './schema-mistakes.ts';

interface RenderMistake {
  readonly path: readonly (string | number)[];
  readonly about: 'key';
  readonly message: string;
}

const onlyHere =
  'works on one machine only: a deployment on AWS has no browser; leave it out, or watch the page with recount run';

/** A browser that a watch asks for and nobody named, and one where there can be none. */
export function renderMistakes(root: unknown, place: Place): readonly RenderMistake[] {
  const isNamed = valueAt(root, ['reader', 'render']) !== undefined;
  const found: RenderMistake[] = [];
  if (isNamed && place === 'aws')
    found.push({ path: ['reader', 'render'], about: 'key', message: onlyHere });
  const watches = valueAt(root, ['watches']);
  if (typeof watches !== 'object' || watches === null) return found;
  for (const id of Object.keys(watches)) {
    const path = ['watches', id, 'render'];
    if (valueAt(root, path) !== true) continue;
    if (place === 'aws') found.push({ path, about: 'key', message: onlyHere });
    else if (!isNamed) found.push({ path, about: 'key', message: noBrowser });
  }
  return found;
}

const noBrowser =
  'needs a browser: name the one of this machine under reader, render, executable (/usr/bin/chromium)';
