// Where the host finds the project, and where it keeps what it has fetched.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../scripts/paths.mjs';

export const projectFolder = path.resolve(fileURLToPath(root));

/** Editors that were fetched once and are used again. Git ignores it; deleting it costs a new download, nothing else. */
export const editorsFolder = path.join(projectFolder, '.vscode-test');

/** Pictures of runs that ended badly. */
export const evidenceFolder = path.join(projectFolder, 'out', 'evidence');
