import type { Command } from 'commander';
import type { ReplayOptions } from './cases-actions.js';

/** `rungs cases replay [CASE_ID]`. */
export function addCasesCommands(program: Command): void {
  const cases = program.command('cases').description('cases and what the rules said of them');
  cases
    .command('replay')
    .description('evaluate every stored evaluation once more, and compare with what was stored')
    .argument('[case]', 'only the evaluations of this case')
    .option('--json', 'the report as JSON')
    .action(async (caseId: string | undefined, options: ReplayOptions) =>
      (await import('./cases-actions.js')).replay(caseId, options),
    );
}
