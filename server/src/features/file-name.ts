/** The name of a file, as people read it, from its URI. */
export function nameOfFile(uri: string): string {
  return unescaped(uri.slice(uri.lastIndexOf('/') + 1));
}

/** A URI or a part of one, as people read it. */
export function unescaped(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    // A file may be called 100%.txt.
    return uri;
  }
}
