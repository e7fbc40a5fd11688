import './node-version.js';

const { endInWords } = await import('./config/cannot-start.js');
const { runCommandLine } = await import('./command-line.js');
await runCommandLine(process.argv).catch(endInWords);

export {};
