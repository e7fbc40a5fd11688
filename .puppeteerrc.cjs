// The browser comes from the machine, Puppeteer's cache or an npm package (src/pdf/browser-path.ts), never from a download.
module.exports = { skipDownload: true };
