import { TokenField } from '../form-token.tsx';

/** The fields of the form by their names, as they were sent. */
export type WatchFields = Readonly<Record<string, string>>;

interface Props {
  readonly token: string;
  readonly fields: WatchFields;
}

const kinds = [
  ['page', 'one story'],
  ['feed', 'a feed or sitemap, with its stories'],
  ['section', 'a section page, with its stories'],
] as const;

const cadences = [
  ['', 'as the page needs it'],
  ['60000', 'every minute'],
  ['300000', 'every 5 minutes'],
  ['900000', 'every 15 minutes'],
  ['3600000', 'every hour'],
  ['86400000', 'every day'],
] as const;

/** Try shows what would be read; Follow stores it. */
export function WatchForm({ token, fields }: Props) {
  return (
    <form class="filters" method="post" action="/watches/new" aria-label="Follow a page">
      <TokenField token={token} />
      <label class="wide">
        Address
        <input name="url" type="url" required value={fields['url'] ?? ''} autocomplete="off" />
      </label>
      <Pick label="What it is" name="kind" options={kinds} fields={fields} />
      <Pick label="Checked" name="every" options={cadences} fields={fields} />
      <Text label="Name" name="name" fields={fields} />
      <Text label="Outlet" name="outlet" fields={fields} />
      <Text label="Labels (commas between)" name="labels" fields={fields} />
      <details class="wide" open={isChosen(fields)}>
        <summary>Selectors, where the page is read wrongly without</summary>
        <div class="filters">
          <Text label="Text (CSS selector)" name="body" fields={fields} />
          <Text label="Headline (CSS selector)" name="headline" fields={fields} />
          <Text label="Links of a section (CSS selector)" name="links" fields={fields} />
          <label>
            Left out (one selector a line)
            <textarea name="remove" rows={2}>
              {fields['remove'] ?? ''}
            </textarea>
          </label>
        </div>
      </details>
      <button type="submit" name="do" value="try" class="quiet">
        Try, store nothing
      </button>
      <button type="submit" name="do" value="follow">
        Follow
      </button>
    </form>
  );
}

const isChosen = (fields: WatchFields): boolean =>
  ['body', 'headline', 'links', 'remove'].some((name) => (fields[name] ?? '') !== '');

interface FieldProps {
  readonly label: string;
  readonly name: string;
  readonly fields: WatchFields;
}

const Text = ({ label, name, fields }: FieldProps) => (
  <label>
    {label}
    <input name={name} value={fields[name] ?? ''} autocomplete="off" />
  </label>
);

interface PickProps extends FieldProps {
  readonly options: readonly (readonly [value: string, name: string])[];
}

const Pick = ({ label, name, options, fields }: PickProps) => (
  <label>
    {label}
    <select name={name}>
      {options.map(([value, words]) => (
        <option value={value} selected={value === (fields[name] ?? '')}>
          {words}
        </option>
      ))}
    </select>
  </label>
);
