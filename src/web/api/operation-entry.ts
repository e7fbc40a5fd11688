import { z } from 'zod';
import { type ApiOperation, statusOf } from './operation.js';
import { problemType } from './problem.js';
import { problemSchema } from './problem.schema.js';
import type { ServedOperation } from './served-operations.js';

/** What each kind of failure means, by status. */
export const failureMeanings: Readonly<Record<string, string>> = {
  '400': 'The request can not be read',
  '401': 'Nobody is signed in, or the token does not count',
  '403': 'The token lacks the scope, or the form token is missing',
  '404': 'Not there, or not to be seen by the caller',
  '409': 'Someone else was quicker',
  '413': 'The upload is too large',
  '415': 'Another media type is needed',
  '422': 'Refused as it stands; `code` and `errors` say why',
  '429': 'Too many requests; `Retry-After` says when to go on',
};

const idempotencyKey = z.object({
  'idempotency-key': z
    .string()
    .max(255)
    .optional()
    .meta({
      description: 'Chosen by the caller: the same call with the same key is carried out once within a day',
      examples: ['7c1f9a52-0d4e-4a6b-9d0e-2f6f5a1f6f11'],
    }),
});

/** One operation as the description tells it. @param body the whole schema, where the operation knows a loose one */
export function entryOf(served: ServedOperation, body: z.ZodType | undefined) {
  const { operation, method, path } = served;
  const parameters = parametersOf(served);
  const failures = failuresOf(served);
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    description: descriptionOf(operation),
    security: securityOf(served),
    ...(Object.keys(parameters).length > 0 && { requestParams: parameters }),
    ...(method !== 'get' && body && bodyEntry(operation, body)),
    responses: {
      [statusOf(operation)]: answerOf(operation, path),
      ...Object.fromEntries(
        failures.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
      ),
    },
  };
}

function parametersOf({ operation, method, path }: ServedOperation) {
  const names = [...path.matchAll(/\{([a-zA-Z]+)\}/g)].map(([, name = '']) => name);
  const keyed = method !== 'get' && operation.secret !== true;
  return {
    ...(names.length > 0 && { path: z.object(Object.fromEntries(names.map((name) => [name, pathText]))) }),
    ...(operation.query && { query: operation.query }),
    ...(keyed && { header: idempotencyKey }),
  };
}

const pathText = z.string().meta({ examples: ['0f8fad5b-d9cb-469f-a165-70867728950e'] });

function bodyEntry(operation: ApiOperation, schema: z.ZodType) {
  const content = {
    'application/json': { schema },
    ...(operation.upload === true && { 'multipart/form-data': { schema: withFile(schema) } }),
  };
  return { requestBody: { required: true, content } };
}

function withFile(schema: z.ZodType): z.ZodType {
  if (!(schema instanceof z.ZodObject)) return schema;
  return schema
    .extend({
      file: z
        .string()
        .optional()
        .meta({ description: 'The bytes', override: { contentMediaType: 'application/octet-stream' } }),
    })
    .meta({ id: undefined });
}

function answerOf({ response, file, location }: ApiOperation, path: string) {
  const headers = location && {
    headers: z.object({
      location: z.string().meta({ description: 'Where it is from now on', examples: [path] }),
    }),
  };
  if (file) {
    const bytes = z.string().meta({ override: { contentMediaType: file } });
    return { description: 'The file', content: { [file]: { schema: bytes } } };
  }
  if (!response) return { description: 'Done' };
  return { description: 'Done', content: { 'application/json': { schema: response } }, ...headers };
}

function failuresOf({ operation, method, path, openToAnyone }: ServedOperation): string[] {
  const changes = method !== 'get';
  const found = [
    changes || operation.query ? '400' : '',
    ...(openToAnyone ? [] : ['401', '403']),
    path.includes('{') ? '404' : '',
    ...(changes ? ['409', '422'] : operation.query ? ['422'] : []),
    operation.upload === true ? '413' : '',
    operation.body && changes ? '415' : '',
    '429',
  ];
  return found.filter((status) => status !== '');
}

/** No security at all for what is open to anyone; else a session, or a token with the scope. */
function securityOf({ operation: { scope }, openToAnyone }: ServedOperation): Record<string, string[]>[] {
  if (openToAnyone) return [];
  if (scope === 'session') return [{ session: [] }];
  return [{ token: scope === null ? [] : [scope] }, { session: [] }];
}

function descriptionOf({ summary, description, scope, refusals = [] }: ApiOperation): string {
  const sentences = [
    description ?? `${summary}.`,
    ...(scope === 'session' ? ['Not with a token.'] : scope === null ? [] : [`Scope: \`${scope}\`.`]),
    ...(refusals.length > 0 ? [`Refuses with ${refusals.map((code) => `\`${code}\``).join(', ')}.`] : []),
  ];
  return sentences.join(' ');
}

export function problemResponses() {
  return Object.fromEntries(
    Object.entries(failureMeanings).map(([status, description]) => [
      `Problem${status}`,
      { description, content: { [problemType]: { schema: problemSchema } } },
    ]),
  );
}
