import assert from 'node:assert/strict';
import { readProjectFile } from '../support/project';

/** As much of JSON Schema as the schemas use, and what VS Code adds to it. */
interface Schema {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly propertyNames?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly pattern?: string;
  readonly description?: string;
  readonly patternErrorMessage?: string;
  readonly examples?: readonly unknown[];
  readonly defaultSnippets?: readonly { readonly description: string; readonly body: unknown }[];
}

const KEYWORDS: Record<keyof Schema, string> = {
  $schema: 'string',
  $ref: 'string',
  definitions: 'object',
  type: 'string or array',
  allOf: 'array',
  properties: 'object',
  propertyNames: 'object',
  additionalProperties: 'boolean or object',
  required: 'array',
  items: 'object',
  minItems: 'number',
  uniqueItems: 'boolean',
  pattern: 'string',
  description: 'string',
  patternErrorMessage: 'string',
  examples: 'array',
  defaultSnippets: 'array',
};
const TYPES = ['object', 'array', 'string'];
/** What a person reads. */
const WORDS = ['description', 'patternErrorMessage'];

const LANGUAGES = { en: 'package.nls.json', 'zh-cn': 'package.nls.zh-cn.json' } as const;

/** The schema that the manifest names in this language. */
function schemaOf(language: keyof typeof LANGUAGES): Schema {
  const { contributes } = JSON.parse(readProjectFile('package.json')) as {
    contributes: { jsonValidation: readonly { fileMatch: string; url: string }[] };
  };
  const [validation, ...others] = contributes.jsonValidation;
  assert.ok(validation !== undefined && others.length === 0, 'the manifest names one schema');
  assert.equal(validation.fileMatch, 'communique.json');
  const strings = JSON.parse(readProjectFile(LANGUAGES[language])) as Readonly<Record<string, string>>;
  const path = strings[validation.url.slice(1, -1)] ?? '';
  assert.ok(path.startsWith('./schemas/'), `${LANGUAGES[language]} names no schema: ${path}`);
  return JSON.parse(readProjectFile(path)) as Schema;
}

describe('The schemas of communique.json', () => {
  it('are one for each language, equal but for the words that a person reads', () => {
    const [english, chinese] = [schemaOf('en'), schemaOf('zh-cn')];
    assert.deepEqual(withoutWords(chinese), withoutWords(english));
    const [inEnglish, inChinese] = [wordsOf(english), wordsOf(chinese)];
    assert.ok(inEnglish.length > 20, `only ${inEnglish.length} descriptions`);
    const foreign = [
      ...inEnglish.filter((words) => !/^[A-Z].*\w/.test(words)),
      ...inChinese.filter((words) => !/^\p{Script=Han}/u.test(words) || /[a-z]{3}/i.test(words)),
    ];
    assert.deepEqual(foreign, []);
  });

  for (const language of ['en', 'zh-cn'] as const) {
    describe(`in ${language}`, () => {
      const schema = schemaOf(language);

      it('is a valid schema of draft 7', () => {
        assert.equal(schema.$schema, 'http://json-schema.org/draft-07/schema#');
        assert.deepEqual(mistakesIn(schema, schema), []);
      });

      it('describes every property', () => {
        const silent = [...everySchema(schema)].flatMap(({ properties = {} }) =>
          Object.entries(properties).filter(([, each]) => resolved(schema, each).description === undefined),
        );
        assert.deepEqual(
          silent.map(([name]) => name),
          [],
        );
      });

      it('fits its own examples, and what its snippets write', () => {
        let tried = 0;
        for (const each of everySchema(schema)) {
          const snippets = (each.defaultSnippets ?? []).map(({ body }) => inserted(body));
          for (const value of [...(each.examples ?? []), ...snippets]) {
            assert.deepEqual(faultsOf(schema, each, value), [], JSON.stringify(value));
            tried++;
          }
        }
        assert.ok(tried >= 10, `only ${tried} examples`);
      });

      it('fits the example of the documentation, which has every part', () => {
        const [, json = ''] = /```json\n([^`]*"aliases"[^`]*)```/.exec(readProjectFile('docs/format.md')) ?? [];
        const example = JSON.parse(json) as Readonly<Record<string, unknown>>;
        assert.deepEqual(faultsOf(schema, schema, example), []);
        assert.deepEqual(['$schema', ...Object.keys(example)], Object.keys(schema.properties ?? {}));
      });

      const title = '洛泽维亚共和国和瑟多兰王国条约';
      for (const [what, value] of Object.entries({
        'nothing at all': {},
        'a schema of its own': { $schema: './my.schema.json' },
        'a short name for a title': { aliases: { 条约: title } },
        'a short name for a title and a year': { aliases: { 条约: { title, signed: '2003' } } },
        'an instrument of which only the title is known': { instruments: [{ title }] },
        'an instrument of a month': { instruments: [{ title, signed: '2003-11' }] },
        'three titles of one instrument': { sameAs: [[title, '条约', { title: '睦邻条约' }]] },
      })) {
        it(`takes ${what}`, () => {
          assert.deepEqual(faultsOf(schema, schema, value), []);
        });
      }

      for (const [what, value, fault] of [
        ['a list', [], 'is no object'],
        ['a part that there is not', { alias: {} }, 'alias is not known'],
        ['an empty short name', { aliases: { '': title } }, 'aliases has a wrong name'],
        ['a short name for nothing', { aliases: { 条约: ' ' } }, 'aliases.条约 does not match'],
        ['a short name for a number', { aliases: { 条约: 1 } }, 'aliases.条约 is no string or object'],
        ['an alias without its title', { aliases: { 条约: { signed: '2003' } } }, 'aliases.条约 lacks title'],
        ['an instrument by its title alone', { instruments: [title] }, 'instruments.0 is no object'],
        ['an instrument without a title', { instruments: [{ signed: '2003' }] }, 'instruments.0 lacks title'],
        ['a misspelt property', { instruments: [{ title, date: '2003' }] }, 'instruments.0.date is not known'],
        ['a 13th month', { instruments: [{ title, signed: '2003-13' }] }, 'instruments.0.signed does not match'],
        ['a day without its zero', { instruments: [{ title, signed: '2003-1-6' }] }, 'signed does not match'],
        ['a date in Chinese', { instruments: [{ title, signed: '2003年' }] }, 'instruments.0.signed does not match'],
        ['one title of one instrument', { sameAs: [[title]] }, 'sameAs.0 has too few'],
        ['the same title twice', { sameAs: [[title, title]] }, 'sameAs.0 has one twice'],
        ['one of several instruments', { notTheSame: [[title]] }, 'notTheSame.0 has too few'],
        ['a title that stands in no row', { notTheSame: [title] }, 'notTheSame.0 is no array'],
      ] as const) {
        it(`refuses ${what}`, () => {
          const [found = 'nothing', ...more] = faultsOf(schema, schema, value);
          assert.ok(found.includes(fault), `found ${found}`);
          assert.deepEqual(more, []);
        });
      }
    });
  }
});

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
}

