/** The name of a file, as people read it, from its URI. */
export function nameOfFile(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    // A file may be called 100%.txt.
    return name;
  }
}
