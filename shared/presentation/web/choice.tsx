import { cleanText } from '../message/clean-text.ts';

/** What may be chosen in a form: what the address then says, and the words for it. */
export type Option = readonly [value: string, name: string];

interface ChoiceProps {
  readonly label: string;
  readonly name: string;
  readonly options: readonly Option[];
  readonly asked: Readonly<Record<string, string>>;
}

/** A choice that keeps what the address says, even where it is none of the usual ones. */
export function Choice({ label, name, options, asked }: ChoiceProps) {
  const chosen = asked[name] ?? '';
  const isOther = chosen !== '' && options.every(([value]) => value !== chosen);
  const all: readonly Option[] = isOther ? [...options, [chosen, chosen]] : options;
  return (
    <label>
      {label}
      <select name={name}>
        <option value="">any</option>
        {all.map(([value, words]) => (
          <option value={value} selected={value === chosen}>
            {cleanText(words)}
          </option>
        ))}
      </select>
    </label>
  );
}
