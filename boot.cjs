// Runs before every npm script: installs and builds what is missing or stale, on whatever Node the machine has.
// It loads nothing but Node's own modules, because nothing else need be there yet.
'use strict';
const { createHash } = require('node:crypto');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const root = __dirname;
const inRoot = (...parts) => path.join(root, ...parts);
const installStamp = inRoot('node_modules', '.rungs-install');
const buildStamp = inRoot('dist', '.rungs-build');

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(
    `Rungs needs Node 20.19 or newer to start; this is Node ${process.versions.node}. Install a current Node from https://nodejs.org and run the command again.`,
  );
}

function run(what, command, args) {
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (result.error) fail(`${what} could not be started: ${result.error.message}`);
  if (result.status !== 0)
    fail(`${what} failed (${result.signal || `exit ${result.status}`}); see the lines above.`);
}

/** A digest of every file under the folders, by path, so that a pull, a checkout or an edit is noticed. */
function digestOf(...places) {
  const hash = createHash('sha256');
  const visit = (place) => {
    if (!fs.existsSync(place)) return;
    if (fs.statSync(place).isDirectory()) {
      for (const name of fs.readdirSync(place).sort()) visit(path.join(place, name));
    } else {
      hash.update(path.relative(root, place)).update('\0').update(fs.readFileSync(place)).update('\0');
    }
  };
  places.forEach(visit);
  return hash.digest('hex');
}

const read = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');

function install() {
  const wanted = digestOf(inRoot('package-lock.json'));
  if (read(installStamp) === wanted) return;
  process.stderr.write('Installing packages (about a minute) …\n');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--loglevel=error', '--no-audit', '--no-fund', '--engine-strict=false'];
  if (npm && npm.endsWith('.js')) run('npm ci', process.execPath, [npm, ...args]);
  else run('npm ci', process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
  fs.writeFileSync(installStamp, wanted);
}

function build() {
  const wanted = digestOf(
    ...['src', '.swcrc', 'package-lock.json', 'bundle.cjs'].map((name) => inRoot(name)),
  );
  if (read(buildStamp) === wanted) return;
  process.stderr.write('Building …\n');
  // Into a folder of its own, then swapped: a failed build leaves the last good one, a running server keeps its files.
  const compiled = inRoot(`dist.compiled-${process.pid}`);
  const next = inRoot(`dist.next-${process.pid}`);
  const remove = (folder) => fs.rmSync(folder, { recursive: true, force: true });
  [compiled, next].forEach(remove);
  const node = inRoot('node_modules', '.bin', 'node');
  const compiler = inRoot('node_modules', '@swc', 'cli', 'bin', 'swc.js');
  run('The build', node, [compiler, 'src', '--out-dir', compiled, '--strip-leading-paths', '--quiet']);
  run('The build', node, [inRoot('bundle.cjs'), compiled, next]);
  remove(compiled);
  fs.writeFileSync(path.join(next, '.rungs-build'), wanted);
  const old = inRoot(`dist.old-${process.pid}`);
  if (fs.existsSync(inRoot('dist'))) fs.renameSync(inRoot('dist'), old);
  fs.renameSync(next, inRoot('dist'));
  remove(old);
}

install();
build();
