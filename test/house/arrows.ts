import { posix } from 'node:path';
import ts from 'typescript';
import type { Sources } from './sources';

/** What the files of one place may import: files of which places, and which packages. */
interface Rule {
  readonly places: readonly string[];
  readonly packages: RegExp;
}

const none = /^$/;
/** The pure floors may ask for a sentence in the user's language, and for nothing else that is not below them. */
const onlyStrings = /^@vscode\/l10n$/;
const protocolPackages = /^(@vscode\/l10n|vscode-jsonrpc|vscode-languageserver(-protocol|-types|-textdocument)?)$/;
const serverMainPackages = /^(node:.+|@vscode\/l10n|vscode-languageserver\/(node|browser))$/;
const surfacePackages = /^(vscode|vscode-languageclient)$/;
const clientMainPackages = /^(node:.+|vscode|vscode-languageclient(\/node|\/browser)?)$/;

const floors = [
  'text',
  'syntax',
  ...['words', 'lines', 'citations', 'texts', 'signatures'].map((room) => `statement/${room}`),
  'statement',
  'library',
  'features',
];
/** The strings, and the manifest for its version. */
const data = 'data';

const rules: Readonly<Record<string, Rule>> = {
  ...Object.fromEntries(
    floors.map((floor, index) => [floor, { places: floors.slice(0, index + 1), packages: onlyStrings }]),
  ),
  // Both sides share this one file: it brings neither the server nor a library of one side along.
  requests: { places: ['text', 'syntax'], packages: none },
  strings: { places: [data], packages: onlyStrings },
  protocol: { places: [...floors, 'strings', 'requests', 'protocol', data], packages: protocolPackages },
  'command-line': { places: [...floors, 'command-line'], packages: onlyStrings },
  'server main': {
    places: [...floors, 'strings', 'requests', 'protocol', 'command-line', 'server main', data],
    packages: serverMainPackages,
  },
  surface: { places: ['text', 'syntax', 'requests', 'surface'], packages: surfacePackages },
  'client main': { places: ['text', 'syntax', 'requests', 'surface'], packages: clientMainPackages },
};

/** Every import that goes where house and rule do not let it, and every circle of imports, each as one sentence. */
export function wrongArrows(sources: Sources): string[] {
  const wrong: string[] = [];
  const graph = new Map<string, string[]>();
  for (const [path, text] of sources) {
    const from = placeOf(path);
    const rule = rules[from];
    if (!rule) {
      wrong.push(`${path} stands on no floor of the house`);
      continue;
    }
    const targets: string[] = [];
    for (const name of importsOf(text)) {
      if (!name.startsWith('.')) {
        if (!rule.packages.test(name)) wrong.push(`${path} (${from}) must not import the package ${name}`);
        continue;
      }
      const target = resolve(path, name, sources);
      if (!rule.places.includes(placeOf(target))) {
        wrong.push(`${path} (${from}) must not import ${target} (${placeOf(target)})`);
      }
      targets.push(target);
    }
    graph.set(path, targets);
  }
  return [...wrong, ...circles(graph)];
}

function placeOf(path: string): string {
  if (path === 'server/src/protocol/requests.ts') return 'requests';
  if (/^client\/src\/extension(\.web)?\.ts$/.test(path)) return 'client main';
  if (path.startsWith('client/src/')) return 'surface';
  if (/^server\/src\/[^/]+\.ts$/.test(path)) return 'server main';
  if (path === 'package.json' || /^l10n\/[^/]+\.json$/.test(path)) return data;
  // The rooms of the largest floor stand above each other as well.
  return /^server\/src\/(statement\/[^/]+(?=\/)|[^/]+)\//.exec(path)?.[1] ?? 'outside the house';
}

function importsOf(text: string): string[] {
  // The last argument finds `require` and `import(…)` too.
  return ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);
}

function resolve(from: string, name: string, sources: Sources): string {
  const path = posix.join(posix.dirname(from), name);
  return [path, `${path}.ts`, `${path}/index.ts`].find((candidate) => sources.has(candidate)) ?? path;
}

/** Each circle once, told from the file at which a walk in the given order comes round again. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const finished = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const seenAt = trail.indexOf(path);
    if (seenAt >= 0) found.push(`imports go in a circle: ${[...trail.slice(seenAt), path].join(' → ')}`);
    if (seenAt >= 0 || finished.has(path)) return;
    for (const target of graph.get(path) ?? []) walk(target, [...trail, path]);
    finished.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  return found;
}
