import { many } from './many.ts';
import { plainLine } from './plain.ts';
import type { Style } from './style.ts';

interface ShownDamage {
  readonly page: { readonly url: string } | null;
  readonly version: number | null;
  readonly day: string | null;
  readonly kind: string;
  readonly detail: string;
}

interface ShownTally {
  readonly pages: number;
  readonly versions: number;
  readonly documents: number;
  readonly copies: number;
  readonly imported: number;
  readonly erased: number;
  readonly erasedInPart: number;
  readonly documentsExpired: number;
  readonly copiesErased: number;
  readonly copiesExpired: number;
  readonly copiesNotAsked: number;
  readonly copiesNotKnown: number;
  readonly roots: number;
  readonly rooted: number;
  readonly anchored: number;
}

interface ShownVerification {
  readonly tally: ShownTally;
  readonly vouching:
    | { readonly kind: 'handed-in'; readonly through: string; readonly days: number }
    | { readonly kind: 'stored'; readonly through: string }
    | { readonly kind: 'none' };
  readonly outsideRoots: number;
  readonly damage: number;
}

/** One damage: where, and what. */
export function renderDamage(damage: ShownDamage, style: Style): string {
  const { page, version, day, kind, detail } = damage;
  const where =
    page === null
      ? `root of ${day ?? 'a day'}`
      : `${plainLine(page.url)}${version === null ? '' : `, version ${version}`}`;
  return `${style.bad('damaged')}  ${style.strong(where)}: ${plainLine(detail)} ${style.faint(`(${kind})`)}`;
}

/** What to do, each thing once, with the kinds of damage that it is for. */
export function renderAdvice(
  steps: readonly { readonly kinds: readonly string[]; readonly advice: string }[],
  style: Style,
): string {
  const lines = steps.map(
    ({ kinds, advice }) => `  ${style.faint(`${kinds.join(', ')}:`)} ${advice}\n`,
  );
  return lines.length === 0 ? '' : `What to do:\n${lines.join('')}`;
}

/** What was checked, what there was nothing to check of, and what vouches for it. */
export function renderVerification(verification: ShownVerification, style: Style): string {
  const { tally, damage } = verification;
  const { pages, versions, documents, copies, roots } = tally;
  const verdict =
    damage === 0
      ? style.good('Everything that was checked is as it was recorded.')
      : style.bad(`${many(damage, 'damage', 'damages')} found.`);
  return [
    verdict,
    `Checked: ${many(pages, 'page')}, ${many(versions, 'version')} in their chains, ${many(documents, 'document')} and ${many(copies, 'archived copy', 'archived copies')} by their hashes, ${many(roots, 'daily root')}.`,
    ...apart(tally).map((line) => `Not damage: ${line}.`),
    ...vouchingLines(verification),
    '',
  ].join('\n');
}

function apart(tally: ShownTally): readonly string[] {
  const counted: readonly (readonly [number, string])[] = [
    [tally.imported, 'imported from copies that others kept: recorded, not witnessed'],
    [tally.erased, 'erased, chain whole'],
    [tally.erasedInPart, 'erased in part, chain whole; what is left was checked'],
    [
      tally.documentsExpired,
      'whose text retention removed: nothing shows that but the record itself',
    ],
    [tally.copiesErased, 'whose archived copy was erased'],
    [
      tally.copiesExpired,
      'whose archived copy retention removed: nothing shows that but the record itself',
    ],
    [
      tally.copiesNotAsked,
      'without a copy, as the outlet asked: nothing shows that but the record itself',
    ],
    [tally.copiesNotKnown, 'without a copy, and no record of whether one was made'],
  ];
  return counted.flatMap(([count, what]) =>
    count === 0 ? [] : [`${many(count, 'version')} ${what}`],
  );
}

function vouchingLines({ vouching, tally, outsideRoots }: ShownVerification): readonly string[] {
  const outside =
    outsideRoots === 0
      ? []
      : [
          `${many(outsideRoots, 'version')} under no root yet: a day's root is made after midnight UTC.`,
        ];
  switch (vouching.kind) {
    case 'handed-in':
      return [
        `Anchor: ${many(vouching.days, 'root')} handed in ${vouching.days === 1 ? 'agrees' : 'agree'} with this store. Through ${vouching.through}, ${many(tally.anchored, 'version')} ${tally.anchored === 1 ? 'is' : 'are'} vouched for from outside.`,
        ...outside,
      ];
    case 'stored':
      return [
        `Anchor: the daily roots stored here, through ${vouching.through}, over ${many(tally.rooted, 'version')}. Nothing outside this machine vouches for them: hand in a mailed root with --anchor.`,
        ...outside,
      ];
    case 'none':
      return [
        'Anchor: none. The chain is whole in itself; nothing outside this machine vouches for it.',
      ];
  }
}
