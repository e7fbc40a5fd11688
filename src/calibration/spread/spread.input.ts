import { z } from 'zod';

const id = z.string().min(1).max(36);

/** What stands for no session in a choice: an empty field would not be sent at all. */
export const noSession = 'none';

/** A session by case, as the selections of the page send it. */
export const spreadForm = z
  .object({ to: z.record(id, id).default({}) })
  .transform(
    ({ to }) =>
      new Map(
        Object.entries(to).map(([caseId, sessionId]) => [caseId, sessionId === noSession ? null : sessionId]),
      ),
  );
