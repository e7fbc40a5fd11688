import { z } from 'zod';
import { operators } from '../domain/framework/condition.js';
import {
  condition,
  eligibilityFile,
  factsFile,
  flagsFile,
  frameworkFile,
  levelFile,
  readinessFile,
} from '../domain/framework/file-schemas.js';

const dialect = 'https://json-schema.org/draft/2020-12/schema';
const files = {
  framework: frameworkFile,
  facts: factsFile,
  level: levelFile,
  eligibility: eligibilityFile,
  readiness: readinessFile,
  flags: flagsFile,
};

/**
 * The JSON Schemas of `rules/schema/` by file name, so that an editor helps while typing. They say less than
 * `rungs rules check`: nothing about names in other files.
 */
export function schemaFiles(): Map<string, string> {
  const schemas = Object.entries(files).map(
    ([name, schema]) => [`${name}.schema.json`, ofFile(schema)] as const,
  );
  return new Map(
    [...schemas, ['condition.schema.json', conditionSchema] as const].map(([name, schema]) => [
      name,
      `${JSON.stringify(schema, null, 2)}\n`,
    ]),
  );
}

function ofFile(schema: z.ZodType): object {
  return z.toJSONSchema(schema, {
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === condition) jsonSchema.$ref = 'condition.schema.json';
    },
  });
}

const nested = { $ref: '#' };
const group = (name: string, schema: object): object => ({
  type: 'object',
  properties: { [name]: schema },
  required: [name],
  additionalProperties: false,
});
const listOfConditions = { type: 'array', minItems: 1, maxItems: 50, items: nested };
const path = { type: 'string', pattern: '^\\$(\\.[A-Za-z][A-Za-z0-9-]*){1,3}$' };
const constant = {
  type: 'object',
  properties: { fact: { enum: ['framework', 'target'] }, path },
  required: ['fact', 'path'],
  additionalProperties: false,
};
const literal = { type: ['string', 'number', 'boolean'] };

const conditionSchema = {
  $schema: dialect,
  oneOf: [
    group('all', listOfConditions),
    group('any', listOfConditions),
    group('not', nested),
    {
      type: 'object',
      properties: {
        fact: { type: 'string' },
        path,
        operator: { enum: operators },
        value: { anyOf: [literal, { type: 'array', minItems: 1, items: literal }, constant] },
      },
      required: ['fact', 'path', 'operator', 'value'],
      additionalProperties: false,
    },
  ],
};
