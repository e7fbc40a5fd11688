import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { launchBrowser } from '../../../src/pdf/browser/launch.js';
import { PrintPage } from '../../../src/pdf/browser/print-page.js';
import { shellHtml } from '../../../src/pdf/pages/render-html.js';
import { PdfRenderer } from '../../../src/pdf/pdf-renderer.js';
import { samplePacket } from '../../unit/pdf/samples/packet.js';
import { readPdf, squeezed } from './read-pdf.js';

let server: Server;
let address: string;
let hits = 0;

beforeAll(async () => {
  server = createServer((_request, response) => {
    hits += 1;
    response.end('fetched');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

describe('evidence that tries to do something', () => {
  it('prints as the text it is, and nothing is fetched', async () => {
    const attempts = [
      '<img src=file:///etc/passwd>',
      `<img src=${address}/image>`,
      `<script>fetch('${address}/script')</script>`,
      '{{constructor}}',
      `<iframe src=${address}/frame></iframe>`,
      `</style><style>@import url(${address}/style);</style>`,
      `<svg onload="fetch('${address}/load')">`,
    ];
    const packet = samplePacket('zh');
    const cases = packet.cases.map((item) => ({
      ...item,
      evidence: item.evidence.map((each, index) => ({
        ...each,
        outcome: attempts[index % attempts.length] ?? '',
      })),
      peerTexts: attempts,
    }));
    const renderer = new PdfRenderer(null);
    try {
      const { text } = await readPdf(await renderer.render({ ...packet, cases }, 'zh'));
      for (const attempt of attempts) expect(text).toContain(squeezed(attempt));
      expect(text).not.toContain('root:');
      expect(hits).toBe(0);
    } finally {
      await renderer.close();
    }
  });
});

describe('a page into which markup got all the same', () => {
  it('runs no script, reads no file and reaches no server', async () => {
    const browser = await launchBrowser(null);
    try {
      const page = await PrintPage.open(browser, shellHtml());
      const body =
        `<p>printed</p><img src="${address}/a"><img src="file:///etc/passwd"><iframe src="${address}/b"></iframe>` +
        `<iframe src="file:///etc/passwd"></iframe><object data="${address}/c"></object><link rel="stylesheet" href="${address}/d">` +
        `<style>@import url(${address}/e); body { background: url(${address}/f) } @font-face { font-family: x; src: url(${address}/g) } p { font-family: x }</style>` +
        `<img src="x" onerror="document.body.textContent = 'ran'"><svg><image href="${address}/h"/></svg>` +
        `<video src="${address}/j" autoplay></video>` +
        `<link rel="preconnect" href="${address}"><link rel="dns-prefetch" href="${address}">`;
      const { text } = await readPdf(
        await page.print({ language: 'zh', title: 't', body, parts: 1, zoom: 1 }),
      );
      expect(text).toContain('printed');
      expect(text).not.toMatch(/root:|ran$|fetched/);
      expect(hits).toBe(0);
    } finally {
      await browser.close();
    }
  });

  it('is led nowhere by a refresh: it prints, or ends without a document', async () => {
    const browser = await launchBrowser(null);
    try {
      const page = await PrintPage.open(browser, shellHtml());
      const body = `<meta http-equiv="refresh" content="0;url=${address}/i"><p>printed</p>`;
      const file = await page
        .print({ language: 'zh', title: 't', body, parts: 1, zoom: 1 })
        .catch(() => null);
      if (file) expect((await readPdf(file)).text).toContain('printed');
      expect(hits).toBe(0);
    } finally {
      await browser.close();
    }
  });

  it('cannot even be led to a server by the browser’s own address bar', async () => {
    const browser = await launchBrowser(null);
    try {
      const page = await browser.newPage();
      await expect(page.goto(address)).rejects.toThrow(/ERR_/);
      expect(hits).toBe(0);
    } finally {
      await browser.close();
    }
  });
});
