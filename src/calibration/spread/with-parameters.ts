import type { Refusal } from '../../domain/refusal.js';

/** A refusal as templates and programs read it: with parameters even where there are none. */
export function withParameters({ code, parameters = {} }: Refusal) {
  return { code, parameters };
}
