import { Command } from 'commander';

/** Each command loads its own room only when it is called, so that a quick command stays quick. */
export async function runCommandLine(argv: readonly string[]): Promise<void> {
  const program = new Command('rungs').description('Rungs (晋阶): promotions, decided well');
  await program.parseAsync([...argv]);
}
