import assert from 'node:assert/strict';
import {
  agreedSentences,
  begunBefore,
  earlierThan,
  type AgreedSentence,
} from '../../../server/src/features/carry-over';
import { sentencesOf } from '../../../server/src/features/sentences';
import { readFile } from '../../../server/src/statement/reading';
import { slice } from '../../../server/src/text/span';
import { Archive, JOINT, statement } from '../library/archive';
import { FILLER } from '../statement/reading';

const LAND = '双方不允许任何组织利用本国领土从事损害另一方主权的活动。';
const RIVER = '双方将就边境河流的水文情况及时相互通报。';
const PORTS = '乙方欢迎甲方企业参加奥尔文港的扩建。';
const OTHER = '甲兰共和国和丙林王国联合声明';

/** The sentences that a draft is offered, each with the years that have it. */
function offered(archive: Archive, draft: string): string[] {
  return agreedTo(archive, draft).map(({ text, in: found }) =>
    [text, ...found.map(({ signed }) => signed?.slice(0, 4) ?? '-')].join(' '),
  );
}

function agreedTo(archive: Archive, draft: string): AgreedSentence[] {
  const { library } = archive;
  const own = library.get(draft)?.texts[0];
  assert.ok(own, `${draft} is no statement`);
  const earlier = earlierThan(library, own).map((held) => ({ held, reading: archive.read(held.file), text: 0 }));
  return agreedSentences({ reading: archive.read(draft), text: 0 }, earlier);
}

const draftOf = (saying: string): string => statement(JOINT, '2025-01-01', saying).replace(/\n.*$/, '');

describe('What a draft may carry over', () => {
  const archive = new Archive({
    '2009.txt': statement(JOINT, '2009-06-18', LAND + PORTS),
    '2013.txt': statement(JOINT, '2013-09-05', RIVER + LAND),
    '2013-copy.txt': statement(JOINT, '2013-09-05', RIVER + LAND),
    '2017.txt': statement(JOINT, '2017-04-26', LAND.replace('，', ',')),
    'other.txt': statement(OTHER, '2015-01-01', '双方支持丙林王国主办渔业展览会。'),
    'draft.txt': draftOf(PORTS),
    'old-draft.txt': statement(JOINT, '2011-01-01'),
    'old-draft-copy.txt': statement(JOINT, '2011-01-01', '双方不容许任何组织利用本国领土。'),
    'first.txt': statement('丁山共和国和戊水王国联合声明', '2020-01-01').replaceAll(
      /甲兰共和国和乙多王国（/g,
      '丁山共和国和戊水王国（',
    ),
  });
  const saying = (sentences: string[]): string[] =>
    sentences.filter((each) => !each.startsWith(FILLER.slice(0, 8)) && !each.includes('声明如下'));

  it('are the sentences of the same parties, those of most statements first, a copy counted once; not what it says already', () => {
    assert.deepEqual(saying(offered(archive, 'draft.txt')), [`${LAND} 2017 2013 2009`, `${RIVER} 2013`]);
  });

  it('are those from before its day, where it has one, and never those of its own copies', () => {
    assert.deepEqual(saying(offered(archive, 'old-draft.txt')), [`${LAND} 2009`, `${PORTS} 2009`]);
  });

  it('are those of others where the parties have no earlier one', () => {
    assert.ok(saying(offered(archive, 'first.txt')).some((each) => each.startsWith(RIVER)));
  });

  it('are written in the characters of the draft', () => {
    const traditional = new Archive({
      '2013.txt': statement(JOINT, '2013-09-05', '双方将就边境河流的水文情况及时相互通报。'),
      'draft.txt': [
        '甲蘭共和國和乙多王國聯合聲明',
        '甲蘭共和國和乙多王國（以下稱「雙方」）聲明如下：',
        '一、雙方將繼續擴大貿易關係，並簽署議定書，加強兩國在農業和運輸領域的合作。',
        '二、雙方高度評價兩國關係的發展，同意在國際事務中保持協調。',
      ].join('\n'),
    });
    const sentences = offered(traditional, 'draft.txt');
    assert.ok(sentences.includes('雙方將就邊境河流的水文情況及時相互通報。 2013'), sentences.join('\n'));
  });
});

describe('The sentences of a line', () => {
  const cases: [string, string[]][] = [
    ['双方满意。双方同意。', ['双方满意。', '双方同意。']],
    ['  双方满意。 双方同意', ['双方满意。', '双方同意']],
    ['甲方说：“双方满意。双方同意。”此后会谈结束。', ['甲方说：“双方满意。双方同意。”', '此后会谈结束。']],
    ['《甲。乙》有效（见下。）。完', ['《甲。乙》有效（见下。）。', '完']],
    ['', []],
    ['   ', []],
  ];
  for (const [line, sentences] of cases) {
    it(`of ${JSON.stringify(line)}`, () => {
      const found = sentencesOf(line, { start: 0, end: line.length });
      assert.deepEqual(
        found.map((span) => slice(line, span)),
        sentences,
      );
    });
  }
});

describe('What is begun of a sentence', () => {
  const cases: [string, string, string][] = [
    ['is what stands behind the last stop', '一、双方满意。双方重申‸', '双方重申'],
    ['is without the mark of its section', '    一、双方重申‸', '双方重申'],
    ['is without the stars of its mark', '**一、** 双方重申‸', '双方重申'],
    ['is without the tag before it', '〖ZW/正文〗双方重申‸', '双方重申'],
    ['is nothing behind a stop', '一、双方满意。‸', ''],
    ['is nothing in an empty line', '‸', ''],
  ];
  for (const [title, line, begun] of cases) {
    it(title, () => {
      const marked = statement(JOINT, '2013-09-05').replace(
        /^二、.*$/m,
        `二、${FILLER}\n${line.replace('一、', '三、')}`,
      );
      const offset = marked.indexOf('‸');
      const reading = readFile(marked.replace('‸', ''));
      assert.equal(reading.tree.text.slice(begunBefore(reading, offset), offset), begun);
    });
  }
});
