import type { ChangeSide } from '../../domain/change.ts';
import { cleanText } from '../message/clean-text.ts';
import { markWords } from '../message/marked-words.ts';

interface Sides {
  readonly before: Pick<ChangeSide, 'text'> | null;
  readonly after: Pick<ChangeSide, 'text'> | null;
}

/** Both sentences of a change, with the words marked that stand on one side only. */
export function MarkedSides({ before, after }: Sides) {
  const marked =
    before === null || after === null
      ? null
      : markWords(cleanText(before.text), cleanText(after.text));
  return (
    <dl class={marked === null ? 'sides' : 'sides two'}>
      {before === null ? null : (
        <div>
          <dt>Before</dt>
          <dd>
            {(marked?.before ?? wholly(before.text)).map(({ text, changed }) =>
              changed ? <del>{text}</del> : text,
            )}
          </dd>
        </div>
      )}
      {after === null ? null : (
        <div>
          <dt>After</dt>
          <dd>
            {(marked?.after ?? wholly(after.text)).map(({ text, changed }) =>
              changed ? <ins>{text}</ins> : text,
            )}
          </dd>
        </div>
      )}
    </dl>
  );
}

const wholly = (text: string) => [{ text: cleanText(text), changed: false }];
