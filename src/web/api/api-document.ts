import { Injectable } from '@nestjs/common';
import { ApiBodies } from './api-bodies.js';
import { exampleOf, nameIn, type PlainSchema } from './example.js';
import { apiTags } from './operation.js';
import { entryOf, problemResponses } from './operation-entry.js';
import { scopeMeanings } from './scope.js';
import { ServedOperations } from './served-operations.js';

interface MediaContent {
  schema: PlainSchema;
  example?: unknown;
  examples?: Record<string, { value: unknown }>;
}

/** The description of the API, OpenAPI 3.1: made when it is first asked for, of what the server really answers to. */
@Injectable()
export class ApiDocument {
  private made: Promise<string> | null = null;

  constructor(
    private readonly operations: ServedOperations,
    private readonly bodies: ApiBodies,
  ) {}

  /** JSON. */
  text(): Promise<string> {
    return (this.made ??= this.make());
  }

  private async make(): Promise<string> {
    // Nobody who starts a server waits for this package.
    const { createDocument } = await import('zod-openapi');
    const document = createDocument(
      {
        openapi: '3.1.0',
        info,
        servers: [{ url: '/', description: 'This installation' }],
        tags: Object.entries(apiTags).map(([name, description]) => ({ name, description })),
        security: [{ token: [] }, { session: [] }],
        paths: this.paths(),
        components: { securitySchemes, responses: problemResponses() },
      } as Parameters<typeof createDocument>[0],
      { override: withoutWidgets },
    );
    const plain = JSON.parse(JSON.stringify(document)) as PlainDocument;
    for (const content of contentsOf(plain)) addExamples(content, plain.components.schemas);
    return JSON.stringify(plain);
  }

  private paths(): Record<string, Record<string, object>> {
    const paths: Record<string, Record<string, object>> = {};
    for (const served of this.operations.all()) {
      (paths[served.path] ??= {})[served.method] = entryOf(
        served,
        this.bodies.of(served.operation.id) ?? served.operation.body,
      );
    }
    return paths;
  }
}

interface PlainDocument {
  readonly components: { readonly schemas: Readonly<Record<string, PlainSchema>> };
}

const info = {
  title: 'Rungs',
  version: '1',
  summary: 'Every action of Rungs as JSON',
  description: [
    'Callers come with a personal token (`Authorization: Bearer …`) made on the account page, or from a browser with its session and the',
    'header `x-csrf-token`. They see and may do exactly what the pages give them; what may not be seen is 404.',
    '',
    'Scopes of tokens:',
    ...Object.entries(scopeMeanings).map(([scope, meaning]) => `- \`${scope}\`: ${meaning}`),
    '',
    'Failures are problems (RFC 9457) in the reader’s language (`Accept-Language`). Calls that change something take an `Idempotency-Key`.',
    'Lists come in pages: `limit`, `cursor`, `nextCursor`. Times are UTC, days are `YYYY-MM-DD`.',
  ].join('\n'),
  license: { name: 'Proprietary', identifier: 'LicenseRef-Proprietary' },
};

const securitySchemes = {
  token: { type: 'http', scheme: 'bearer', description: 'A personal token' },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'session',
    description: 'A browser’s session; calls that change something carry the header `x-csrf-token`',
  },
};

/** Schemas say to forms how a field is asked for: nothing of that is a caller's. */
function withoutWidgets({ jsonSchema }: { readonly jsonSchema: object }): void {
  if (!('widget' in jsonSchema)) return;
  Reflect.deleteProperty(jsonSchema, 'widget');
  Reflect.deleteProperty(jsonSchema, 'options');
}

/** Every place of the document where a body is described. */
function* contentsOf(part: unknown): Generator<MediaContent> {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part as Record<string, unknown>)) {
    if (key === 'content' && typeof value === 'object' && value !== null) {
      yield* Object.entries(value as Record<string, MediaContent>)
        .filter(([type]) => type.endsWith('json'))
        .map(([, content]) => content);
    } else if (key !== 'schemas') yield* contentsOf(value);
  }
}

/** One example, or one of each alternative where a body is one of several. */
function addExamples(content: MediaContent, components: Readonly<Record<string, PlainSchema>>): void {
  const schema = content.schema.$ref ? components[nameIn(content.schema.$ref)] : content.schema;
  const alternatives = schema?.oneOf;
  if (!alternatives) {
    content.example = exampleOf(content.schema, components);
    return;
  }
  content.examples = Object.fromEntries(
    alternatives.map((alternative, index) => {
      const value = exampleOf(alternative, components);
      return [nameOf(value, index), { value }];
    }),
  );
}

function nameOf(value: unknown, index: number): string {
  const { type, kind } = (value ?? {}) as { type?: unknown; kind?: unknown };
  const name = type ?? kind;
  return typeof name === 'string' ? name : `example${index + 1}`;
}
