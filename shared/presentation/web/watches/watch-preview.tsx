import { type CurrentFacts, Facts } from '../page/facts.tsx';
import { Outward, Words } from '../parts.tsx';

/** What one look at an address gave. */
export type Seen =
  | {
      readonly kind: 'article';
      readonly headline: string | null;
      readonly byline: readonly string[];
      /** What is shown of the text. */
      readonly passages: readonly string[];
      readonly facts: CurrentFacts;
    }
  | {
      readonly kind: 'stories';
      readonly stories: readonly { readonly url: string; readonly title: string | null }[];
      readonly count: number;
    }
  | { readonly kind: 'nothing'; readonly why: string };

/** What would be extracted; nothing of it is stored. */
export function WatchPreview({ seen }: { readonly seen: Seen }) {
  return (
    <section class="preview" aria-label="What would be read">
      <h2>What would be read</h2>
      <p class="meta">Read once, just now. Nothing of it was stored.</p>
      <Content seen={seen} />
    </section>
  );
}

function Content({ seen }: { readonly seen: Seen }) {
  switch (seen.kind) {
    case 'nothing':
      return (
        <p class="bad">
          <Words of={seen.why} />
        </p>
      );
    case 'stories':
      return (
        <>
          <p>{`${seen.count} ${seen.count === 1 ? 'story' : 'stories'}`}</p>
          <ul class="told">
            {seen.stories.map(({ url, title }) => (
              <li>
                <Outward url={url}>
                  <Words of={title ?? url} />
                </Outward>
              </li>
            ))}
          </ul>
        </>
      );
    case 'article':
      return <Article seen={seen} />;
  }
}

function Article({ seen }: { readonly seen: Extract<Seen, { kind: 'article' }> }) {
  const { headline, byline, passages, facts } = seen;
  return (
    <>
      <h3>{headline === null ? 'No headline found' : <Words of={headline} />}</h3>
      {byline.length === 0 ? null : (
        <p class="meta">
          <Words of={byline.join(', ')} />
        </p>
      )}
      <blockquote>
        {passages.map((passage) => (
          <p>
            <Words of={passage} />
          </p>
        ))}
      </blockquote>
      <Facts facts={facts} />
    </>
  );
}
