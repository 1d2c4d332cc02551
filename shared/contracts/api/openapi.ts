import { z } from 'zod';
import { problemAnswer } from './answers.ts';
import type { Answer, Operation } from './operation.ts';
import { operations } from './operations.ts';

type Json = Readonly<Record<string, unknown>>;

/** Problems that any operation may answer with, by status. */
export const problems: Readonly<Record<string, string>> = {
  '400': 'Asked wrongly; `mistakes` says where.',
  '401': 'Nobody is signed in.',
  '403': 'For editors.',
  '404': 'Nothing is recorded under this name.',
  '421': 'This service has another name.',
  '422': 'It cannot be done with what is recorded.',
  '500': 'Something of our own went wrong.',
  '503': 'The store cannot answer now.',
};

/** The OpenAPI 3.1 document of the API, made from the schemas that it validates with. */
export function openApiDocument(version: string): Json {
  const all: readonly Operation[] = Object.values(operations);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Recount',
      version,
      summary: 'What news pages said, when, and what changed.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }, { basic: [] }, {}],
    paths: Object.fromEntries(all.map((each) => [each.path, { get: operationJson(each) }])),
    components: {
      schemas: { ...answerSchemas(all), Problem: schemaJson(problemAnswer, 'output') },
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        basic: { type: 'http', scheme: 'basic', description: 'Any name, the token as password.' },
      },
    },
  };
}

function operationJson({ id, about, detail, role, params, query, answer }: Operation): Json {
  return {
    operationId: id,
    summary: about,
    ...(detail === undefined ? {} : { description: detail }),
    'x-role': role,
    parameters: [...parametersJson('path', params), ...parametersJson('query', query)],
    responses: {
      '200': { description: 'The answer.', content: contentJson(answer), headers: etag(answer) },
      ...(answer.kind === 'json' ? { '304': { description: 'As `If-None-Match` has it.' } } : made),
      ...Object.fromEntries(
        Object.entries(problems).map(([status, description]) => [
          status,
          {
            description,
            content: { 'application/problem+json': { schema: { $ref: reference('Problem') } } },
          },
        ]),
      ),
    },
  };
}

/** A file that is not streamed is made beside. */
const made: Json = {
  '202': {
    description: 'It is being made; `Location` says where to ask for it.',
    headers: { location: { schema: { type: 'string' } } },
    content: { 'application/json': { schema: { $ref: '#/components/schemas/File' } } },
  },
};

const reference = (name: string): string => `#/components/schemas/${name}`;

const etag = ({ kind }: Answer): Json =>
  kind === 'json' ? { etag: { schema: { type: 'string' } } } : {};

const contentJson = (answer: Answer): Json =>
  answer.kind === 'json'
    ? { 'application/json': { schema: { $ref: reference(answer.name) } } }
    : { 'text/csv': {}, 'application/jsonl': {} };

const answerSchemas = (all: readonly Operation[]): Json =>
  Object.fromEntries(
    all.flatMap(({ answer }) =>
      answer.kind === 'json' ? [[answer.name, schemaJson(answer.schema, 'output')]] : [],
    ),
  );

/** A parameter as OpenAPI has it. */
export interface ParameterJson {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: z.core.JSONSchema.BaseSchema;
}

/** The parameters that a schema reads, in its order. */
export function parametersJson(place: 'path' | 'query', schema: z.ZodObject): ParameterJson[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' });
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...rest } = typeof property === 'object' ? property : {};
    if (rest.type === 'integer') delete rest.pattern;
    return {
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      ...(description === undefined ? {} : { description }),
      schema: rest,
    };
  });
}

/** Without patterns that only JavaScript reads, and without a dialect of its own. */
function schemaJson(schema: z.ZodType, io: 'input' | 'output'): Json {
  const json = z.toJSONSchema(schema, {
    io,
    override: ({ jsonSchema }) => {
      if (jsonSchema.pattern?.includes('\\p{') === true) delete jsonSchema.pattern;
      // Every tuple here is of one kind, and plain arrays are what every tool reads.
      const [first] = jsonSchema.prefixItems ?? [];
      if (first !== undefined) jsonSchema.items = first;
      delete jsonSchema.prefixItems;
    },
  });
  return Object.fromEntries(Object.entries(json).filter(([name]) => name !== '$schema'));
}
