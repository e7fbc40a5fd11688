import { describe, expect, it } from '@jest/globals';
import { findBrowser, NoBrowser, usualPaths } from '../../../src/pdf/browser-path.js';
import { launchArguments } from '../../../src/pdf/browser/launch-arguments.js';

describe('the choice of a browser', () => {
  it('takes the configured one before all others', async () => {
    expect(await findBrowser(process.execPath, ['/bin/sh'])).toMatchObject({
      executable: process.execPath,
      source: 'configured',
    });
  });

  it('says which path is wrong and what to do where the configured one is missing', async () => {
    await expect(findBrowser('/nowhere/chrome', ['/bin/sh'])).rejects.toThrow(NoBrowser);
    await expect(findBrowser('/nowhere/chrome')).rejects.toThrow(
      /RUNGS_BROWSER names \/nowhere\/chrome.*Set it to/,
    );
  });

  it('takes an installed one next', async () => {
    expect(await findBrowser(null, ['/nowhere/chrome', process.execPath])).toMatchObject({
      executable: process.execPath,
      source: 'installed',
      shell: false,
    });
  });

  it('knows where browsers are installed on each system', () => {
    expect(usualPaths('linux')).toContain('/usr/bin/chromium');
    expect(usualPaths('darwin')).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(usualPaths('win32').join()).toContain('chrome.exe');
  });
});

describe('the arguments of the browser', () => {
  it('never switch off web security or open a port', () => {
    const all = launchArguments(true).join(' ');
    expect(all).not.toMatch(/web-security|insecure|remote-debugging|single-process/);
  });

  it('switch off the sandbox for root alone, under which it cannot start', () => {
    expect(launchArguments(true)).toContain('--no-sandbox');
    expect(launchArguments(false)).not.toContain('--no-sandbox');
  });
});
