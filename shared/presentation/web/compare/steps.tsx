import type { CompareView } from './compare-text.tsx';
import { compareHref, nextPair, type Pair, previousPair } from './pair-links.ts';

interface Props {
  readonly pair: Pair;
  readonly newest: number;
  readonly view: CompareView;
}

/** From here to other versions: one back, one on, any two; and the two ways of showing the words. */
export const Steps = ({ pair, newest, view }: Props) => (
  <div class="steps">
    <nav aria-label="Versions">
      <Step pair={previousPair(pair)} view={view} way="prev" name="Previous" />
      <Step pair={nextPair(pair, newest)} view={view} way="next" name="Next" />
    </nav>
    <form class="filters" method="get" action={`/pages/${encodeURIComponent(pair.pageId)}/compare`}>
      <Choice name="from" label="Version" value={pair.from} newest={newest} />
      <Choice name="to" label={`and version (of ${newest})`} value={pair.to} newest={newest} />
      <label>
        Words
        <select name="view">
          <option value="side" selected={view === 'side'}>
            side by side
          </option>
          <option value="inline" selected={view === 'inline'}>
            inline
          </option>
        </select>
      </label>
      <button type="submit">Compare</button>
    </form>
  </div>
);

interface StepProps {
  readonly pair: Pair | null;
  readonly view: CompareView;
  readonly way: 'prev' | 'next';
  readonly name: string;
}

const Step = ({ pair, view, way, name }: StepProps) =>
  pair === null ? (
    <span class="off">{name}</span>
  ) : (
    <a
      rel={way}
      data-key={way === 'prev' ? 'ArrowLeft' : 'ArrowRight'}
      href={`${compareHref(pair)}${view === 'side' ? '' : `&view=${view}`}`}
    >
      {way === 'prev'
        ? `← ${name}: ${pair.from} and ${pair.to}`
        : `${name}: ${pair.from} and ${pair.to} →`}
    </a>
  );

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly newest: number;
}

const Choice = ({ name, label, value, newest }: ChoiceProps) => (
  <label>
    {label}
    <input type="number" name={name} value={String(value)} min="1" max={String(newest)} required />
  </label>
);
