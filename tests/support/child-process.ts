import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { projectFolder, type Configuration } from '../../src/config/configuration.js';

/** A real process of the project's own TypeScript, which a test may kill at any moment. */
export class TestProcess {
  /** What it printed so far, line by line. */
  readonly lines: string[] = [];
  private readonly waiting = new Set<() => void>();

  private constructor(private readonly child: ChildProcess) {
    if (!child.stdout) throw new Error('The process has no output.');
    createInterface({ input: child.stdout }).on('line', (line) => this.tell(line));
    child.once('exit', () => this.waiting.forEach((check) => check()));
  }

  /**
   * Starts a script of the project from its sources: `src/main.ts`, or one below `tests/support/children`. It finds the
   * test's database by the environment, as a server does.
   */
  static start(
    script: string,
    configuration: Pick<Configuration, 'dataFolder' | 'databaseUrl'>,
    environment: Readonly<Record<string, string>> = {},
  ): TestProcess {
    const loader = path.join(projectFolder, 'bench', 'register.js');
    const { DATABASE_URL: _, ...inherited } = process.env;
    const child = spawn(process.execPath, ['--import', loader, path.join(projectFolder, script)], {
      cwd: projectFolder,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...inherited,
        NODE_OPTIONS: '',
        RUNGS_DATA_DIR: configuration.dataFolder,
        ...(configuration.databaseUrl !== null && { DATABASE_URL: configuration.databaseUrl }),
        ...environment,
      },
    });
    return new TestProcess(child);
  }

  /**
   * The first line, already printed or still to come, that matches.
   * @throws Error when the process ends without it, or after the time in milliseconds
   */
  async line(pattern: RegExp, limit?: number): Promise<string> {
    const [line = ''] = await this.lineCount(pattern, 1, limit);
    return line;
  }

  /** As {@link line}, once so many lines match: all that do by then. */
  lineCount(pattern: RegExp, count: number, limit = 20_000): Promise<string[]> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void): void => {
        clearTimeout(timer);
        this.waiting.delete(check);
        settle();
      };
      const fail = (why: string): void =>
        end(() => reject(new Error(`Too few lines like ${pattern}: ${why}\n${this.lines.join('\n')}`)));
      const check = (): void => {
        const found = this.lines.filter((line) => pattern.test(line));
        if (found.length >= count) end(() => resolve(found));
        else if (this.child.exitCode !== null) fail(`the process ended with ${this.child.exitCode}.`);
      };
      const timer = setTimeout(() => fail(`${limit} ms went by.`), limit);
      this.waiting.add(check);
      check();
    });
  }

  /** `kill -9`: no handler runs, no buffer is flushed. Resolves when the process is gone. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }

  private tell(line: string): void {
    this.lines.push(line);
    this.waiting.forEach((check) => check());
  }
}
