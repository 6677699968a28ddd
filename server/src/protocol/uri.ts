/**
 * One spelling for each file. Clients and file systems escape differently (`%E4%B8%AD`, `中`, `c%3A`); a library in which one file had
 * two names would hold it twice.
 */
export function canonicalUri(uri: string): string {
  let plain: string;
  try {
    plain = decodeURIComponent(uri);
  } catch {
    return uri;
  }
  return escaped(plain);
}

/** A drive's letter is written both ways. Half a character, which Windows lets stand in a name, can be escaped by nobody. */
function escaped(plain: string): string {
  return encodeURI(plain.replace(/\p{Surrogate}/gu, '\ufffd'))
    .replace(/[?#]/g, encodeURIComponent)
    .replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
}

/** A file in a folder whose URI is known: a hundred thousand of them are named in a moment. */
export function uriInFolder(folder: string, name: string): string {
  return `${folder}/${escaped(name)}`;
}

/** A folder's path, as either kind of system writes it, as a URI. */
export function uriOfPath(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  return escaped(`file://${slashed.startsWith('/') ? '' : '/'}${slashed}`);
}
