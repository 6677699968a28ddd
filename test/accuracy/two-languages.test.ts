import assert from 'node:assert/strict';
import { readFile } from '../../server/src/statement/reading';
import { layout } from './said';

const ROWS: readonly (readonly [chinese: string, other: string])[] = [
  ['甲兰共和国和乙多王国联合声明', 'Joint Statement between the Republic of Kiaran and the Kingdom of Edor'],
  [
    '1. 应甲兰共和国总统赵一邀请，乙多王国首相钱二于2024年8月12日至21日对甲兰进行正式访问。',
    '1. At the invitation of President Zhao Yi, Prime Minister Qian Er paid a visit.',
  ],
  [
    '2. 双方同意深化伙伴关系，恪守2019年6月5日签署的《甲乙友好条约》。',
    '2. Both sides agreed to deepen their partnership.',
  ],
  ['3. 双方签署了关于发展合作的谅解备忘录。', '3. They signed a memorandum of understanding.'],
  ['甲兰共和国总统　赵一', 'Zhao Yi, President of the Republic'],
  ['乙多王国首相　钱二', 'Qian Er'],
  ['2024年8月20日于兰京', 'Lanking, 20 August 2024'],
];
const said = {
  title: '甲兰共和国和乙多王国联合声明',
  signed: '2024-08-20',
  place: '兰京',
  sections: '1 2 3',
  signatories: '甲兰共和国/总统/赵一 乙多王国/首相/钱二',
  cited: '甲乙友好条约@2019-06-05',
};

describe('Two languages side by side', () => {
  const text = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.join('\t')}\n`).join('');
  layout('are read in Chinese, which stands first', text(ROWS), said);
  layout('are read in Chinese, which stands second', text(ROWS.map(([chinese, other]) => [other, chinese])), said);
  it('leave every place where it is', () => {
    const [citation] = readFile(text(ROWS)).citations;
    assert.equal(text(ROWS).slice(citation?.start, citation?.end), '《甲乙友好条约》');
  });
  it('are no rows of signatures with names in letters', () => {
    const rows =
      '甲兰共和国和乙多王国联合声明\n\n一、双方将扩大贸易。\n二、双方将互派教师。\n\n甲兰共和国总统\t乙多王国国王\n赵一\tEdor Smith\n';
    assert.deepEqual(
      readFile(rows).statements[0]?.signatories.map(({ name }) => name),
      ['赵一', 'Edor Smith'],
    );
  });
});
