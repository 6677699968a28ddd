/** Each test file of this folder, in the order in which they run. The first one looks at an extension that is not yet active. */
export async function loadEveryTest(): Promise<void> {
  await import('./activation.test');
  await import('./language.test');
  await import('./adoption.test');
  await import('./features.test');
  await import('./navigation.test');
  await import('./library.test');
  await import('./completion.test');
  await import('./writing.test');
  await import('./schema.test');
  await import('./server.test');
}
