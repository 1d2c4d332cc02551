import type { Figure } from '../../../domain/figure.ts';
import type { Statement } from '../../../domain/statement.ts';
import { amount, facets } from '../../terminal/figure-phrase.ts';
import { Words } from '../parts.tsx';

/** What a version says, each with its sentence. */
export interface CurrentFacts {
  readonly figures: readonly { readonly figure: Figure; readonly sentence: string }[];
  readonly statements: readonly { readonly statement: Statement; readonly sentence: string }[];
}

/** Figures and statements with their sentences. */
export const Facts = ({ facts: { figures, statements } }: { readonly facts: CurrentFacts }) => (
  <>
    <h3>{figures.length === 0 ? 'No figures' : 'Figures'}</h3>
    {figures.map(({ figure, sentence }) => (
      <Fact head={amount(figure)} about={facets(figure)} sentence={sentence} />
    ))}
    <h3>{statements.length === 0 ? 'No statements' : 'Statements'}</h3>
    {statements.map(({ statement: { speaker, act, stance, voice }, sentence }) => (
      <Fact
        head={speaker?.surface ?? 'someone'}
        about={[act, stance, voice].filter((part) => part !== null).join(', ')}
        sentence={sentence}
      />
    ))}
  </>
);

interface FactProps {
  readonly head: string;
  readonly about: string;
  readonly sentence: string;
}

const Fact = ({ head, about, sentence }: FactProps) => (
  <dl class="sides fact">
    <div>
      <dt>
        <strong>
          <Words of={head} />
        </strong>{' '}
        <Words of={about} />
      </dt>
      <dd>
        <Words of={sentence} />
      </dd>
    </div>
  </dl>
);
