import { readdirSync } from 'node:fs';
import { readProjectFile, root } from '../support/project';

/** Path from the project's folder (with slashes) to the text of the file. */
export type Sources = ReadonlyMap<string, string>;

/** Every TypeScript file of the two sides. */
export function readSources(): Sources {
  const paths = ['client/src', 'server/src'].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.ts')),
  );
  return new Map(paths.map((path) => [path, readProjectFile(path)]));
}
