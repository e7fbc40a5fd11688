import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { Refused } from '../../../src/domain/refusal.js';
import { FormShownAgain, submit } from '../../../src/web/form.js';
import { nested } from '../../../src/web/nested.js';
import type { PostedFields } from '../../../src/web/posted.js';
import { localPath, seeOther, SeeOther } from '../../../src/web/see-other.js';

const schema = z.object({ title: z.string().max(5), count: z.coerce.number().max(3).optional() });
const send = (posted: PostedFields, act: () => Promise<string> = async () => 'id') =>
  submit({ posted, schema, act, then: (id) => seeOther(`/things/${id}`), page: () => ({ shown: true }) });

describe('a submitted form', () => {
  it('leads on after the service acted', async () => {
    expect(await send({ title: 'ok' })).toEqual(new SeeOther('/things/id', null));
  });

  it('is shown again with what was typed and a problem for each field at fault', async () => {
    const answer = await send({ title: 'too long', count: '7' });
    expect(answer).toBeInstanceOf(FormShownAgain);
    expect(answer).toMatchObject({
      model: { shown: true },
      typed: { title: 'too long', count: '7' },
      refusal: {
        code: 'input-invalid',
        fields: [
          { path: 'title', code: 'input-too-long', parameters: { maximum: 5 } },
          { path: 'count', code: 'input-too-big', parameters: { maximum: 3 } },
        ],
      },
    });
  });

  it('says of an empty field that it is missing', async () => {
    expect(await send({})).toMatchObject({ refusal: { fields: [{ path: 'title', code: 'input-missing' }] } });
  });

  it('is shown again when the service refuses, and kept through a conflict', async () => {
    const act = () => Promise.reject(new Refused({ code: 'conflict' }));
    expect(await send({ title: 'mine' }, act)).toMatchObject({
      refusal: { code: 'conflict' },
      typed: { title: 'mine' },
    });
  });

  it('never turns what may not be seen, or a bug, into a form', async () => {
    await expect(
      send({ title: 'ok' }, () => Promise.reject(new Refused({ code: 'not-found' }))),
    ).rejects.toThrow(Refused);
    await expect(send({ title: 'ok' }, () => Promise.reject(new Error('bug')))).rejects.toThrow('bug');
  });
});

describe('dotted names', () => {
  it('become objects', () => {
    expect(nested({ 'a.b.c': '1', 'a.b.d': ['2', '3'], e: '4' })).toEqual({
      a: { b: { c: '1', d: ['2', '3'] } },
      e: '4',
    });
  });

  it('never reach a prototype', () => {
    expect(nested({ '__proto__.x': '1', 'a.constructor.prototype.x': '1', 'a.__proto__': '1' })).toEqual({});
    expect(Object.prototype).not.toHaveProperty('x');
  });

  it('that are both a value and an object keep the first', () => {
    expect(nested({ a: '1', 'a.b': '2' })).toEqual({ a: '1' });
  });
});

describe('a redirect', () => {
  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/a\r\nset-cookie: x',
    '',
    undefined,
    ['/a'],
  ])('to %p stays at home', (place) => {
    expect(localPath(place)).toBe('/');
  });

  it('within the app is kept, query and all', () => {
    expect(localPath('/cases/1?tab=history')).toBe('/cases/1?tab=history');
  });
});
