import {
  type AskedOf,
  fitAnswer,
  type Operation,
  readAsked,
} from '../../shared/contracts/api/operation.ts';
import { json, wholeAnswer } from './json-answer.ts';
import { Refused } from './problem.ts';
import type { Asked, Route } from './route.ts';

/** What answers an operation: the asked parameters are read and checked before it is called. */
export type Answerer<O extends Operation> = (asked: Asked, wanted: AskedOf<O>) => Promise<object>;

/** The route of an operation; its answer is held to its schema on the way out. */
export const operationRoute = <O extends Operation>(
  operation: O,
  answerer: Answerer<O>,
): Route => ({
  ...addressOf(operation),
  answer: async (asked) => {
    const found = await answerer(asked, wantedOf(operation, asked));
    const { answer } = operation;
    const fitted = answer.kind === 'json' ? fitAnswer(answer.schema, found) : found;
    return wholeAnswer(asked.request, asked.deps.digest, json(fitted));
  },
});

/** The route of an operation whose answer is a stream. */
export const streamRoute = <O extends Operation>(
  operation: O,
  answerer: (asked: Asked, wanted: AskedOf<O>) => Promise<Response>,
): Route => ({
  ...addressOf(operation),
  answer: (asked) => answerer(asked, wantedOf(operation, asked)),
});

const addressOf = ({ path, role }: Operation): Omit<Route, 'answer'> => ({
  method: 'GET',
  path: path.replace(/\{(\w+)\}/g, ':$1'),
  role,
  forPeople: false,
});

/** What the address asks. Throws a refusal that names every mistake. */
export function wantedOf<O extends Operation>(operation: O, asked: Asked): AskedOf<O> {
  const query = onceEach(asked.url.searchParams);
  const read = readAsked(operation, { params: asked.params, query });
  if (read.kind === 'asked') return read.asked;
  const { mistakes } = read;
  throw new Refused({
    status: 400,
    code: 'asked.wrongly',
    title: 'This was asked wrongly.',
    detail: mistakes.map(({ name, message }) => `${name}: ${message}`).join('; '),
    mistakes,
  });
}

/** A parameter that is given twice is asked wrongly: which of them is meant is not guessed. */
function onceEach(search: URLSearchParams): Readonly<Record<string, string | string[]>> {
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const [first = '', ...more] = search.getAll(name);
      return [name, more.length === 0 ? first : [first, ...more]];
    }),
  );
}
