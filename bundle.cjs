// Joins what the compiler wrote into few files: a thousand small ones take half a second of every start to find and open.
// Packages stay outside, names and source maps are kept. Usage: node bundle.cjs <compiled folder> <folder to make>
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { buildSync } = require('esbuild');

const [compiled, made] = process.argv.slice(2).map((folder) => path.resolve(folder));

buildSync({
  absWorkingDir: compiled,
  entryPoints: ['main.js', 'cli.js'].map((name) => path.join(compiled, name)),
  outdir: made,
  // As deep below the project as the folders of `src`: what asks where it stands finds the same place.
  chunkNames: 'program/[name]-[hash]',
  bundle: true,
  splitting: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node22',
  keepNames: true,
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'warning',
});
// The browser takes its scripts one by one.
fs.renameSync(path.join(compiled, 'browser'), path.join(made, 'browser'));
