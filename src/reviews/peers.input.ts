import { z } from 'zod';

const one = z.string().min(1).max(36);

/** What is looked for, and who is chosen already. */
export const peersSearch = z.object({
  q: z.string().trim().max(100).catch(''),
  personIds: z.union([z.array(one).max(20), one.transform((id) => [id])]).catch([]),
});
export type PeersSearch = z.infer<typeof peersSearch>;
