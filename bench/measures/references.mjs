// References of the hub, with everything known.
import { spread } from '../numbers.mjs';

const TIMES = 40;

export async function referencesWarm(hub) {
  const latencies = [];
  for (let count = 0; count < TIMES; count++) latencies.push((await hub.ask()).took);
  return spread('references', latencies);
}
