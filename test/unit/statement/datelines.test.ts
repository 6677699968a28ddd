import assert from 'node:assert/strict';
import { isClosingDateline, readDateline } from '../../../server/src/statement/words/datelines';

describe('A dateline', () => {
  for (const [line, place] of [
    ['新华社北京9月12日电（记者甲）', '北京'],
    ['新华社北京９月１２日专电', '北京'],
    ['【新华社北京9月12日电】', '北京'],
    ['（　　 \u2028　　新华社北京9月12日电）', '北京'],
    ['　新华社北京9月12日电', '北京'],
    ['本报北京3月1日讯', '北京'],
    ['维斯塔网乙城7日电', '乙城'],
    ['维斯塔林通社乙城7日电', '乙城'],
    ['ABC社乙城7日电', '乙城'],
    ['\u200b维斯塔社乙城7日电', '乙城'],
  ] as const) {
    it(`begins ${JSON.stringify(line)}`, () => {
      assert.equal(readDateline(line)?.place, place);
    });
  }

  for (const line of ['', '（一）双方同意加强电信合作。', '据新华社报道，9月12日电力合作', '六个字以上的社乙城7日电']) {
    it(`does not begin ${JSON.stringify(line)}`, () => {
      assert.equal(readDateline(line), null);
    });
  }

  it('closes a text in brackets of either width, and not without them', () => {
    for (const line of ['（新华社北京9月12日电）', '(新华社北京9月12日电)', '（新华社北京9月12日电)'])
      assert.equal(isClosingDateline(line), true, line);
    for (const line of ['新华社北京9月12日电', '（新华社北京9月12日电', '【新华社北京9月12日电】', '（一）'])
      assert.equal(isClosingDateline(line), false, line);
  });
});
