/**
 * The source of statement.tmLanguage.json: the same rules, with names for the pieces that regular expressions share.
 *
 *     node syntaxes/statement.grammar.mjs      writes the JSON
 *
 * A test fails when the two disagree. Four rules keep the colours honest and the tokenizer linear:
 *
 * - No rule outlives its line: every `end` also matches at the end of the line, so that a tag or a 《 that is never
 *   closed cannot colour the next paragraph.
 * - No back-references, and no patterns inside the captures of a rule that can stand in a paragraph: vscode-textmate
 *   would compile the one and copy the line for the other at each match, which is quadratic in a run-on file.
 * - Every repetition is bounded, atomic, or ends at a character that it cannot itself contain.
 * - What one line cannot tell (a name alone on its line, a heading without a number) is left to the language server.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const raw = String.raw;

// ---- The markup of the newspaper's archive -------------------------------------------------------------------------

/** Every code of the archive, with its label and the kind of value that it holds; `block` holds lines of text. */
const FIELDS = {
  ZQ: ['总期', 'number'],
  RQ: ['日期', 'date'],
  BH: ['版号', 'number'],
  TH: ['条号', 'number'],
  YT: ['引题', 'title'],
  BT: ['标题', 'title'],
  FT: ['副题', 'title'],
  ZZ: ['作者', 'words'],
  FL: ['分类', 'number'],
  LM: ['栏目', 'words'],
  BM: ['版名', 'words'],
  GJ: ['关键', 'words'],
  TC: ['体裁', 'words'],
  ZW: ['正文', 'block'],
  TM: ['中图', 'block'],
  WJ: ['文件', 'words'],
};

const CODE = Object.keys(FIELDS).join('|');

/** The scope of a value, and what may stand in it. A title names instruments; the other values do not. */
const VALUES = {
  number: { contentName: 'constant.numeric.field.statement', patterns: ['#stray-tag-bracket'] },
  date: { contentName: 'constant.numeric.date.field.statement', patterns: ['#stray-tag-bracket'] },
  title: {
    contentName: 'markup.heading.title.statement',
    patterns: ['#citation', '#date', '#stray-tag-bracket'],
  },
  words: {
    contentName: 'string.unquoted.field.statement',
    patterns: ['#archive-mark', '#value-separator', '#stray-tag-bracket'],
  },
};

// ---- Words that the patterns share ---------------------------------------------------------------------------------

const BLANK = raw`[ \t\u00A0\u3000]`;
const DIGIT = '[0-9０-９]';

/** A paragraph starts at the start of a line, behind a tag, or, in a run-on file, behind two ideographic spaces. */
const PARAGRAPH_START = raw`(?:^(?>${BLANK}*)|(?<=\u3000\u3000)|(?<=〗)(?>${BLANK}*))`;
const PARAGRAPH_END = raw`(?=(?>${BLANK}*)$|\u3000\u3000|〖)`;

/** 一 to 九十九. */
const NUMERAL = '(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])';

/** The digits of a year: zero is written ○ 〇 ０ 零, and by some scanners as the letter O. */
const YEAR_NUMERAL = '[〇○◯０0零OＯ一二三四五六七八九]';
const YEAR = `(?:${DIGIT}{4}|${YEAR_NUMERAL}{4})${BLANK}?年`;
const MONTH = `(?:${DIGIT}{1,2}|十[一二]?|[一二三四五六七八九元])${BLANK}?月`;
const DAY = `(?:${DIGIT}{1,2}|[一二三四五六七八九十廿卅]{1,3})${BLANK}?日`;
const FULL_DATE = `${YEAR}${BLANK}?${MONTH}${BLANK}?${DAY}`;
const DATE = `(?:${YEAR}(?:${BLANK}?${MONTH}(?:${BLANK}?${DAY})?)?|${MONTH}${BLANK}?${DAY})`;
const RANGE_END = `(?:${DATE}|${MONTH}|${DAY})`;
const RANGE_MARK = '[至到—–―－～~-]';

/** Lazy, because the date that follows can begin with characters that a place could hold. */
const PLACE = raw`\p{Han}[\p{Han}·・•‧]{0,15}?`;
const NAME = raw`[\p{Han}A-Za-z·・•‧．.\-]`;

const OFFICE =
  '(?:国务院|国家|内阁|外务|外交|总理|副|代){0,3}' +
  '(?:主席|总统|总理|首相|国王|女王|大公|公爵|元首|首脑|国务卿|国务委员|部长|外长|大臣|大使|公使|特使|' +
  '代表|秘书长|总干事|议长|委员长|总书记|州长|市长|司长|局长|署长)';
