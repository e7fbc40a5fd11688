import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundledChromium } from './bundled-chromium.js';
import { cacheFolder } from './cache-folder.js';

/** A browser that can be started. */
export interface BrowserChoice {
  readonly executable: string;
  /** Where it was found, for messages. */
  readonly source: 'configured' | 'installed' | 'puppeteer' | 'bundled';
  /** The bundled browser is the small headless shell; an installed Chrome has the same within it. */
  readonly shell: boolean;
  /** A folder of libraries that it needs, or null. */
  readonly libraries: string | null;
}

/** No browser can be started; the message names the remedy. */
export class NoBrowser extends Error {
  override readonly name = 'NoBrowser';
}

const linuxNames = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];
const linuxFolders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];

const installedPaths: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: linuxFolders.flatMap((folder) => linuxNames.map((name) => path.join(folder, name))),
  darwin: ['', os.homedir()].flatMap((root) => [
    `${root}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
    `${root}/Applications/Chromium.app/Contents/MacOS/Chromium`,
  ]),
  win32: ['C:\\Program Files', 'C:\\Program Files (x86)', path.join(os.homedir(), 'AppData', 'Local')].map(
    (root) => path.join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
  ),
};

/** Where Chrome and Chromium are usually installed on this system. */
export function usualPaths(platform: NodeJS.Platform = process.platform): readonly string[] {
  return installedPaths[platform] ?? [];
}

async function inPuppeteerCache(): Promise<string | undefined> {
  try {
    // Loaded with the first document, not with the server.
    const { default: puppeteer } = await import('puppeteer');
    const executable = await puppeteer.executablePath();
    return existsSync(executable) ? executable : undefined;
  } catch {
    return undefined;
  }
}

function configuredBrowser(executable: string): BrowserChoice {
  if (!existsSync(executable)) {
    throw new NoBrowser(
      `PDFs can't be made: RUNGS_BROWSER names ${executable}, and there is no such file. ` +
        'Set it to the path of Chrome or Chromium, or remove it to let Rungs look for one.',
    );
  }
  return { executable, source: 'configured', shell: executable.includes('headless'), libraries: null };
}

/**
 * The browser to print with: the configured path, else an installed Chrome or Chromium, else Puppeteer's cache, else
 * the one from the npm package `@sparticuz/chromium`, which is unpacked at that moment.
 * @throws NoBrowser with the remedy, where there is none or the configured path is wrong
 */
export async function findBrowser(
  configured: string | null,
  candidates: readonly string[] = usualPaths(),
): Promise<BrowserChoice> {
  if (configured !== null) return configuredBrowser(configured);
  const installed = candidates.find((candidate) => existsSync(candidate));
  if (installed !== undefined)
    return { executable: installed, source: 'installed', shell: false, libraries: null };
  const cached = await inPuppeteerCache();
  if (cached !== undefined) return { executable: cached, source: 'puppeteer', shell: false, libraries: null };
  const bundled = await bundledChromium(await cacheFolder());
  if (bundled) return { ...bundled, source: 'bundled', shell: true };
  throw new NoBrowser(
    "PDFs can't be made: there is no browser. Install Google Chrome or Chromium, or set RUNGS_BROWSER to the path of one.",
  );
}
