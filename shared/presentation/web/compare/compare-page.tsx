import type { FoundChange } from '../../../domain/change.ts';
import { counted } from '../../../domain/counted.ts';
import type { Figure } from '../../../domain/figure.ts';
import type { Page } from '../../../domain/page.ts';
import type { Statement } from '../../../domain/statement.ts';
import { type Frame, Layout } from '../layout.tsx';
import { Empty, PageLine, Words } from '../parts.tsx';
import { type Capture, Captures } from './captures.tsx';
import { type ComparedField, CompareText, type CompareView } from './compare-text.tsx';
import { FoundChangeItem } from './found-change.tsx';
import { type HeldFact, HeldFacts } from './held-facts.tsx';
import { compareHref } from './pair-links.ts';
import { Steps } from './steps.tsx';

export interface ComparePageProps {
  readonly frame: Frame;
  readonly page: Page;
  readonly newest: number;
  /** The earlier version and the later. */
  readonly before: Capture;
  readonly after: Capture;
  readonly view: CompareView;
  /** Null: a side is withheld or not kept, or both are too large. */
  readonly facts: ComparedFacts | null;
  readonly tooLarge: string | null;
  /** The service's own address, for the link to share. */
  readonly origin: string;
}

interface ComparedFacts {
  readonly diff: {
    readonly changes: readonly FoundChange[];
    readonly words: readonly ComparedField[];
  };
  readonly figures: readonly HeldFact<Figure>[];
  readonly statements: readonly HeldFact<Statement & { readonly said: string }>[];
}

/** Any two versions of a page: the captures, the facts that differ, then the words. */
export function ComparePage(props: ComparePageProps) {
  const { frame, page, newest, before, after, view, facts, tooLarge, origin } = props;
  const pair = { pageId: page.id, from: before.version.number, to: after.version.number };
  return (
    <Layout frame={frame}>
      <PageLine page={page}>
        <a href={`/pages/${page.id}`}>All its versions</a>
        <a
          rel="bookmark"
          class="share"
          href={compareHref(pair)}
        >{`Link to share: ${origin}${compareHref(pair)}`}</a>
      </PageLine>
      <Steps pair={pair} newest={newest} view={view} />
      {facts === null ? (
        <Nothing before={before} after={after} tooLarge={tooLarge} />
      ) : (
        <Compared {...props} facts={facts} />
      )}
      <h2>The two captures</h2>
      <section class="scroll" aria-label="The two captures" tabindex={0}>
        <Captures before={before} after={after} />
      </section>
    </Layout>
  );
}

type ComparedProps = ComparePageProps & { readonly facts: ComparedFacts };

function Compared({ facts, before, after, view }: ComparedProps) {
  const numbers = [before.version.number, after.version.number] as const;
  const { changes, words } = facts.diff;
  if (numbers[0] === numbers[1])
    return (
      <Empty what="A version against itself.">Nothing can differ: choose another above.</Empty>
    );
  const areNeighbours = numbers[1] === numbers[0] + 1;
  const from = areNeighbours ? after.version.oldSeenAt : null;
  const seen = { from: from ?? before.version.fetchedAt, to: after.version.fetchedAt };
  return (
    <>
      <h2>{changes.length === 0 ? 'No fact differs' : counted(changes.length, 'change')}</h2>
      {changes.slice(0, mostChanges).map((change) => (
        <FoundChangeItem change={change} seen={seen} />
      ))}
      {changes.length <= mostChanges ? null : (
        <p class="meta">{`and ${changes.length - mostChanges} more; recount diff shows all`}</p>
      )}
      <HeldFacts figures={facts.figures} statements={facts.statements} numbers={numbers} />
      <h2>Words</h2>
      <CompareText view={view} fields={words} numbers={numbers} />
    </>
  );
}

/** More changes than this in one comparison are an article written anew. */
const mostChanges = 200;

type NothingProps = Pick<ComparePageProps, 'before' | 'after' | 'tooLarge'>;

function Nothing({ before, after, tooLarge }: NothingProps) {
  if (tooLarge !== null)
    return (
      <Empty what="These two are too large to be compared here.">
        <Words of={tooLarge} />
      </Empty>
    );
  const shut = [before, after].filter(({ notes }) => notes === null);
  const names = shut.map(({ version }) => `version ${version.number} ${whyShut(version)}`);
  return (
    <Empty what="Nothing can be compared.">
      {`Nothing can be shown: ${[...new Set(names)].join(', ')}. What is known of the captures stands below; other versions can be chosen above.`}
    </Empty>
  );
}

function whyShut({ withheld, erased }: Capture['version']): string {
  if (withheld !== undefined) return 'is withheld';
  return erased?.documentHash === null ? 'was erased' : 'was removed by retention';
}
