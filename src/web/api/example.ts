/** As much of a JSON schema as the description has. */
export interface PlainSchema {
  readonly [key: string]: unknown;
  readonly $ref?: string;
  readonly examples?: readonly unknown[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly properties?: Readonly<Record<string, PlainSchema>>;
  readonly items?: PlainSchema;
  readonly additionalProperties?: PlainSchema | boolean;
  readonly anyOf?: readonly PlainSchema[];
  readonly oneOf?: readonly PlainSchema[];
  readonly allOf?: readonly PlainSchema[];
  readonly minimum?: number;
  readonly minItems?: number;
}

const byFormat: Readonly<Record<string, string>> = {
  date: '2026-03-20',
  'date-time': '2026-03-20T09:00:00.000Z',
  email: 'lin.yue@example.cn',
};

/** An example of what a schema describes, put together from the examples of its parts. */
export function exampleOf(schema: PlainSchema, components: Readonly<Record<string, PlainSchema>>): unknown {
  if (schema.examples?.length) return schema.examples[0];
  if (schema.$ref !== undefined) return exampleOf(components[nameIn(schema.$ref)] ?? {}, components);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const one = (schema.anyOf ?? schema.oneOf ?? schema.allOf)?.[0];
  if (one) return exampleOf(one, components);
  return exampleOfType(schema, components);
}

export function nameIn(reference: string): string {
  return reference.split('/').at(-1) ?? '';
}

function exampleOfType(schema: PlainSchema, components: Readonly<Record<string, PlainSchema>>): unknown {
  switch ([schema.type].flat()[0]) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, part]) => [name, exampleOf(part, components)]),
      );
    case 'array':
      return schema.items ? [exampleOf(schema.items, components)] : [];
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1);
    case 'null':
      return null;
    default:
      return schema.default ?? byFormat[schema.format ?? ''] ?? 'text';
  }
}
