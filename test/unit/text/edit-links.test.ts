import assert from 'node:assert/strict';
import { withoutEditLinks } from '../../../server/src/text/edit-links';
import { PAD } from '../../../server/src/text/markup';

const read = (text: string): string => withoutEditLinks(text).replaceAll(PAD, '');

describe('The links by which an encyclopaedia has its sections edited', () => {
  it('are no words where several lines begin with one', () => {
    const text = '正文\n编辑双方达成协议如下：\n編輯第一條\n双方发展贸易。\n编辑本段条约全文\n编辑《协定》长期有效。';
    assert.equal(read(text), '正文\n双方达成协议如下：\n第一條\n双方发展贸易。\n条约全文\n《协定》长期有效。');
    assert.equal(withoutEditLinks(text).length, text.length);
  });

  for (const text of ['编辑第一条\n编辑第二条\n双方重新编辑。', '编辑：赵一\n编辑部\n编辑者\n编辑 钱二\n编辑'])
    it(`are none of ${text.split('\n', 1)[0]}`, () => {
      assert.equal(read(text), text);
    });
});
