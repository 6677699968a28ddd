// Nothing may stay behind: no process, no temporary folder, whether a run ends well, throws, is interrupted or exits.
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** What is still to be undone, the newest last. @type {Set<{ gently(): Promise<void> | void, atOnce(): void }>} */
const pending = new Set();

/**
 * Registers how something is undone: `gently` when there is time to wait for it, `atOnce` when the process is exiting.
 * Returns the function that undoes it now, once.
 */
export function whenLeaving({ gently, atOnce }) {
  listen();
  const step = { gently, atOnce };
  pending.add(step);
  return async () => {
    if (pending.delete(step)) await gently();
  };
}

/** A temporary folder. Its path is kept short, because the sockets that VS Code puts into it may have 107 characters. */
export function temporaryFolder() {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'communique-'));
  const remove = () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  return {
    path: folder,
    /** The path of a folder inside, which exists from then on. */
    inside(...names) {
      const inner = path.join(folder, ...names);
      mkdirSync(inner, { recursive: true });
      return inner;
    },
    remove: whenLeaving({ gently: remove, atOnce: remove }),
  };
}

/** Ends a process that was started detached together with everything it started itself. */
export async function endGroup(leader) {
  const signal = (name) => {
    try {
      process.kill(-leader, name);
      return true;
    } catch {
      return false;
    }
  };
  signal('SIGTERM');
  // A group gives no event when its last member is gone; asking is the only way.
  for (let asked = 0; asked < 40 && signal(0); asked++) await delay(50);
  signal('SIGKILL');
}

export function endGroupAtOnce(leader) {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // It had ended already.
  }
}

let listening = false;
let interruptionIsTheEnd = false;

/** For a program that goes on until somebody presses Ctrl+C: then that is no failure. */
export function endByInterruption() {
  interruptionIsTheEnd = true;
  listen();
}

function listen() {
  if (listening) return;
  listening = true;
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ]) {
    process.once(signal, () => {
      void leave().finally(() => process.exit(interruptionIsTheEnd ? 0 : 128 + number));
    });
  }
  process.once('exit', () => {
    for (const step of newestFirst()) step.atOnce();
  });
}

async function leave() {
  for (const step of newestFirst()) {
    pending.delete(step);
    try {
      await step.gently();
    } catch {
      step.atOnce();
    }
  }
}

function newestFirst() {
  return [...pending].reverse();
}
