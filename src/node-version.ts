import module from 'node:module';

// The first import of every entry point. Older Nodes would crash without a word inside a native module.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  process.stderr.write(
    `Rungs runs on Node 22.12 or newer; this is Node ${process.versions.node}. Use "npm start", which brings its own Node, or install a newer one.\n`,
  );
  process.exit(1);
}
// What was compiled at the last start is read again at this one.
module.enableCompileCache?.();

export {};
