// The few assertions that the suite needs. Node's own are not there in the web extension host.

/** Fails with this message when the condition does not hold. */
export function ok(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Two plain values, compared as they are written in JSON. */
export function equal(actual: unknown, expected: unknown, what = 'the value'): void {
  const [found, wanted] = [JSON.stringify(actual, null, 1), JSON.stringify(expected, null, 1)];
  ok(found === wanted, `${what} is ${found}, not ${wanted}`);
}
