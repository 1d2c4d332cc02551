import type { Role } from '../../domain/role.ts';
import { type ParameterJson, parametersJson, problems } from './openapi.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations.ts';

/** One operation in words, for the reference page. */
export interface OperationReference {
  readonly id: string;
  readonly path: string;
  readonly role: Role;
  readonly about: string;
  readonly detail: string | null;
  readonly answer: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly required: boolean;
    readonly about: string;
  }[];
}

/** All operations in words, made from the schemas that they are validated with. */
export function apiReference(): readonly OperationReference[] {
  const all: readonly Operation[] = Object.values(operations);
  return all.map(({ id, path, role, about, detail, params, query, answer }) => ({
    id,
    path,
    role,
    about,
    detail: detail ?? null,
    answer: answer.kind === 'json' ? answer.name : 'a stream of lines',
    parameters: [...parametersJson('path', params), ...parametersJson('query', query)].map(inWords),
  }));
}

/** What each status of a problem means. */
export const problemReference = (): readonly (readonly [status: string, about: string])[] =>
  Object.entries(problems);

function inWords({ name, required, description, schema }: ParameterJson) {
  const choices = schema.enum === undefined ? null : `One of ${schema.enum.join(', ')}.`;
  const parts = [description, choices].filter((part) => part !== undefined && part !== null);
  return { name, required, about: parts.join(' ') };
}
