import ts from 'typescript';

/** A sentence that the code asks for in the user's language. */
export interface AskedString {
  /** What the bundle of strings must hold; a comment for the translator is part of it. */
  readonly key: string;
  readonly file: string;
  readonly line: number;
}

export interface Findings {
  readonly asked: readonly AskedString[];
  /** Calls whose string no test can know, each as `file:line`. */
  readonly unreadable: readonly string[];
}

/** Finds the calls `l10n.t(…)` and `vscode.l10n.t(…)`; both take a string, or an object with `message` and `comment`. */
export function findStrings(file: string, text: string): Findings {
  const asked: AskedString[] = [];
  const unreadable: string[] = [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lineOf = (node: ts.Node) => source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTranslation(node.expression)) {
      const key = node.arguments[0] && keyOf(node.arguments[0]);
      if (key === undefined) unreadable.push(`${file}:${lineOf(node)}`);
      else asked.push({ key, file, line: lineOf(node) });
    }
    // A `t` that was renamed on its way in would escape the search.
    if (ts.isImportDeclaration(node) && importsBareT(node)) unreadable.push(`${file}:${lineOf(node)}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { asked, unreadable };
}

/** `{0}` and `{name}`, in a fixed order: a translation may turn them round but must neither lose nor invent one. */
export function placeholdersOf(text: string): string[] {
  return (text.match(/\{[^{}]+\}/g) ?? []).sort();
}

/** The keys `%key%` anywhere in a manifest. */
export function manifestKeys(value: unknown): string[] {
  if (typeof value === 'string') return /^%(.+)%$/.exec(value)?.slice(1) ?? [];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(manifestKeys);
  return [];
}

/** What the manifest shows to people without a key, so in one language only, each as `property: text`. */
export function untranslated(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([property, inner]: [string, unknown]) => {
    if (!shownProperties.has(property)) return untranslated(inner);
    return [inner].flat().flatMap((text) => {
      if (typeof text !== 'string') return untranslated(text);
      return /^%.+%$/.test(text) ? [] : [`${property}: ${text}`];
    });
  });
}

const shownProperties = new Set([
  'name',
  'title',
  'shortTitle',
  'displayName',
  'description',
  'markdownDescription',
  'deprecationMessage',
  'markdownDeprecationMessage',
  'enumItemLabels',
  'enumDescriptions',
  'markdownEnumDescriptions',
  'patternErrorMessage',
  'contents',
  'label',
  'contextualTitle',
]);

function isTranslation(callee: ts.Expression): boolean {
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== 't') return false;
  const bundle = callee.expression;
  return ts.isIdentifier(bundle)
    ? bundle.text === 'l10n'
    : ts.isPropertyAccessExpression(bundle) && bundle.name.text === 'l10n';
}

function importsBareT(node: ts.ImportDeclaration): boolean {
  if (!ts.isStringLiteral(node.moduleSpecifier) || node.moduleSpecifier.text !== '@vscode/l10n') return false;
  const bindings = node.importClause?.namedBindings;
  if (!bindings) return false;
  if (ts.isNamespaceImport(bindings)) return bindings.name.text !== 'l10n';
  return bindings.elements.some((element) => (element.propertyName ?? element.name).text === 't');
}

function keyOf(argument: ts.Expression): string | undefined {
  if (!ts.isObjectLiteralExpression(argument)) return literal(argument);
  const message = literal(property(argument, 'message'));
  const comment = property(argument, 'comment');
  if (message === undefined || !comment) return message;
  const notes = ts.isArrayLiteralExpression(comment) ? comment.elements.map(literal) : [literal(comment)];
  return notes.includes(undefined) ? undefined : `${message}/${notes.join('')}`;
}

function property(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  return object.properties.filter(ts.isPropertyAssignment).find((each) => each.name.getText() === name)?.initializer;
}

function literal(node: ts.Expression | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined;
}
