import { lstat, mkdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Ours alone: a folder that somebody else made before us, in a temp folder that all share, could hold another program. */
async function isOursAlone(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const found = await lstat(folder);
    if (process.getuid === undefined) return found.isDirectory();
    return found.isDirectory() && found.uid === process.getuid() && (found.mode & 0o022) === 0;
  } catch {
    return false;
  }
}

/**
 * The folder for what can be made again at any time: the unpacked browser and its font configuration.
 * @throws Error where neither the home folder nor the temp folder can be written to
 */
export async function cacheFolder(): Promise<string> {
  const account = os.userInfo().uid;
  const candidates = [
    path.join(os.homedir(), '.cache', 'rungs'),
    path.join(os.tmpdir(), `rungs-cache-${account}`),
  ];
  for (const folder of candidates) if (await isOursAlone(folder)) return folder;
  throw new Error(
    `There is no folder to unpack the browser into: neither ${candidates.join(' nor ')} can be written to and belongs ` +
      'to this account alone. Make one of them writable, or remove it where another account owns it.',
  );
}
