import { valueAt } from './schema-mistakes.ts';

/** Where a configuration is to run: some channels and secrets exist in one place only. */
export type Place = 'machine' | 'aws';

type Path = readonly (string | number)[];

interface PlaceMistake {
  readonly path: Path;
  readonly about: 'value';
  readonly message: string;
}

/** What a channel asks for that the place could never give is told now, not at the first alert. */
export function placeMistakes(path: Path, channel: unknown, place: Place): readonly PlaceMistake[] {
  const kind = valueAt(channel, ['kind']);
  const found: PlaceMistake[] = [];
  if (typeof kind === 'string' && elsewhere[place].kinds.includes(kind))
    found.push({ path: [...path, 'kind'], about: 'value', message: elsewhere[place].advice });
  return [...found, ...secretMistakes(path, channel, place)];
}

const elsewhere: Readonly<Record<Place, { kinds: readonly string[]; advice: string }>> = {
  machine: {
    kinds: ['sns', 'ses'],
    advice: 'exists in a deployment on AWS only (recount apply --remote)',
  },
  aws: {
    kinds: ['terminal'],
    advice: 'exists on one machine only: use sns, the topic of the deployment',
  },
};

const schemes: Readonly<Record<Place, { refused: RegExp; advice: string }>> = {
  machine: {
    refused: /^ssm:/,
    advice: 'is read in the cloud only: on one machine write env:NAME or file:/path',
  },
  aws: {
    refused: /^(?:env|file):/,
    advice:
      'is read on one machine only: in the cloud write ssm:/recount/STAGE/NAME, a SecureString in the Parameter Store',
  },
};

function secretMistakes(path: Path, channel: unknown, place: Place): readonly PlaceMistake[] {
  return ['password', 'secret', 'url'].flatMap((name) => {
    const reference = valueAt(channel, [name]);
    if (typeof reference !== 'string' || !schemes[place].refused.test(reference)) return [];
    return [{ path: [...path, name], about: 'value', message: schemes[place].advice }];
  });
}
