import fc from 'fast-check';
import assert from 'node:assert/strict';
import { outline, type OutlineItem } from '../../../server/src/features/outline';
import { readFile } from '../../../server/src/statement/reading';
import { speak } from '../../../server/src/strings/language';
import { contains, slice } from '../../../server/src/text/span';
import { editedFiles, realFiles, runs } from '../syntax/edited-files';
import { taggedStatement } from './tagged-fixture';

/** Each item's name, indented by how deep it lies, with the text that is selected when it is chosen. */
function drawn(text: string, items: readonly OutlineItem[], depth = 0): string[] {
  return items.flatMap((item) => [
    `${'  '.repeat(depth)}${item.name} ⟦${slice(text, item.nameSpan)}⟧`,
    ...drawn(text, item.children, depth + 1),
  ]);
}

function* all(items: readonly OutlineItem[]): Generator<OutlineItem> {
  for (const item of items) {
    yield item;
    yield* all(item.children);
  }
}

const find = (items: readonly OutlineItem[], name: string): OutlineItem => {
  const item = [...all(items)].find((each) => each.name.startsWith(name));
  assert.ok(item !== undefined, `no ${name} in the outline`);
  return item;
};

/** What is shown of a paragraph, said in the shortest way: 24 characters, or 120 of a line that has no stop. */
function firstWords(paragraph: string): string {
  const [line = ''] = paragraph.slice(0, 240).split(/[\r\n]|　　/);
  const characters = Array.from(line.replace(/\s+/g, ' ').trim());
  const most = /[，。；：！？]/.test(line) ? 24 : 120;
  return characters.slice(0, most).join('') + (characters.length > most ? '…' : '');
}

describe('The outline', () => {
  before(() => {
    speak('en');
  });
  after(() => {
    speak('en');
  });

  it('of a tagged statement has its fields, preamble, sections with what they hold, and signature block', () => {
    assert.deepEqual(drawn(taggedStatement, outline(readFile(taggedStatement))), [
      '洛泽维亚共和国和瑟多兰王国联合声明 ⟦洛泽维亚共和国和瑟多兰王国联合声明⟧',
      '  Fields ⟦〖RQ/日期〗⟧',
      '    日期 ⟦20130906⟧',
      '    标题 ⟦洛瑟联合声明在诺温发表⟧',
      '    版号 ⟦01⟧',
      '    文件 ⟦a.jpg⟧',
      '  Preamble ⟦⟧',
      '  一 双方重申，不论国际形势如何变化，都将遵守下列各项… ⟦一、⟧',
      '    （一） 恪守《洛瑟建交公报》； ⟦（一）⟧',
      '    （二） 尊重彼此的领土完整。 ⟦（二）⟧',
      '  二 经贸合作 ⟦二、经贸合作⟧',
      '    —— 扩大贸易； ⟦——⟧',
      '    —— 便利往来。 ⟦——⟧',
      '  Signature block ⟦⟧',
    ]);
  });

  it('tells what each item is', () => {
    const kinds = [...all(outline(readFile(taggedStatement)))].map(({ kind }) => kind);
    assert.deepEqual([...new Set(kinds)].sort(), [
      'field',
      'fields',
      'item',
      'preamble',
      'section',
      'signature-block',
      'statement',
    ]);
  });

  it('gives each item all the text that belongs to it', () => {
    const items = outline(readFile(taggedStatement));
    const textOf = (name: string): string => slice(taggedStatement, find(items, name).span);
    assert.equal(textOf('标题'), '〖BT/标题〗洛瑟联合声明在诺温发表〖-BT/标题〗');
    assert.ok(textOf('一 ').startsWith('一、双方重申，'));
    assert.ok(textOf('一 ').endsWith('尊重彼此的领土完整。'));
    assert.ok(textOf('Preamble').startsWith('应洛泽维亚共和国总统邀请'));
    assert.ok(textOf('Preamble').endsWith('双方声明如下：'));
    assert.ok(textOf('Signature block').startsWith('洛泽维亚共和国总统　'));
    assert.ok(textOf('Signature block').endsWith('二○一三年九月五日于诺温'));
  });

  it('is spoken in Chinese', () => {
    speak('zh-cn');
    const names = [...all(outline(readFile(taggedStatement)))].map(({ name }) => name);
    assert.ok(names.includes('字段') && names.includes('序言') && names.includes('签署栏'));
    assert.ok(!names.includes('Preamble'));
    speak('en');
  });

  it('shortens long first words, and never in the middle of 𠮷', () => {
    const text = taggedStatement.replace('不论', '𠮷'.repeat(40));
    assert.equal(find(outline(readFile(text)), '一 ').name, `一 双方重申，${'𠮷'.repeat(19)}…`);
  });

  it('of any text shows as much of the first words as there is room for', function () {
    this.timeout(600_000);
    fc.assert(
      fc.property(editedFiles(realFiles()), (text) => {
        for (const { kind, detail, span } of all(outline(readFile(text)))) {
          if (kind === 'preamble' || kind === 'signature-block') assert.equal(detail, firstWords(slice(text, span)));
        }
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });

  it('of an article shows its headline, in a Markdown copy too', () => {
    const text = '### 洛瑟签署联合声明\n\n2013-09-06\n\n    洛通社诺温9月5日电　总统今天会见了首相。\n';
    const [item] = outline(readFile(text));
    assert.ok(item !== undefined);
    assert.equal(item.name, '洛瑟签署联合声明');
    assert.equal(slice(text, item.nameSpan), '洛瑟签署联合声明');
    assert.ok(contains(item.span, item.nameSpan.start), 'an editor refuses a name outside of its item');
  });

  it('of nothing is empty', () => {
    assert.deepEqual(outline(readFile('')), []);
  });

  it('of any text has every name inside its item, and every item inside the text', function () {
    this.timeout(600_000);
    fc.assert(
      fc.property(editedFiles(realFiles()), (text) => {
        for (const { kind, name, span, nameSpan } of all(outline(readFile(text)))) {
          const isInside =
            0 <= span.start &&
            span.start <= nameSpan.start &&
            nameSpan.start <= nameSpan.end &&
            nameSpan.end <= span.end &&
            span.end <= text.length;
          assert.ok(isInside, `${kind} ${name}: ${JSON.stringify({ span, nameSpan })}`);
        }
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });
});
