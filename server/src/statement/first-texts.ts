/**
 * Read before the first file of a library, each in a turn of its own: nothing of the reader is compiled then, and the first file would
 * keep everybody waiting for forty milliseconds. Each brings up another part of it.
 */
export const FIRST_TEXTS: readonly string[] = [
  '甲',
  '一、双方同意。\n二、双方重申。',
  '1994年5月17日签署的《甲乙条约》',
  '甲国代表　乙国代表\n赵一（签字）　钱二（签字）\n1994年5月17日于甲京',
  '甲国和乙国联合声明\n双方声明如下：',
];
