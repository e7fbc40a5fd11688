import { Command } from 'commander';
import { addAuditCommands } from './audit/audit.command.js';
import { addCasesCommands } from './cases/cases.command.js';
import { addPeopleCommands } from './people/people.command.js';
import { addRulesCommands } from './rulebook/rules.command.js';
import { addDemoCommand } from './sample/demo.command.js';

/** Each command loads its own room only when it is called, so that a quick command stays quick. */
export async function runCommandLine(argv: readonly string[]): Promise<void> {
  const program = new Command('rungs').description('Rungs (晋阶): promotions, decided well');
  addAuditCommands(program);
  addRulesCommands(program);
  addPeopleCommands(program);
  addCasesCommands(program);
  addDemoCommand(program);
  await program.parseAsync([...argv]);
}
