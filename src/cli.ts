import './node-version.js';

const { runCommandLine } = await import('./command-line.js');
await runCommandLine(process.argv);

export {};