const SIGNED = '[（(](?:签字|签署|签名|代签|盖章)[）)]';

/** How a title can go on after its 《: no further than a long title goes, with two levels of 《》 inside. */
const TITLE_TEXT = '(?>[^《》〖〗]{0,160})';
const TITLE_REST = `(?>${TITLE_TEXT}(?:《${TITLE_TEXT}(?:《${TITLE_TEXT}》${TITLE_TEXT}){0,3}》${TITLE_TEXT}){0,4}》)`;

const include = (name) => ({ include: name });

/** Light themes have many reds; a line below what is wrong tells it from them. */
const wrong = (what) => `invalid.illegal.${what}.statement markup.underline.invalid.statement`;
const MISMATCHED = wrong('mismatched-tag');
const UNKNOWN_CODE = 'invalid.deprecated.unknown-tag.statement markup.underline.invalid.statement';

// ---- Tags ----------------------------------------------------------------------------------------------------------

const OPENING_TAG = {
  1: 'punctuation.definition.tag.begin.statement',
  2: 'entity.name.tag.open.statement',
  3: 'punctuation.definition.tag.separator.statement',
  4: 'variable.other.label.statement',
  5: 'punctuation.definition.tag.end.statement',
};

const CLOSING_TAG = {
  1: 'punctuation.definition.tag.begin.statement',
  2: 'punctuation.definition.tag.minus.statement',
  3: 'entity.name.tag.close.statement',
  4: 'punctuation.definition.tag.separator.statement',
  5: 'variable.other.label.statement',
  6: 'punctuation.definition.tag.end.statement',
};

const captures = (scopes) => Object.fromEntries(Object.entries(scopes).map(([group, name]) => [group, { name }]));

const closingTag = (code, label) => `(〖)(-)(${code})(/)(${label})(〗)`;

/** The closing tag of another field: on the line of an opening tag it can only be a slip. */
const otherClosingTag = (code, label) => `(〖-(?!${code}/${label}〗)[A-Za-z]{1,8}/[^〖〗]{0,24}〗)`;

/** A field whose value ends on its line. A value that goes on is coloured to the end of the line only. */
function valueField(code, label, kind) {
  const { contentName, patterns } = VALUES[kind];
  return {
    name: `meta.field.${code.toLowerCase()}.statement`,
    begin: `(〖)(${code})(/)(${label})(〗)`,
    beginCaptures: captures(OPENING_TAG),
    end: `${closingTag(code, label)}|${otherClosingTag(code, label)}|(?=〖[A-Za-z]{1,8}/)|$`,
    endCaptures: captures({ ...CLOSING_TAG, 7: MISMATCHED }),
    contentName,
    patterns: patterns.map(include),
  };
}

/**
 * A field that holds lines of text: mostly its tags stand alone, and then nothing is left of this rule but the tag.
 * A picture stands inside a text, so the next text ends both; else 〖ZW/正文〗 typed a thousand times nests as deep.
 */
function blockField(code, label) {
  const next = code === 'TM' ? '〖(?:ZW|TM)/' : `〖${code}/`;
  return {
    name: `meta.field.${code.toLowerCase()}.statement`,
    begin: `(〖)(${code})(/)(${label})(〗)`,
    beginCaptures: captures(OPENING_TAG),
    end: `${closingTag(code, label)}|(?=${next})|$`,
    endCaptures: captures(CLOSING_TAG),
    patterns: [{ name: MISMATCHED, match: otherClosingTag(code, label) }, include('$self')],
  };
}

/** A closing tag whose opening tag stands on an earlier line. */
const loneClosingTag = (code, label) => ({
  name: 'meta.tag.close.statement',
  match: closingTag(code, label),
  captures: captures(CLOSING_TAG),
});

const fields = Object.entries(FIELDS);

