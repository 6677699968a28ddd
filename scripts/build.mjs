// Builds dist/ (the extension, the server and the command line) and, with --tests, the suites that run inside VS Code; with --smallest,
// which takes its time, as small as what people download should be.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { context } from 'esbuild';
import { minify } from 'terser';

const watch = process.argv.includes('--watch');
const withTests = process.argv.includes('--tests');
const smallest = process.argv.includes('--smallest');

/** Source maps are written beside the outputs for debugging; .vscodeignore keeps them out of the package. */
const shared = {
  bundle: true,
  minify: !watch,
  sourcemap: true,
  legalComments: 'none',
  logLevel: 'warning',
  // Escaped, each Chinese character would take six bytes instead of three.
  charset: 'utf8',
  target: 'es2022',
};
const forNode = { ...shared, platform: 'node', format: 'cjs', target: 'node20', external: ['vscode'] };
/** The web extension host runs one CommonJS file and hands it `vscode`. */
const forWebHost = { ...shared, platform: 'browser', format: 'cjs', external: ['vscode'] };
/** What runs in both hosts takes each library in the form for the host that asks for it. */
const forBothHosts = {
  ...shared,
  platform: 'neutral',
  format: 'cjs',
  target: 'node20',
  conditions: ['node', 'browser', 'import', 'module'],
  mainFields: ['module', 'main'],
  external: ['vscode', ...builtinModules, 'node:*'],
};
const fromClient = (contents) => ({ stdin: { contents, resolveDir: 'client/src', sourcefile: 'both-hosts.js' } });
/** The command line reads as the server does: it calls the built server instead of holding another copy of it. */
const callsServer = {
  name: 'calls the server',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.\/node$/ }, () => ({ path: './server.js', external: true }));
  },
};

/** The package has the strings for the extension already; a server that was taken out of it alone speaks English, and a worker is given them. */
const readsStrings = {
  name: 'reads strings',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^\.\.\/l10n\// }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /bundle\.l10n\.zh-cn\.json$/ }, () => ({
      contents: "try { module.exports = require('../l10n/bundle.l10n.zh-cn.json') } catch { module.exports = {} }",
      loader: 'js',
    }));
  },
};

/** A worker is a plain script, and can load one file only; what it has no use for is never run there. */
const forBothServers = {
  ...forBothHosts,
  format: 'iife',
  // The form of it that asks for no files runs in both.
  alias: { '@vscode/l10n': '@vscode/l10n/dist/browser.js' },
  banner: { js: "var nodeModule = typeof module === 'object' ? module : undefined;" },
  stdin: {
    contents:
      "if (nodeModule === undefined) require('./browser'); else nodeModule.exports = { forNode: () => require('./node') };",
    resolveDir: 'server/src',
    sourcefile: 'both-servers.js',
  },
  plugins: [readsStrings],
};

const outputs = [
  // The web host can load one file only, so that one has what both hosts need: the library of the protocol is packed once.
  {
    ...forBothHosts,
    ...fromClient("export * from './extension.web'; export const forNode = () => require('./extension');"),
    outfile: 'dist/extension.web.js',
  },
  {
    ...forNode,
    ...fromClient("module.exports = require('./extension.web.js').forNode();"),
    external: ['./extension.web.js'],
    outfile: 'dist/extension.js',
  },
  // So is what both servers need: the reader is packed once.
  { ...forBothServers, outfile: 'dist/server.web.js' },
  {
    ...forNode,
    stdin: {
      contents:
        "const server = require('./server.web.js').forNode(); if (require.main === module) server.startServer(); module.exports = server;",
      resolveDir: 'server/src',
      sourcefile: 'server.js',
    },
    external: ['./server.web.js'],
    outfile: 'dist/server.js',
  },
  {
    ...forNode,
    entryPoints: ['server/src/cli.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [callsServer],
  },
];

const editorSuites = [
  { ...forNode, minify: false, entryPoints: ['test/editor/index.ts'], outfile: 'out/editor/index.js' },
  { ...forWebHost, minify: false, entryPoints: ['test/editor/index.web.ts'], outfile: 'out/editor/index.web.js' },
];

if (!watch) rmSync('dist', { recursive: true, force: true });
/** The editor's F5 waits for these two words. */
let building = 0;
let firstBuilds = 0;
const announce = {
  name: 'announce',
  setup(build) {
    build.onStart(() => {
      if (building++ === 0) console.log('building');
    });
    build.onEnd(() => {
      firstBuilds++;
      if (--building === 0 && firstBuilds >= outputs.length) console.log('watching');
    });
  },
};

const contexts = await Promise.all(
  [...outputs, ...(withTests ? editorSuites : [])].map((options) =>
    context({ ...options, plugins: [...(options.plugins ?? []), ...(watch ? [announce] : [])] }),
  ),
);
if (watch) {
  await Promise.all(contexts.map((c) => c.watch()));
} else {
  await Promise.all(contexts.map((c) => c.rebuild()));
  await Promise.all(contexts.map((c) => c.dispose()));
  if (smallest) for (const { outfile } of outputs) await makeSmaller(outfile);
}

/** What esbuild has made small, terser makes a fifteenth smaller: libraries of the protocol are written in a style that it folds up. */
async function makeSmaller(file) {
  const { code } = await minify(readFileSync(file, 'utf8'), {
    compress: { passes: 3, ecma: 2020, hoist_funs: true, keep_fargs: false },
    toplevel: true,
    ecma: 2020,
    format: { comments: false, shebang: true },
  });
  writeFileSync(file, code);
}
