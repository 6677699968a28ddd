import * as l10n from '@vscode/l10n';
import { mayHoldStatements, SKIPPED_FOLDERS } from '../syntax/statement-files';
import type { Files } from './host';

export type Walked =
  { readonly path: string; readonly size: number } | { readonly path: string; readonly error: string };

/** A path's files: itself, or in name order all that its folders hold. A loop of links is walked once. */
export async function* walk(files: Files, path: string): AsyncGenerator<Walked> {
  yield* walkFrom(files, path, true, new Set());
}

async function* walkFrom(files: Files, path: string, named: boolean, seen: Set<string>): AsyncGenerator<Walked> {
  let kind: string;
  let size: number;
  try {
    ({ kind, size } = await files.stat(path));
  } catch (error) {
    // A broken link in a folder is no text that could have been read.
    if (named || !isMissing(error)) yield { path, error: reasonOf(error) };
    return;
  }
  if (kind === 'file') {
    if (named || mayHoldStatements(path)) yield { path, size };
    return;
  }
  if (kind !== 'folder') {
    if (named) yield { path, error: l10n.t('is neither a file nor a folder') };
    return;
  }
  try {
    const real = await files.realPath(path);
    if (seen.has(real)) return;
    seen.add(real);
    const names = await files.list(path);
    let found = 0;
    for (const name of names) {
      if (SKIPPED_FOLDERS.has(name)) continue;
      for await (const item of walkFrom(files, files.join(path, name), false, seen)) {
        found++;
        yield item;
      }
    }
    if (named && found === 0) yield { path, error: l10n.t('holds no text files') };
  } catch (error) {
    yield { path, error: reasonOf(error) };
  }
}

function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT';
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Why a file could not be read, in the user's words. */
export function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
      return l10n.t('does not exist');
    case 'EACCES':
    case 'EPERM':
      return l10n.t('may not be read');
    case 'ELOOP':
      return l10n.t('is a link that leads in a circle');
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

/** Why a path is no folder that could be gone through, in the user's words; null where it is one. */
export async function whyNoFolder(files: Files, path: string): Promise<string | null> {
  try {
    return (await files.stat(path)).kind === 'folder' ? null : `${path}: ${l10n.t('is no folder')}`;
  } catch (error) {
    return `${path}: ${reasonOf(error)}`;
  }
}