const tags = {
  field: {
    patterns: fields.map(([code, [label, kind]]) =>
      kind === 'block' ? blockField(code, label) : valueField(code, label, kind),
    ),
  },
  'closing-tag': { patterns: fields.map(([code, [label]]) => loneClosingTag(code, label)) },
  'wrong-label': {
    name: 'meta.tag.statement',
    match: `(〖)(-)?(${CODE})(/)([^〖〗]{1,24})(〗)`,
    captures: captures({ ...CLOSING_TAG, 3: 'entity.name.tag.statement', 5: wrong('wrong-label') }),
  },
  'malformed-tag': { name: wrong('malformed-tag'), match: `〖-?(?:${CODE})/?〗` },
  'unknown-field': {
    comment: 'The field is read all the same, so only the code is marked; a known closing tag does not fit it.',
    name: 'meta.field.unknown.statement',
    begin: '(〖)([A-Za-z]{1,8})(/)([^〖〗]{0,24})(〗)',
    beginCaptures: captures({ ...OPENING_TAG, 2: UNKNOWN_CODE }),
    end: `(〖-(?:${CODE})/[^〖〗]{0,24}〗)|(?=〖-?[A-Za-z]{1,8}/)|$`,
    endCaptures: captures({ 1: MISMATCHED }),
    patterns: [include('#stray-tag-bracket')],
  },
  'unknown-closing-tag': {
    name: 'meta.tag.close.statement',
    match: '(〖)(-)([A-Za-z]{1,8})(/)([^〖〗]{0,24})(〗)',
    captures: captures({ ...CLOSING_TAG, 3: UNKNOWN_CODE }),
  },
  'stray-tag-bracket': { name: wrong('unclosed-tag'), match: raw`〖(?![^〖〗]*〗)` },
};

// ---- The text ------------------------------------------------------------------------------------------------------

const SECTION = 'markup.heading.section.statement keyword.control.section.statement';
const ITEM = 'keyword.control.section.item.statement';

/** The words behind a section's mark are its heading when they are few and no sentence. */
const HEADING = raw`(?:(${BLANK}?[^，。；：！？《》〖〗（）()“”0-9０-９\u3000\n]{1,20})${PARAGRAPH_END})?`;

const sectionMark = (mark, scope) => ({
  name: 'meta.section.statement',
  match: `${PARAGRAPH_START}(${mark})${HEADING}`,
  captures: captures({ 1: scope, 2: 'markup.heading.section.text.statement' }),
});

const sections = [
  {
    name: 'meta.section.statement',
    match: `${PARAGRAPH_START}(${NUMERAL})${PARAGRAPH_END}`,
    captures: captures({ 1: SECTION }),
  },
  sectionMark(`${NUMERAL}[、．](?!${NUMERAL}[、和及与至])`, SECTION),
  sectionMark(`[（(]${NUMERAL}[）)]`, ITEM),
  {
    comment: 'A scanner glues a mark to the end of the paragraph before it.',
    name: 'meta.section.statement',
    match: `(?<=。)([（(]${NUMERAL}[）)])`,
    captures: captures({ 1: ITEM }),
  },
  sectionMark(
    raw`第(?:${YEAR_NUMERAL}|[十百]|${DIGIT}){1,6}[章编条节款](?:之${NUMERAL})?(?=${BLANK}|$|[：:（【]|缔约|双方|各方|本)`,
    SECTION,
  ),
  sectionMark(
    raw`附(?:[：:]|(?>${BLANK}*)[件录表](?>${BLANK}*)(?:${NUMERAL}|${DIGIT}{1,2}|[A-Z](?![A-Za-z]))?(?=${BLANK}|$|[：:])[：:]?)`,
    SECTION,
  ),
  sectionMark(`(?:[（(]${DIGIT}{1,2}[）)]|${DIGIT}{1,2}[.．、）)])(?!${DIGIT})`, ITEM),
  sectionMark(raw`[①-⑳⑴-⒛㈠-㈩㉑-㉟㊱-㊿]`, ITEM),
  {
    comment: 'An item of a list is a sentence, however short, and has no heading.',
    name: 'meta.section.statement',
    match: `${PARAGRAPH_START}([—―─]{2})(?![—―─])`,
    captures: captures({ 1: ITEM }),
  },
];

const CITATION_BRACKETS = {
  beginCaptures: captures({ 0: 'punctuation.definition.citation.begin.statement' }),
  endCaptures: captures({ 0: 'punctuation.definition.citation.end.statement' }),
};

const citations = {
  citation: {
    patterns: [
      {
        name: 'string.other.link.citation.statement',
        begin: `《(?=${TITLE_REST})`,
        end: '》|(?=〖)|$',
        ...CITATION_BRACKETS,
        patterns: [include('#nested-title')],
      },
      {
        comment: 'The title goes on elsewhere or was never closed: the mark alone is coloured.',
        name: 'string.other.link.citation.broken.statement punctuation.definition.citation.broken.statement',
        match: '[《》]',
      },
    ],
  },
  'nested-title': {
    patterns: [
      {
        name: 'string.other.link.citation.nested.statement',
        begin: `《(?=${TITLE_REST})`,
        end: '》|(?=〖)|$',
        ...CITATION_BRACKETS,
        patterns: [include('#nested-title')],
      },
      {
        name: 'string.other.link.citation.nested.statement',
        begin: '〈(?=[^〈〉《》〖〗]{0,160}〉)',
        end: '〉|(?=[》〖])|$',
        ...CITATION_BRACKETS,
      },
    ],
  },
};

