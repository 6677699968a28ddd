import { readFileSync } from 'node:fs';

/** The project's folder. */
export const root = new URL('../../', import.meta.url);

export function readProjectFile(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}
