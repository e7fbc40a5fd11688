import type { Command } from 'commander';

/** `rungs demo`: plays the sample company to its PDFs, then serves it. */
export function addDemoCommand(program: Command): void {
  program
    .command('demo')
    .description('play a whole cycle of the sample company to its PDFs, then serve it with one-click sign-in')
    .option('--no-serve', 'end after the play')
    .action(async ({ serve }: { serve: boolean }) => {
      const { runDemo } = await import('./run-demo.js');
      await runDemo(serve, (line) => void process.stdout.write(`${line}\n`));
    });
}
