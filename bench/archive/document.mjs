// One statement: head, preamble, sections with what they hold, closing formula, signature block.
import { Citing } from './citing.mjs';
import { addDays, inChinese, inDigits, numeral } from './dates.mjs';
import { HUB_EVERY } from './instruments.mjs';
import { Paragraph } from './paragraph.mjs';
import { heading, item, passage } from './prose.mjs';
import { Random } from './random.mjs';
import { makePerson, OFFICES } from './world.mjs';

/** How a text numbers its sections: the outer mark, the inner one, and whether a section's heading has a line of its own. */
const NUMBERINGS = [
  { outer: (n) => `${numeral(n)}、`, inner: (n) => `（${numeral(n)}）`, headed: true },
  { outer: (n) => `${numeral(n)}、`, inner: (n) => `（${numeral(n)}）`, headed: false },
  { outer: (n) => numeral(n), inner: (n) => `（${numeral(n)}）`, headed: false, alone: true },
  { outer: (n) => `（${numeral(n)}）`, inner: (n) => `${n}. `, headed: false },
];
const ARTICLES = { outer: (n) => `第${numeral(n)}条\u3000`, inner: (n) => `（${numeral(n)}）`, headed: false };

const FRAMES = [
  ['双方高度评价', '在发展两国关系中发挥的作用，'],
  ['双方将继续全面落实', '，并定期检查执行情况。'],
  ['根据', '，两国主管部门已经交换了所需的资料。'],
  ['双方指出，', '为两国合作奠定了法律基础。'],
  ['双方重申恪守', '所确定的各项原则。'],
];

/**
 * The paragraphs of an instrument's text. `extent` is given for large documents only: how many sections, and how many items in each;
 * else there are as many as fit into ten kilobytes.
 * @returns the paragraphs below the title, and which of them are headings with a line of their own
 */
export function composeDocument(instrument, archive, seed, extent) {
  const random = new Random(seed, archive.instruments.length, 2, instrument.number, extent?.items ?? 0);
  const citing = new Citing(instrument, archive, random);
  const isStatement = /声明|宣言|公报/.test(instrument.kind);
  const numbering = extent !== undefined ? NUMBERINGS[0] : isStatement ? random.pick(NUMBERINGS) : ARTICLES;
  const body = { random, citing, instrument, archive, paragraphs: [], headings: [], alias: null };
  if (isStatement) preambleOfStatement(body);
  else preambleOfTreaty(body);
  const count = extent?.sections ?? random.between(7, 9);
  for (let number = 1; number <= count; number++) {
    const items = extent?.items ?? (number % 3 === 2 ? 3 : 0);
    section(body, number, numbering, items);
  }
  closing(body, isStatement);
  return { title: instrument.title, paragraphs: body.paragraphs, headings: body.headings, random };
}

function both({ parties }) {
  const names = parties.map(({ name }) => name);
  return `${names.slice(0, -1).join('、')}和${names.at(-1)}`;
}

function preambleOfStatement({ random, citing, instrument, archive, paragraphs }) {
  const [host, guest] = random.shuffled(instrument.parties);
  const [office, other] = [random.pick(OFFICES), random.pick(OFFICES)];
  paragraphs.push(
    new Paragraph(
      `应${host.name}${office}${makePerson(random)}邀请，${guest.name}${other}${makePerson(random)}` +
        `于${inDigits(addDays(instrument.day, -2))}起对${host.name}进行正式访问。`,
    ),
  );
  const opening = new Paragraph(`${both(instrument)}（以下称“双方”）${random.pick(['', '本着互信互利的精神，'])}`);
  opening.add('重申恪守');
  const cited = [citing.older(), citing.older(), citing.older()].filter((each) => each !== null);
  if (isHubCited(instrument, archive)) cited.push(archive.hub);
  cited.forEach((each, index) => {
    if (index > 0) opening.add(index === cited.length - 1 ? '和' : '、');
    citing.add(opening, each, { inList: true });
  });
  paragraphs.push(opening.add(cited.length > 0 ? '的各项原则，声明如下：' : '国际法的各项原则，声明如下：'));
}

function preambleOfTreaty({ citing, instrument, archive, paragraphs }) {
  const together = instrument.parties.length > 2 ? '缔约各方' : '缔约双方';
  paragraphs.push(new Paragraph(`${both(instrument)}（以下称“${together}”），`));
  const cited = isHubCited(instrument, archive) ? archive.hub : citing.older();
  if (cited !== null) paragraphs.push(citing.add(new Paragraph('忆及'), cited).add('，'));
  paragraphs.push(new Paragraph('为在平等互利的基础上开展合作，议定如下：'));
}

function isHubCited({ number }, { hub }) {
  return number !== hub.number && number % HUB_EVERY === 0;
}

