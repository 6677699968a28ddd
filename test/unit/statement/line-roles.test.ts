import assert from 'node:assert/strict';
import { roleOfLine, type LineRole } from '../../../server/src/statement/lines/line-roles';
import { FILLER } from './reading';

const CASES: Readonly<Record<string, LineRole>> = {
  'RW：两国元首会谈': 'caption',
  'RD：两国元首会谈': 'text',
  '新华社记者 甲乙摄': 'caption',
  '签署仪式后两国元首握手。新华社记者甲乙、丙丁摄。': 'caption',
  '（新华社记者甲乙摄）': 'caption',
  新华社记者甲乙摄影报道: 'caption',
  '新华社记者甲乙摄RW：赵一；会见外宾': 'caption',
  '双方愿为互派记者、联合摄制节目提供方便。': 'text',
  '双方愿为互派记者联合摄制节目提供方便。': 'text',
  '（三）双方愿为互派记者、联合摄': 'section',
  '新华社记者 甲乙 丙丁': 'byline',
  '应洛泽维亚共和国总统邀请，瑟多兰王国首相访问。': 'opening',
  '应当指出，双方商定。': 'text',
  '洛泽维亚共和国政府代表：赵一': 'signature',
  '洛泽维亚共和国政府代表：赵一。': 'text',
  '赵一（签字）': 'signature',
  '赵一 ( 签 署 )': 'signature',
  '二○一三年九月七日于阿斯塔纳': 'closing-date',
  '2004年5月6日于的黎波里': 'closing-date',
  '2004年5月6日在甲京签署': 'closing-date',
  '2004年5月6日，甲京': 'closing-date',
  '2004年5月6日在甲京签署的': 'short',
  '2004年5月6日生效': 'short',
  '2004年5月6日以来': 'short',
  '原创 甲兰外交部 甲新闻网 2023-03-28': 'page-date',
  '甲兰日报社 2023-03-28 10:15': 'page-date',
  '甲兰条约集 2023-03-28': 'short',
  '（一）双方商定。': 'section',
  '（上接第一版）双方商定。': 'continued',
  '第4版(要闻)': 'furniture',
  '（新华社北京9月12日电）': 'closing-dateline',
  '新华社北京9月12日电　两国元首会谈。': 'lead',
  洛瑟联合声明: 'title',
  '洛瑟联合声明。': 'text',
  '洛泽维亚共和国和瑟多兰王国（以下称“双方”）声明': 'text',
  '洛泽维亚共和国和瑟多兰王国渔业协定（以下简称“协定”）': 'title',
  赵一: 'short',
  '': 'short',
  [FILLER]: 'text',
  [FILLER + FILLER]: 'text',
  [`（一）${FILLER}${FILLER}`]: 'section',
  [`应洛泽维亚共和国总统邀请，${FILLER}${FILLER}`]: 'opening',
};

describe('What a line is by itself', () => {
  for (const [line, role] of Object.entries(CASES)) {
    it(`is ${role}: ${line.slice(0, 20)}`, () => {
      assert.equal(roleOfLine(line), role);
    });
  }
});
