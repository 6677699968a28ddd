// `npm run bench`: makes the archives, builds the server, measures it beside the baselines, and prints a table. README.md says more.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../scripts/paths.mjs';
import { ensureArchive } from './archive/write.mjs';
import { measureFloors } from './floors.mjs';
import { mediansOf } from './numbers.mjs';
import { readOptions, WrongOption } from './options.mjs';
import { detail, endProgress, progress } from './progress.mjs';
import { reportOf } from './report.mjs';
import { ownServers } from './servers.mjs';
import { building, coldStart, secondStart } from './sessions.mjs';

const benchFolder = fileURLToPath(new URL('out/bench/', root));

async function main(args) {
  const options = readOptions(args);
  const servers = chosen(ownServers(options.server), options);
  if (options.server === undefined && servers.some(({ name }) => name === 'ours')) build();
  const results = {
    when: new Date().toISOString(),
    machine: machine(),
    runs: options.runs,
    seed: options.seed,
    sizes: {},
    notes: [],
  };
  for (const size of options.sizes) {
    const folder = resolve(benchFolder, 'archives', `${size}-${options.seed}`);
    progress(`archive of ${size}`);
    const archive = await ensureArchive(folder, size, options.seed, (files) =>
      detail(`archive of ${size}`, `${files} files`),
    );
    progress(`floors of ${size}`);
    const floors = measureFloors(archive, options.runs);
    const runs = await measure(servers, archive, options.runs, results.notes);
    const medians = Object.fromEntries(Object.entries(runs).map(([name, each]) => [name, mediansOf(each)]));
    results.sizes[size] = { archive: about(archive), floors, servers: medians, runs };
    if (options.peers) await addPeers(results, archive, options);
  }
  endProgress();
  const out = resolve(options.out ?? resolve(benchFolder, 'results.json'));
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, JSON.stringify(results, null, 1));
  console.log(reportOf(results));
  if (Object.values(results.sizes).some(({ runs: { ours } }) => ours?.some(({ ready }) => typeof ready !== 'number')))
    process.exitCode = 1;
}

/** Servers take turns, so that what the machine does meanwhile falls on all of them alike. */
async function measure(servers, archive, runs, notes) {
  const measured = {};
  for (let run = 1; run <= runs; run++) {
    for (const server of servers) {
      const say = (phase) => progress(`${archive.size} files`, phase, server.name, `run ${run} of ${runs}`);
      const result = {};
      const take = async (phase, work) => {
        say(phase);
        try {
          Object.assign(result, await work());
        } catch (error) {
          notes.push(
            `${server.name}, ${archive.size} files, ${phase}, run ${run}: ${error.message.trim().split('\n')[0]}`,
          );
        }
      };
      await take('first start', () => coldStart(server, archive));
      if (server.hasLibrary) await take('while building', () => building(server, archive));
      if (server.hasCache) {
        const cacheFolder = resolve(benchFolder, 'cache');
        await take('second start', () => secondStart(server, archive, cacheFolder));
        if (result.isCached === 0 && run === runs)
          notes.push(`${server.name}, ${archive.size} files: it wrote no cache, so its second start is a cold one`);
      }
      (measured[server.name] ??= []).push(result);
    }
  }
  return measured;
}

async function addPeers(results, archive, { runs, only }) {
  const { preparePeers } = await import('./peers/peers.mjs');
  progress('peers', `archive of ${archive.size} in Markdown`);
  const { servers, archive: inMarkdown, notes } = preparePeers(resolve(benchFolder, 'peers'), archive);
  results.notes.push(...notes.filter((note) => !results.notes.includes(note)));
  if (inMarkdown === null) return;
  const peers = only === undefined ? servers : servers.filter(({ name }) => only.includes(name));
  const { measurePeers } = await import('./peers/measure.mjs');
  const measured = await measurePeers(peers, inMarkdown, runs, results.notes);
  for (const [name, each] of Object.entries(measured)) {
    results.sizes[archive.size].runs[name] = each;
    results.sizes[archive.size].servers[name] = mediansOf(each);
  }
}

function chosen(servers, { only, peers }) {
  if (only === undefined) return servers;
  const names = servers.map(({ name }) => name);
  const wrong = only.filter((name) => !names.includes(name));
  if (wrong.length > 0 && !peers)
    throw new WrongOption(`--only: ${wrong.join(', ')} is no server; there are ${names.join(', ')}`);
  return servers.filter(({ name }) => only.includes(name));
}

function build() {
  progress('build');
  execFileSync(process.execPath, ['scripts/build.mjs'], {
    cwd: fileURLToPath(root),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function about({ version, size, seed, bytes, citations, gb18030, layouts, questions }) {
  return { version, size, seed, bytes, citations, gb18030, layouts, citersOfHub: questions.hub.places.length };
}

function machine() {
  const [first] = cpus();
  return {
    processors: cpus().length,
    model: first?.model ?? 'unknown',
    node: process.version,
    platform: process.platform,
  };
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof WrongOption)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