function section(body, number, numbering, items) {
  const { random, paragraphs, headings } = body;
  const mark = numbering.outer(number);
  let first = new Paragraph(mark);
  if (numbering.headed) {
    headings.push(paragraphs.length);
    paragraphs.push(first.add(heading(random)));
    first = new Paragraph();
  } else if (numbering.alone) {
    paragraphs.push(first);
    first = new Paragraph();
  }
  paragraphs.push(withCitation(body, first).add(passage(random, 120)));
  if (items > 0) {
    paragraphs.push(new Paragraph('双方将在下列方面采取具体步骤，并由联合委员会监督实施：'));
    for (let inner = 1; inner <= items; inner++)
      paragraphs.push(
        mayCite(body, new Paragraph(`${numbering.inner(inner)}${item(random)}同时，`), 0.35).add(passage(random, 40)),
      );
  } else {
    paragraphs.push(mayCite(body, new Paragraph(passage(random, 50)), 0.5).add(passage(random, 70)));
  }
}

function mayCite(body, paragraph, share) {
  return body.random.chance(share) ? withCitation(body, paragraph) : paragraph.add(passage(body.random, 20));
}

/** A sentence that cites; sometimes what is missing, a book, a short title, or what was given a short name above. */
function withCitation(body, paragraph) {
  const { random, citing, instrument } = body;
  const chance = random.next();
  if (body.alias !== null && chance < 0.2) {
    return paragraph.add('双方将切实履行').cite(body.alias.name, body.alias.truth).add('规定的义务。');
  }
  if (chance < 0.25) return citing.addBook(paragraph.add('双方欢迎')).add('出版。');
  if (chance < 0.33) return citing.addMissing(paragraph.add('双方满意地回顾')).add('的执行情况。');
  if (chance < 0.38 && instrument.pair >= 0) {
    const before = paragraph.text;
    if (citing.addByShortTitle(paragraph.add('双方忆及'))) return paragraph.add('开启了两国关系的新篇章。');
    paragraph.text = before;
  }
  const cited = citing.older();
  if (cited === null) return paragraph.add(passage(random, 30));
  const [before, after] = random.pick(FRAMES);
  citing.add(paragraph.add(before), cited);
  defineAlias(body, paragraph, cited);
  return paragraph.add(after.endsWith('，') ? `${after}愿继续为此努力。` : after);
}

/** （以下称《条约》） behind a citation that is sure and has no bracket of its own behind it; once in a text. */
function defineAlias(body, paragraph, { kind }) {
  const { random } = body;
  if (body.alias !== null || !paragraph.text.endsWith('》') || !/条约|协定|议定书/.test(kind)) return;
  const truth = paragraph.citations.at(-1);
  if (truth.certainty === 'ambiguous' || !random.chance(0.7)) return;
  // The name in its own definition is a citation too.
  const named = { certainty: 'alias', means: truth.means };
  const [open, close] = random.chance(body.archive.quotedAliases) ? ['“', '”'] : ['', ''];
  paragraph.add(`（以下称${open}`).cite(kind, named).add(`${close}）`);
  body.alias = { name: kind, truth: named };
}

function closing({ random, instrument, paragraphs }, isStatement) {
  const { kind, parties, day, town } = instrument;
  const self = `本${isStatement ? kind : kind.replace('谅解', '')}`;
  const languages = parties.map(({ language }) => language);
  const copies = parties.length === 2 ? '一式两份' : '一式三份';
  const formula = `${copies}，每份用${languages.slice(0, -1).join('、')}和${languages.at(-1)}写成，各种文本同等作准。`;
  const inFormula = random.chance(0.35);
  const sign = inFormula ? `${self}于${inDigits(day)}在${town}签署，` : `${self}自签字之日起生效，`;
  paragraphs.push(new Paragraph(sign + formula));
  const people = parties.map(({ name }) => ({
    who: `${name}${random.pick(['代表', '总统', '首相'])}`,
    name: makePerson(random),
  }));
  const shape = random.below(3);
  if (shape === 0) for (const { who, name } of people) paragraphs.push(new Paragraph(`${who} ${name}（签字）`));
  else {
    const gap = shape === 1 ? ' ' : '\u3000\u3000\u3000\u3000';
    paragraphs.push(new Paragraph(people.map(({ who }) => who).join(gap)));
    paragraphs.push(new Paragraph(people.map(({ name }) => name).join(gap)));
    paragraphs.push(new Paragraph(people.map(() => '（签字）').join(gap)));
  }
  if (!inFormula) {
    const written = random.chance(0.7) ? inChinese(day, random.pick(['○', '〇'])) : inDigits(day);
    paragraphs.push(new Paragraph(`${written}于${town}`));
  }
}
