const SPACED_OUT = /^\S(?:[ \t\u00a0\u3000]+\S)+$/u;

/** 联　合　公　报 as 联合公报: a line whose characters all stand apart is one word to its reader. */
export function closeUp(line: string): string {
  return SPACED_OUT.test(line) ? line.replace(/[ \t\u00a0\u3000]+/g, '') : line;
}
