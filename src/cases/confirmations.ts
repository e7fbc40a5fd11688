/**
 * Duties of a second person beside the course of a case. The case doesn't wait for them, and whoever may not know of them must not
 * read it from whom the case waits for.
 */
export const confirmations: readonly string[] = ['WITHDRAW', 'REOPEN'];
