// Makes communique-<version>.vsix. vsce runs `vscode:prepublish` first, so what is packed is what the sources say now.
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { root } from './paths.mjs';
import { vsix } from './steps/vsix.mjs';

ensureDependencies();
const { createVSIX } = await import('@vscode/vsce');

await createVSIX({
  cwd: fileURLToPath(root),
  packagePath: fileURLToPath(vsix),
  // Everything that runs is inside the bundles.
  dependencies: false,
  // There is no public repository that relative links could be turned into.
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