const date = {
  patterns: [
    {
      name: 'constant.numeric.date.statement',
      match: `(?<!${DIGIT})${DATE}(?:${BLANK}?${RANGE_MARK}${BLANK}?${RANGE_END})?`,
    },
    {
      name: 'constant.numeric.date.statement',
      match: raw`(?<![0-9A-Za-z.])(?:1[89]|20)[0-9]{2}([-./])[01]?[0-9]\1[0-3]?[0-9](?![0-9])`,
    },
  ],
};

const NEWS_AGENCY = raw`(\p{Han}{0,6}(?:社|网)|本报)`;

const datelines = [
  {
    name: 'meta.dateline.statement',
    match: raw`([（(])${NEWS_AGENCY}((?:${PLACE})??)(${DATE})(电|讯)([）)])`,
    captures: captures({
      1: 'punctuation.definition.dateline.begin.statement',
      2: 'keyword.other.agency.statement',
      3: 'entity.name.type.place.statement',
      4: 'constant.numeric.date.statement',
      5: 'keyword.other.dateline.statement',
      6: 'punctuation.definition.dateline.end.statement',
    }),
  },
  {
    name: 'meta.dateline.lead.statement',
    match: raw`${PARAGRAPH_START}${NEWS_AGENCY}((?:${PLACE})??)(${DATE})(电|讯)`,
    captures: captures({
      1: 'keyword.other.agency.statement',
      2: 'entity.name.type.place.statement',
      3: 'constant.numeric.date.statement',
      4: 'keyword.other.dateline.statement',
    }),
  },
];

const DEFINING = '(?:以?下(?:分别)?(?:简|统|合|通|并)?称|简称)(?:为|作)?';
const QUOTED = raw`([“"「『‘])([^“”"「」『』‘’（）()〖〗\n]{1,40})([”"」』’])`;
const QUOTED_SCOPES = [
  'punctuation.definition.alias.begin.statement',
  'entity.name.type.alias.statement',
  'punctuation.definition.alias.end.statement',
];
const quotedFrom = (group) => captures(Object.fromEntries(QUOTED_SCOPES.map((name, index) => [group + index, name])));

const definitions = [
  {
    name: 'meta.definition.statement',
    begin: raw`([（(])${BLANK}*(${DEFINING})[：:]?(?=[^（）()〖〗\n]{0,80}[）)])`,
    beginCaptures: captures({
      1: 'punctuation.definition.alias.group.begin.statement',
      2: 'keyword.other.definition.statement',
    }),
    end: '[）)]|(?=〖)|$',
    endCaptures: captures({ 0: 'punctuation.definition.alias.group.end.statement' }),
    patterns: [
      { match: QUOTED, captures: quotedFrom(1) },
      include('#citation'),
      {
        comment: 'The words between two names: “甲”或“乙”.',
        match: `(?<=[”"」』’》])${BLANK}*(?:或者?|和|及|与|、)`,
        name: 'keyword.other.definition.statement',
      },
      {
        match: raw`[^\s，,、“”"「」『』‘’《》（）()〖〗]+`,
        name: 'entity.name.type.alias.statement',
      },
    ],
  },
  {
    name: 'meta.definition.statement',
    match: `(${DEFINING})${QUOTED}`,
    captures: { 1: { name: 'keyword.other.definition.statement' }, ...quotedFrom(2) },
  },
];

// ---- The end of a statement ----------------------------------------------------------------------------------------

const SIGNATURE_PATTERNS = [
  include('#signed'),
  {
    match: raw`(\p{Han}{0,24}?)(${OFFICE})(?=${BLANK}|[|（(]|$|${NAME}{1,30}${SIGNED})`,
    captures: captures({ 1: 'entity.name.type.party.statement', 2: 'support.function.office.statement' }),
  },
  { match: raw`${NAME}+`, name: 'variable.other.signatory.statement' },
];

/** No party's name begins with these; a sentence that a column has broken off behind an office does. */
const NOT_A_SENTENCE = '(?![应由同与对在向被于])';
const OPENS_WITH_OFFICE = raw`(?=\p{Han}{0,24}?${OFFICE}(?:${BLANK}|[|]|$|${NAME}{0,30}${SIGNED}))`;

