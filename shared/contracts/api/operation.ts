import { z } from 'zod';
import type { Role } from '../../domain/role.ts';

/** One question that the API answers: what may be asked, and the shape of each answer. */
export interface Operation<
  P extends z.ZodObject = z.ZodObject,
  Q extends z.ZodObject = z.ZodObject,
> {
  readonly id: string;
  /** As OpenAPI writes paths: `/api/v1/pages/{page}`. */
  readonly path: string;
  readonly role: Role;
  readonly about: string;
  readonly detail?: string;
  readonly params: P;
  readonly query: Q;
  readonly answer: Answer;
}

/** A JSON document of a schema, or a file of another kind that is streamed. */
export type Answer =
  | { readonly kind: 'json'; readonly name: string; readonly schema: z.ZodType<object> }
  | { readonly kind: 'stream'; readonly media: string };

/** What a handler is given: read, checked, and with defaults in place. */
export interface AskedOf<O extends Operation> {
  readonly params: z.output<O['params']>;
  readonly query: z.output<O['query']>;
}

/** Something that was asked wrongly. */
export interface Mistake {
  readonly in: 'path' | 'query';
  readonly name: string;
  readonly message: string;
}

export type Read<O extends Operation> =
  | { readonly kind: 'asked'; readonly asked: AskedOf<O> }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly Mistake[] };

/** Keeps the types of the schemas of an operation. */
export const operation = <P extends z.ZodObject, Q extends z.ZodObject>(
  given: Operation<P, Q>,
): Operation<P, Q> => given;

/** What was asked of an operation, or all that is wrong with it. */
export function readAsked<O extends Operation>(
  { params, query }: O,
  given: { readonly params: unknown; readonly query: unknown },
): Read<O> {
  const path = z.safeParse<O['params']>(params, given.params);
  const asked = z.safeParse<O['query']>(query, given.query);
  if (path.success && asked.success)
    return { kind: 'asked', asked: { params: path.data, query: asked.data } };
  return {
    kind: 'mistakes',
    mistakes: [...mistakesOf('path', path.error), ...mistakesOf('query', asked.error)],
  };
}

const mistakesOf = (place: Mistake['in'], error: z.ZodError | undefined): Mistake[] =>
  (error?.issues ?? []).map(({ path, message, ...issue }) => ({
    in: place,
    name: 'keys' in issue ? issue.keys.join(', ') : path.join('.'),
    message: 'keys' in issue ? 'is not a parameter of this address' : message,
  }));

/** An answer held to its schema: nothing leaves that is not declared. Throws on what does not fit. */
export const fitAnswer = (schema: z.ZodType<object>, answer: unknown): object =>
  schema.parse(answer);
