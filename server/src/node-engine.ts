import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

const MEGABYTE = 1024 * 1024;

/** From here on more room for young objects makes a key in a large document an eighth faster, and the server a fifth larger. */
const ENOUGH_FOR_YOUNG = 8 * MEGABYTE;

/**
 * A library lives as long as its window. By itself the engine lets as much garbage lie beside it as the library is large, and keeps
 * more room for young objects than the reading of a file needs: a third of the memory, for a tenth of the time of the first reading.
 * And it copies small functions into their callers when it compiles them, which for a reader of many small functions costs more than it
 * spares: a tenth of the processor time of the first thousand files.
 */
export function beSparing(): void {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=200');
  setFlagsFromString('--heap-growing-percent=20');
  letRoomForYoungGrow(false);
}

/** A large document that is typed in makes more young objects at a key than there is room for in so little. */
export function spareLess(): void {
  if (roomForYoung() >= ENOUGH_FOR_YOUNG) return;
  letRoomForYoungGrow(true);
  growth.observe({ entryTypes: ['gc'] });
}

const growth = new PerformanceObserver(() => {
  if (roomForYoung() < ENOUGH_FOR_YOUNG) return;
  letRoomForYoungGrow(false);
  growth.disconnect();
});

function letRoomForYoungGrow(mayGrow: boolean): void {
  setFlagsFromString(`--semi-space-growth-factor=${mayGrow ? 2 : 1}`);
}

function roomForYoung(): number {
  return getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0;
}
