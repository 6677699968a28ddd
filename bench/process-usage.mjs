// What a process has used so far: from /proc on Linux, else from `ps`, which knows the memory of now and not the most.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;
const KIB_PER_MIB = 1024;

/** The most memory that was resident at any time, in MiB. */
export function peakMemory(pid) {
  if (!existsSync(`/proc/${pid}/status`)) return Number(ps(pid, 'rss')) / KIB_PER_MIB;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / KIB_PER_MIB;
}

/** Seconds of processor time, of all its threads. */
export function processorTime(pid) {
  if (!existsSync(`/proc/${pid}/stat`)) {
    return ps(pid, 'time')
      .split(/[:-]/)
      .reduce((sum, part) => sum * 60 + Number(part), 0);
  }
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name of the program stands in brackets and may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

function ps(pid, column) {
  return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
}
