import type { Command } from 'commander';
import type { VerifyOptions } from './audit-actions.js';

/** `rungs audit verify [EXPORT_FILE]` and `rungs audit export FILE [STREAM…]`. */
export function addAuditCommands(program: Command): void {
  const audit = program.command('audit').description('the log of everything that happened');
  audit
    .command('verify')
    .description(
      'say whether the log was tampered with: of the database, or of an export without any database',
    )
    .argument('[export]', 'a file that `rungs audit export` wrote')
    .option(
      '--heads <file>',
      'heads that were published: the text of a daily mail, or a JSON list of {stream, sequence, hash}',
    )
    .option('--head <stream:sequence:hash...>', 'heads that were published, as a daily mail names them')
    .option('--json', 'the report as JSON')
    .action(async (file: string | undefined, options: VerifyOptions) =>
      inWords((await import('./audit-actions.js')).verify(file, options)),
    );
  audit
    .command('export')
    .description('write the log to a file that can be verified anywhere')
    .argument('<file>', 'the file to write; it may not exist yet')
    .argument('[streams...]', 'only these streams, like case:6f1c…')
    .action(async (file: string, streams: string[]) =>
      inWords((await import('./audit-actions.js')).exportLog(file, streams)),
    );
}

/** A file that can't be read or written is told in a line, not in a trace. */
async function inWords(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
