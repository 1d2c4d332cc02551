import { checkConfiguration } from '../../../shared/contracts/configuration/check-configuration.ts';
import { RecountError } from '../../../shared/domain/recount-error.ts';
import type { WatchTarget } from '../../../shared/domain/watch.ts';
import {
  type HandWatch,
  refuseUnreadable,
} from '../../../shared/use-cases/settings/hand-watches.ts';

/** Labels as a form has them: words between commas. */
export const labelsOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(',')
      .map((label) => label.trim())
      .filter((label) => label !== ''),
  ),
];

/** The watch that a form asks for. Refuses (`input.watch`) all that a configuration file would be refused for. */
export function watchOfForm(form: URLSearchParams): HandWatch {
  const text = (name: string): string | null => {
    const value = form.get(name)?.trim() ?? '';
    return value === '' ? null : value;
  };
  const every = text('every');
  const [body, headline] = [text('body'), text('headline')];
  const remove = (text('remove') ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
  const wanted: HandWatch = {
    id: null,
    name: text('name'),
    target: targetOf(text('url') ?? '', text('kind'), text('links')),
    outlet: text('outlet'),
    labels: labelsOf(form.get('labels') ?? ''),
    // What is no number is refused as a time of 0 is.
    everyMs: every === null ? null : Number(every) || 0,
    selectors: {
      ...(body === null ? {} : { body }),
      ...(headline === null ? {} : { headline }),
      ...(remove.length === 0 ? {} : { remove }),
    },
    paused: false,
  };
  refuseUnwritable(wanted);
  refuseUnreadable(wanted);
  return wanted;
}

function targetOf(url: string, kind: string | null, links: string | null): WatchTarget {
  if (kind === 'section') return { kind, url, links };
  if (links !== null)
    throw new RecountError('input.watch', 'Links are chosen on a section page alone.');
  return { kind: kind === 'feed' ? 'feed' : 'page', url };
}

const fieldNames: Readonly<Record<string, string>> = {
  page: 'The address',
  name: 'The name',
  outlet: 'The outlet',
  labels: 'A label',
};

/** Refuses (`input.watch`) an address, a name or labels that no configuration file may have. */
export function refuseUnwritable({
  target,
  name,
  outlet,
  labels,
}: Pick<HandWatch, 'target' | 'name' | 'outlet' | 'labels'>): void {
  const named = Object.entries({ name, outlet }).filter(([, value]) => value !== null);
  const watch = { page: target.url, ...Object.fromEntries(named), labels };
  const checked = checkConfiguration({ contact: 'desk@harbour-post.example', watches: { watch } });
  const [issue] = checked.kind === 'valid' ? [] : checked.issues;
  if (issue === undefined) return;
  const field = fieldNames[String(issue.path[2])] ?? 'This';
  const message = issue.kind === 'unfit' ? issue.message : 'takes words';
  throw new RecountError('input.watch', `${field} ${message}.`);
}