const signatures = [
  {
    comment: 'Offices, alone or with names, fill the whole line.',
    name: 'meta.signature.statement',
    begin: raw`^(?>[|]?${BLANK}*)${NOT_A_SENTENCE}${OPENS_WITH_OFFICE}(?=(?:${NAME}|${BLANK}|[|]|${SIGNED}){2,200}$)`,
    end: '$',
    patterns: SIGNATURE_PATTERNS,
  },
  {
    comment: 'The same between the ideographic spaces of a run-on file.',
    name: 'meta.signature.statement',
    begin: raw`(?<=\u3000\u3000)${NOT_A_SENTENCE}${OPENS_WITH_OFFICE}(?=(?:${NAME}|[ \t\u00A0]|\u3000(?!\u3000)|${SIGNED}){2,200}(?:\u3000\u3000|$))`,
    end: raw`(?=\u3000\u3000)|$`,
    patterns: SIGNATURE_PATTERNS,
  },
  {
    comment: 'A row of names, told by the point that a transcribed name carries.',
    name: 'meta.signature.statement',
    begin: raw`${PARAGRAPH_START}(?=[^·・•‧\n]{1,60}[·・•‧])(?=(?:${NAME}{2,30}(?:[ \t\u00A0]{1,40}|\u3000)){1,3}${NAME}{2,30}${PARAGRAPH_END})`,
    end: PARAGRAPH_END,
    patterns: [{ match: raw`${NAME}+`, name: 'variable.other.signatory.statement' }],
  },
  {
    comment: 'The closing line, 二○一三年九月七日于阿斯塔纳, or with a blank for 于.',
    name: 'meta.closing.statement',
    match: raw`${PARAGRAPH_START}(${FULL_DATE})(?:${BLANK}*(于|在)${BLANK}*|${BLANK}+)(${PLACE})${PARAGRAPH_END}`,
    captures: captures({
      1: 'constant.numeric.date.statement',
      2: 'keyword.other.closing.statement',
      3: 'entity.name.type.place.statement',
    }),
  },
  include('#signed'),
];

const FURNITURE = 'comment.line.furniture.statement';

const furniture = [
  { name: FURNITURE, match: raw`[（(](?:上接|下转|紧接)[^（）()〖〗\n]{1,12}版[）)]` },
  {
    name: FURNITURE,
    match: raw`^(?>${BLANK}*)第${BLANK}?(?:${DIGIT}{1,3}|${NUMERAL})${BLANK}?版(?:[（(：:].{0,40}|)$`,
  },
  { name: FURNITURE, match: raw`^(?>${BLANK}*)专栏[：:].{0,60}$` },
  { name: FURNITURE, match: raw`^(?>${BLANK}*)\p{Han}{2,6}(?:日报|晚报|时报)(?>${BLANK}*)$` },
];

/** The grammar, as VS Code reads it from statement.tmLanguage.json. */
export const grammar = {
  comment: 'Written by syntaxes/statement.grammar.mjs; change it there.',
  name: 'Statement',
  scopeName: 'text.statement',
  patterns: [
    '#markdown-title',
    '#field',
    '#closing-tag',
    '#wrong-label',
    '#malformed-tag',
    '#unknown-field',
    '#unknown-closing-tag',
    '#stray-tag-bracket',
    '#furniture',
    '#signature',
    '#section',
    '#dateline',
    '#definition',
    '#citation',
    '#date',
    '#archive-mark',
  ].map(include),
  repository: {
    'markdown-title': {
      match: raw`^(#{1,6})[ \t]+([^\n〖]{1,300})`,
      captures: captures({
        1: 'markup.heading.title.statement punctuation.definition.heading.statement',
        2: 'markup.heading.title.statement',
      }),
    },
    ...tags,
    'value-separator': { name: 'punctuation.separator.value.statement', match: '[/／；;、，,]' },
    'archive-mark': {
      comment: 'Persons and units, glued into a value or to the end of the last sentence.',
      name: 'keyword.other.archive-mark.statement',
      match: '(?<![A-Za-z])(?:RW|DW)[：:]',
    },
    section: { patterns: sections },
    ...citations,
    date,
    dateline: { patterns: datelines },
    definition: { patterns: definitions },
    signature: { patterns: signatures },
    signed: { name: 'keyword.other.signed.statement', match: SIGNED },
    furniture: { patterns: furniture },
  },
};

export const grammarFile = new URL('statement.tmLanguage.json', import.meta.url);

/** The JSON as the formatter leaves it. */
export async function renderGrammar() {
  const { format } = await import('prettier');
  return format(JSON.stringify(grammar), { parser: 'json', printWidth: 120 });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const text = await renderGrammar();
  const unchanged = readFileSync(grammarFile, { encoding: 'utf8', flag: 'a+' }) === text;
  if (!unchanged) writeFileSync(grammarFile, text);
  console.log(unchanged ? 'statement.tmLanguage.json is up to date' : 'statement.tmLanguage.json written');
}
