import { beforeAll, describe, expect, it } from '@jest/globals';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { ServedOperations } from '../../../src/web/api/served-operations.js';
import { Translations } from '../../../src/web/translations.js';
import { controllerRoutes } from '../../support/routes.js';
import { TestApp } from '../../support/test-app.js';
import { TestBrowser } from '../../support/test-browser.js';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly responses: Readonly<Record<string, Body>>;
  readonly requestBody?: Body;
}
interface Body {
  readonly content?: Readonly<Record<string, { readonly example?: unknown; readonly examples?: object }>>;
}
interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

describe('The description of the API', () => {
  const test = new TestApp('sqlite');
  let text = '';
  let description: Description;

  beforeAll(async () => {
    const answer = await new TestBrowser(test.app).get('/api/openapi.json');
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    text = answer.html;
    description = JSON.parse(text) as Description;
  });

  const operations = () =>
    Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
    );

  it('is OpenAPI 3.1 and has no mistake by the rules of a public linter', async () => {
    expect(description.openapi).toBe('3.1.0');
    const config = await createConfig({ extends: ['recommended'] });
    const problems = await lintFromString({ source: text, absoluteRef: 'openapi.json', config });
    expect(
      problems.map(({ severity, ruleId, message, location }) => [
        severity,
        ruleId,
        message,
        location[0]?.pointer,
      ]),
    ).toEqual([]);
  }, 60_000);

  it('tells every route below /api, and nothing that is not served', () => {
    const served = controllerRoutes(test.app)
      .filter(({ path }) => path.startsWith('/api'))
      .map(({ method, path }) => `${method} ${path.replaceAll(/:([a-zA-Z]+)/g, '{$1}')}`);
    const told = operations().map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect(told.length).toBeGreaterThan(10);
    expect(told.sort()).toEqual(served.sort());
  });

  it('names every operation once, and shows an example wherever JSON is sent or answered', () => {
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const without = operations().flatMap(({ operation }) =>
      [operation.requestBody, ...Object.values(operation.responses)]
        .flatMap((body) => Object.entries(body?.content ?? {}))
        .filter(([type]) => type === 'application/json')
        .filter(([, { example, examples }]) => example === undefined && examples === undefined)
        .map(() => operation.operationId),
    );
    expect(without.filter((id) => id !== 'getDescription')).toEqual([]);
  });

  it('shows examples that the server itself would take and give', () => {
    const wrong = test.app
      .get(ServedOperations)
      .all()
      .flatMap(({ operation: { id, body, response, status = 200 } }) => {
        const told = operations().find(({ operation }) => operation.operationId === id)?.operation;
        const sent = examplesIn(told?.requestBody).filter((one) => body?.safeParse(one).success === false);
        const given = examplesIn(told?.responses[status]).filter(
          (one) => response?.safeParse(one).success === false,
        );
        return [...sent.map(() => `${id} takes`), ...given.map(() => `${id} gives`)];
      });
    expect(wrong).toEqual([]);
  });

  it('names only refusals that have words', () => {
    const texts = test.app.get(Translations);
    const codes = operations().flatMap(({ operation }) =>
      [...(/Refuses with (.*)\./.exec(operation.description)?.[1] ?? '').matchAll(/`([\w-]+)`/g)].map(
        ([, code = '']) => code,
      ),
    );
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !texts.has('zh', `refusals.${code}.what`))).toEqual([]);
  });
});

function examplesIn(body: Body | undefined): unknown[] {
  const { example, examples } = body?.content?.['application/json'] ?? {};
  const several = Object.values((examples ?? {}) as Record<string, { readonly value: unknown }>);
  return example === undefined ? several.map(({ value }) => value) : [example];
}
