// Runs one of the project's tools and keeps what it prints, so that two can run side by side and each be read on its own.
import { spawn } from 'node:child_process';
import { root } from '../paths.mjs';

/** The tools are run from the project's own node_modules, by the Node that runs this. */
export function runTool(tool, args, options) {
  return runNode([`node_modules/${tool}`, ...args], options);
}

/** Resolves when the process has ended; `complaint` says in words how it ended badly, and is empty where it did not. */
export function runNode(args, { minutes = 5, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    let overdue = false;
    const timer = setTimeout(() => {
      overdue = true;
      child.kill();
    }, minutes * 60_000);
    const end = (complaint) => {
      clearTimeout(timer);
      resolve({ complaint, output: Buffer.concat(chunks).toString('utf8').trim() });
    };
    child.on('error', (error) => end(`could not be started: ${error.message}`));
    child.on('close', (code, signal) => {
      if (overdue) end(`had not ended after ${minutes} minutes`);
      else if (signal) end(`was ended by ${signal}`);
      else end(code === 0 ? '' : `ended with exit code ${code}`);
    });
  });
}
