import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { formPairs } from './posted.js';
import { localPath } from './see-other.js';

/** More is not carried: in characters, all fields together. Percent-encoded it has to pass as one form once more. */
const most = 60_000;
/** What nobody should find in a page later. */
const secrets = new Set(['password', 'present', 'again']);

const shape = z.object({
  action: z.string().max(2000),
  token: z.string().max(200),
  pairs: z.array(z.tuple([z.string(), z.string()])).max(500),
  hadFile: z.boolean(),
});

/** A form that arrived when its session had ended. It travels through the sign-in in a hidden field; nothing of it is stored. */
export type KeptForm = Readonly<z.infer<typeof shape>>;

/** What of a refused form can be sent once more; files can't. Null for forms too large, and for those with passwords. */
export async function keptFormOf(request: FastifyRequest): Promise<KeptForm | null> {
  const { pairs, hadFile } = await formPairs(request, most);
  const token = pairs.find(([name]) => name === '_csrf')?.[1] ?? tokenInAddress(request);
  const typed = pairs.filter(([name]) => name !== '_csrf');
  if (typed.some(([name]) => secrets.has(name))) return null;
  const kept = { action: addressOf(request), token, pairs: typed, hadFile };
  return JSON.stringify(kept).length > most ? null : kept;
}

/** What came back from the sign-in, which anybody may have written: null unless it is a form for a path of the app. */
export function keptFormFrom(posted: unknown): KeptForm | null {
  if (typeof posted !== 'string' || posted.length > most) return null;
  try {
    const kept = shape.parse(JSON.parse(posted));
    return localPath(kept.action) === kept.action ? kept : null;
  } catch {
    return null;
  }
}

function addressOf({ url }: FastifyRequest): string {
  const [path = '/', query = ''] = url.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.delete('_csrf');
  return localPath(parameters.size === 0 ? path : `${path}?${parameters.toString()}`);
}

function tokenInAddress({ query }: FastifyRequest): string {
  const token = (query as { _csrf?: unknown })._csrf;
  return typeof token === 'string' ? token : '';
}
