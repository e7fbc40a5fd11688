import { z, type ZodType } from 'zod';
import { Refused } from '../../domain/refusal.js';

/** The part of a list to give: up to so many, from where the page before ended. */
export const pageQuery = z.object({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(50)
    .meta({ description: 'At most so many items', example: 50 }),
  cursor: z
    .string()
    .max(400)
    .optional()
    .meta({ description: '`nextCursor` of the page before; leave it out for the first page' }),
});
export type PageQuery = z.infer<typeof pageQuery>;

export interface CursorPage<Item> {
  readonly items: Item[];
  readonly nextCursor: string | null;
}

/** The schema of one page. `id` names it in the description. */
export function pageSchema<Item extends ZodType>(id: string, item: Item) {
  return z
    .object({
      items: z.array(item),
      nextCursor: z
        .string()
        .nullable()
        .meta({ description: 'Ask for the next page with it; null on the last one', example: null }),
    })
    .meta({ id });
}

/** Cursors say nothing to their reader and hold nothing but the key of an item that the reader was given. */
export function cursorOf(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The key in a cursor; null without one. @throws Refused `cursor-not-valid` */
export function keyIn(cursor: string | undefined, parts: number): string[] | null {
  if (cursor === undefined) return null;
  const key = z.array(z.string()).length(parts).safeParse(plainJson(cursor));
  if (key.success) return key.data;
  throw new Refused({ code: 'cursor-not-valid', fields: [{ path: 'cursor', code: 'cursor-not-valid' }] });
}

/** A page of a list that is short enough to be read whole. Items keep their order; a cursor holds the id of the last one. */
export function pageOf<Item>(
  all: readonly Item[],
  { limit, cursor }: PageQuery,
  idOf: (item: Item) => string,
): CursorPage<Item> {
  const after = keyIn(cursor, 1)?.[0];
  const place = after === undefined ? -1 : all.findIndex((item) => idOf(item) === after);
  if (after !== undefined && place === -1) throw new Refused({ code: 'cursor-not-valid' });
  const items = all.slice(place + 1, place + 1 + limit);
  const last = items.at(-1);
  const more = place + 1 + limit < all.length;
  return { items, nextCursor: more && last !== undefined ? cursorOf([idOf(last)]) : null };
}

function plainJson(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}
