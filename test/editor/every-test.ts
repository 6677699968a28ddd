/** Each test file of this folder, in the order in which they run. */
export async function loadEveryTest(): Promise<void> {
  await import('./activation.test');
}
