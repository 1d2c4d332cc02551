import { renderChange, type ShownChange } from './change.ts';
import { wrap } from './marked.ts';
import { notWitnessed } from './not-witnessed.ts';
import { plain, plainLine } from './plain.ts';
import type { Style } from './style.ts';
import { minute } from './time.ts';
import type { ShownVersion } from './version.ts';

interface Segment {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

interface Diff {
  readonly before: ShownVersion;
  readonly after: ShownVersion;
  readonly changes: readonly ShownChange[];
  readonly words: readonly { readonly field: string; readonly segments: readonly Segment[] }[];
}

/** Two versions held against each other: facts first, then the words, field by field. */
export function renderDiff({ before, after, changes, words }: Diff, style: Style): string {
  const times = [before, after]
    .map(({ version }) => `version ${version.number} (${minute(version.fetchedAt)})`)
    .join(' and ');
  const facts =
    changes.length === 0 ? ['No fact changed.'] : changes.map((c) => renderChange(c, style));
  return [
    style.strong(plainLine(after.page.url)),
    style.faint(times),
    ...[before, after].flatMap(({ version }) =>
      notWitnessed(version.imported).map((line) => style.bad(`version ${version.number} ${line}`)),
    ),
    '',
    ...facts.flatMap((fact) => [fact, '']),
    ...(words.length === 0 ? ['No word changed.', ''] : words.flatMap((w) => fieldDiff(w, style))),
  ].join('\n');
}

function fieldDiff({ field, segments }: Diff['words'][number], style: Style): string[] {
  const text = segments
    .map((segment, index) =>
      segment.kind === 'same'
        ? kept(segment.text, { isFirst: index === 0, isLast: index === segments.length - 1 }, style)
        : marked(segment, style),
    )
    .join('');
  return [style.strong(field.toUpperCase()), wrap(text, style.width, '  '), ''];
}

/** Without colour struck words stand in [-…-], added ones in {+…+}. */
function marked({ kind, text }: Segment, style: Style): string {
  const safe = plain(text);
  if (!style.colour) return kind === 'removed' ? `[-${safe}-]` : `{+${safe}+}`;
  const paint = kind === 'removed' ? style.struck : style.added;
  // Word by word, so that an emphasis never runs over a line's end.
  return safe.replace(/\S+/g, paint);
}

const around = 160;

/** Long stretches that both have are cut to the words around what changed. */
function kept(
  text: string,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
  style: Style,
): string {
  if (text.length <= 2 * around + 40) return plain(text);
  const head = isFirst ? '' : text.slice(0, around).replace(/\S*$/, '');
  const tail = isLast ? '' : text.slice(-around).replace(/^\S*/, '');
  return `${plain(head)}${style.faint('[…]')}${plain(tail)}`;
}
