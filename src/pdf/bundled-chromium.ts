import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const require = createRequire(import.meta.url);
const run = promisify(execFile);

/** The browser of the npm package, unpacked. */
export interface BundledChromium {
  readonly executable: string;
  /** NSS and what else a bare machine lacks. */
  readonly libraries: string;
}

/** Where the package is, or undefined where npm left it out: it exists for Linux alone. */
function packageEntry(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    return require.resolve('@sparticuz/chromium');
  } catch {
    return undefined;
  }
}

async function versionOf(entry: string): Promise<string> {
  const description = path.join(path.dirname(entry), '..', 'package.json');
  return (JSON.parse(await readFile(description, 'utf8')) as { version: string }).version;
}

/**
 * The package unpacks to fixed names in the temp folder and changes the environment of its process. A process of its own
 * gets a temp folder of its own, and the variable that makes it bring its libraries before it is loaded.
 */
async function unpackInto(folder: string, entry: string): Promise<void> {
  const script = `const { default: chromium } = await import(${JSON.stringify(pathToFileURL(entry).href)});
    await chromium.executablePath();`;
  await run(process.execPath, ['--input-type=module', '--eval', script], {
    env: { TMPDIR: folder, HOME: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
    timeout: 120_000,
  });
}

/** Unpacked beside and moved into place at once: a process that was killed half way leaves nothing that looks whole. */
async function unpack(target: string, entry: string): Promise<void> {
  const draft = await mkdtemp(`${target}-`);
  try {
    await unpackInto(draft, entry);
    await rename(draft, target).catch((failure: unknown) => {
      if (!existsSync(target)) throw failure;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * The Chromium of `@sparticuz/chromium`, unpacked on first use (about three seconds) into a folder that carries its version.
 * @param cache a folder that belongs to this account alone
 * @returns undefined where the package is not installed
 */
export async function bundledChromium(cache: string): Promise<BundledChromium | undefined> {
  const entry = packageEntry();
  if (entry === undefined) return undefined;
  const folder = path.join(cache, `chromium-${await versionOf(entry)}-${process.arch}`);
  if (!existsSync(path.join(folder, 'chromium'))) {
    await rm(folder, { recursive: true, force: true });
    await unpack(folder, entry);
  }
  return { executable: path.join(folder, 'chromium'), libraries: path.join(folder, 'al2023', 'lib') };
}
