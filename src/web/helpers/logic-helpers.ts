import type { HelperOptions } from 'handlebars';
import { textOf } from './helper-context.js';

const given = (parameters: readonly unknown[]) => parameters.slice(0, -1);

/** `{{#if (eq state "open")}}`, `(or a b)`, `(and a b)`, `(not a)`, `(includes list item)`, `(concat "a" b)`, `(has-block)`. */
export const logicHelpers = {
  eq: (first: unknown, second: unknown) => first === second,
  not: (value: unknown) => !value,
  or: (...parameters: unknown[]) => given(parameters).find(Boolean) ?? false,
  and: (...parameters: unknown[]) => given(parameters).every(Boolean),
  includes: (list: unknown, item: unknown) => Array.isArray(list) && list.includes(item),
  concat: (...parameters: unknown[]) => given(parameters).map(textOf).join(''),
  /** Whether a partial was called with a block; `{{#if @partial-block}}` would run the block to find out. */
  'has-block': (options: HelperOptions) =>
    Boolean((options.data as Record<string, unknown>)['partial-block']),
};