/** A schema that names another by `$ref` is that other one. */
function resolved(root: Schema, schema: Schema): Schema {
  const name = schema.$ref?.replace('#/definitions/', '');
  if (name === undefined) return schema;
  const found = root.definitions?.[name];
  assert.ok(found !== undefined, `there is no definition ${name}`);
  return found;
}

function* everySchema(schema: Schema): Generator<Schema> {
  yield schema;
  const { definitions = {}, properties = {}, additionalProperties, propertyNames, items, allOf = [] } = schema;
  const inner = [additionalProperties, propertyNames, items, ...allOf];
  for (const each of [...Object.values(definitions), ...Object.values(properties), ...inner]) {
    if (typeof each === 'object') yield* everySchema(each);
  }
}

/** What no validator would understand, or would pass over in silence. */
function mistakesIn(root: Schema, schema: Schema): string[] {
  return [...everySchema(schema)].flatMap((each) => {
    const mistakes = Object.entries(each).flatMap(([keyword, value]) => {
      const kinds = (KEYWORDS as Readonly<Record<string, string>>)[keyword];
      if (kinds === undefined) return [`${keyword} is no keyword`];
      return kinds.split(' or ').includes(typeOf(value)) ? [] : [`${keyword} is no ${kinds}`];
    });
    if (each.$ref !== undefined) {
      if (Object.keys(each).length > 1) mistakes.push(`what stands beside ${each.$ref} is passed over`);
      resolved(root, each);
    }
    for (const type of [each.type ?? []].flat()) if (!TYPES.includes(type)) mistakes.push(`${type} is no type`);
    for (const name of each.required ?? []) {
      if (!Object.hasOwn(each.properties ?? {}, name)) mistakes.push(`${name} is required and not described`);
    }
    if (each.pattern !== undefined) new RegExp(each.pattern, 'u');
    return mistakes;
  });
}

/** Where a value does not fit. It knows the keywords that `mistakesIn` lets pass, and no others. */
function faultsOf(root: Schema, named: Schema, value: unknown, at = ''): string[] {
  const schema = resolved(root, named);
  const types = [schema.type ?? TYPES].flat();
  if (!types.includes(typeOf(value))) return [`${at} is no ${types.join(' or ')}`.trim()];
  const inside = (name: string | number): string => (at === '' ? String(name) : `${at}.${name}`);
  const faults = (schema.allOf ?? []).flatMap((each) => faultsOf(root, each, value, at));
  if (typeof value === 'string' && schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value))
    faults.push(`${at} does not match ${schema.pattern}`);
  if (Array.isArray(value)) {
    const { items, minItems = 0, uniqueItems } = schema;
    if (value.length < minItems) faults.push(`${at} has too few`);
    if (uniqueItems && new Set(value.map((item) => JSON.stringify(item))).size < value.length)
      faults.push(`${at} has one twice`);
    if (items) faults.push(...value.flatMap((item, index) => faultsOf(root, items, item, inside(index))));
  }
  if (isObject(value)) {
    const { properties = {}, additionalProperties = true, propertyNames, required = [] } = schema;
    for (const name of required) if (!Object.hasOwn(value, name)) faults.push(`${at} lacks ${name}`);
    for (const [name, inner] of Object.entries(value)) {
      if (propertyNames && faultsOf(root, propertyNames, name).length > 0) faults.push(`${at} has a wrong name`);
      const own = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
      if (own === false) faults.push(`${inside(name)} is not known`);
      else if (typeof own === 'object') faults.push(...faultsOf(root, own, inner, inside(name)));
    }
  }
  return faults;
}

/** What is in the file when a snippet was inserted and nothing typed over: ${1:2003} is 2003. */
function inserted(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body).replace(/\$\{\d+:([^}]*)\}/g, '$1'));
}

function withoutWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key, inner]) => !(WORDS.includes(key) && typeof inner === 'string'));
  // As pairs, so that the order counts as well: it is the one in which an editor offers the properties.
  return kept.map(([key, inner]) => [key, withoutWords(inner)]);
}

function wordsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    WORDS.includes(key) && typeof inner === 'string' ? [inner] : wordsOf(inner),
  );
}
