// The layouts of docs/format.md in which the paragraphs of a statement are written down, with the place of every citation in the file.
import { addDays, inDigits } from './dates.mjs';
import { keyword } from './prose.mjs';

/** Collects the text of a file, and where its citations come to stand. */
class Page {
  text = '';
  citations = [];
  /** Where each paragraph begins. */
  starts = [];

  write(words) {
    this.text += words;
    return this;
  }

  writeParagraph(paragraph) {
    this.starts.push(this.text.length);
    for (const { at, ...citation } of paragraph.citations)
      this.citations.push({ start: this.text.length + at, ...citation });
    this.text += paragraph.text;
    return this;
  }
}

export const LAYOUTS = { tagged, markdown, 'run-on': runOn, plain };

function tagged({ title, paragraphs, random }, { day, parties, town, number }) {
  const page = new Page();
  const printed = addDays(day, random.between(1, 3));
  const signs = parties.map(({ sign }) => sign).join('');
  // The newspaper's headline stands in BT, and the title in the text, in a few records.
  const hasHeadline = parties.length === 2 && random.chance(0.08);
  const field = (code, label, value) => page.write(`〖${code}/${label}〗${value}〖-${code}/${label}〗\n`);
  field('ZQ', '总期', String(4000 + number));
  field('RQ', '日期', printed.replaceAll('-', ''));
  field('BH', '版号', `00${random.between(1, 8)}`);
  field('TH', '条号', String(random.between(1, 9)));
  field('BT', '标题', hasHeadline ? `${signs}两国在${town}签署重要文件` : title);
  field('FL', '分类', random.pick(['D815', 'D815.2', 'D829']));
  field('BM', '版名', random.pick(['头版', '要闻', '国际新闻']));
  field('GJ', '关键', `${signs}关系；${keyword(random)}；${keyword(random)}`);
  field('TC', '体裁', random.pick(['公报、公告', '公文']));
  page.write('〖ZW/正文〗\n');
  const indent = random.pick(['    ', '\u3000\u3000']);
  if (hasHeadline) page.write(`${indent}${title}\n`);
  for (const paragraph of paragraphs) page.write(indent).writeParagraph(paragraph).write('\n');
  if (random.chance(0.5)) page.write(`${indent}${dateline(parties, town, day)}\n`);
  return page.write('〖-ZW/正文〗\n');
}

function markdown({ title, paragraphs, random }, { day, parties, town }) {
  const page = new Page().write(
    `### ${title}\n\n${addDays(day, random.between(1, 3))}\n第1版(要闻)\n专栏：\n\n\u3000\u3000${title}\n`,
  );
  for (const paragraph of paragraphs) page.write('    ').writeParagraph(paragraph).write('\n');
  return page.write(`    ${dateline(parties, town, day)}\n`);
}

function runOn({ title, paragraphs }, { day, parties, town }) {
  const page = new Page().write(title);
  for (const paragraph of paragraphs) page.write('\u3000\u3000').writeParagraph(paragraph);
  return page.write(`\u3000\u3000${dateline(parties, town, day)}`);
}

function plain({ title, paragraphs }) {
  const page = new Page().write(`${title}\n\n`);
  for (const paragraph of paragraphs) page.writeParagraph(paragraph).write('\n\n');
  return page;
}

function dateline(parties, town, day) {
  const [, ...rest] = inDigits(day).split('年');
  return `（${parties[0].sign}通社${town}${rest.join('年')}电）`;
}
