/**
 * Why the program can't begin, in a line for the person who started it: what, why, and what would help. Whoever started
 * it prints the message alone; a stack would hide it.
 */
export class CannotStart extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message.replaceAll(/\s*\n\s*/g, ' '), options);
    this.name = 'CannotStart';
  }
}

/** Says why, and ends with status 1. A bug keeps its stack. */
export function endInWords(failure: unknown): never {
  const bug = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
  process.stderr.write(`${failure instanceof CannotStart ? failure.message : bug}\n`);
  process.exit(1);
}
