import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'puppeteer';
import { cacheFolder } from '../cache-folder.js';
import { findBrowser, NoBrowser, type BrowserChoice } from '../browser-path.js';
import { writeFontConfiguration } from '../fonts/font-configuration.js';
import { launchArguments } from './launch-arguments.js';

const isRoot = (): boolean => process.getuid?.() === 0;

/** On Linux the browser gets an environment of its own: our fonts, and none of the server's secrets. */
async function environmentFor(choice: BrowserChoice): Promise<Record<string, string> | undefined> {
  if (process.platform !== 'linux') return undefined;
  const folder = path.join(await cacheFolder(), 'fontconfig');
  return {
    PATH: '/usr/local/bin:/usr/bin:/bin',
    HOME: os.homedir(),
    TMPDIR: os.tmpdir(),
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    FONTCONFIG_FILE: await writeFontConfiguration(folder),
    ...(choice.libraries === null ? {} : { LD_LIBRARY_PATH: choice.libraries }),
  };
}

function remedyFor(choice: BrowserChoice): string {
  const sandbox = isRoot()
    ? ''
    : ' If it says that no sandbox is usable, allow user namespaces for this account, or use a browser installed from a package.';
  return `Start it by hand to see why (${choice.executable} --version), or set RUNGS_BROWSER to another Chrome or Chromium.${sandbox}`;
}

/**
 * Starts the browser over a pipe, so that it opens no port and ends with this process, whatever ends that.
 * @throws NoBrowser where none is found or it does not start; the message says what was tried and what would help
 */
export async function launchBrowser(configured: string | null): Promise<Browser> {
  const choice = await findBrowser(configured);
  const env = await environmentFor(choice);
  try {
    // Loaded with the first document, not with the server.
    const { default: puppeteer } = await import('puppeteer');
    return await puppeteer.launch({
      executablePath: choice.executable,
      headless: choice.shell ? 'shell' : true,
      pipe: true,
      args: launchArguments(isRoot()),
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      ...(env === undefined ? {} : { env }),
    });
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    throw new NoBrowser(
      `PDFs can't be made: the ${choice.source} browser ${choice.executable} did not start: ${reason}. ${remedyFor(choice)}`,
      { cause: failure },
    );
  }
}
