import assert from 'node:assert/strict';
import { CONTINUED, isContinued, isFurniture } from '../../../server/src/syntax/furniture';

describe('The furniture of a page', () => {
  for (const line of [
    '第4版(要闻)',
    '第4版（国际）',
    '第４版',
    '第十二版',
    '专栏：',
    '专栏：国际',
    '专栏:要闻',
    '维斯塔林日报',
    '（上接第一版）',
    '(上接第1版)',
    '（下转第三版）',
    '— 4 —',
    '—4—',
    '（责任编辑：甲）',
    '【来源：甲】',
    '[编辑:甲]',
    '发布时间：2013年',
    '字体：[大 中 小]',
    '2013-09-07 10:20',
    '2013年9月7日 来源：甲',
    '12',
    '第 3 页 共 10 页',
    '第3页',
    '· 3 ·',
    '3/10',
    '（完）',
    '当前位置：首页 > 外交动态 > 正文',
    '首页 > 重要文件',
    '上一篇：甲兰共和国和乙多王国联合声明',
    '分享到：',
    '【打印】【关闭】',
    '时间:2024-07-07 18:18:42 来源: 甲网 作者:某某 阅读:8288',
    '日期：2019-04-29 作者： 来源：甲',
    '发布日期：1993-01-16',
    '修订时间：2023-12-03 16:02',
    '更新时间　2019年4月28日',
    '· 【时效性】有效',
    '下载地址: 点击此处下载',
    '中文名　甲兰共和国和乙多王国联合声明',
    '目录',
    '跳转到导航 跳转到搜索',
    '打印本页 关闭窗口',
    'https://www.example.org/t1076123.shtml',
  ]) {
    it(`is ${line}`, () => {
      assert.equal(isFurniture(line), true);
    });
  }

  for (const line of [
    '第4版刊登了联合声明全文。',
    '第一条',
    '第四版协定',
    '维斯塔林日报刊登了联合声明。',
    '（上接第一版）双方一致认为',
    '双方商定如下：',
    '（一）',
    '（责任）',
    '日报',
    '2013年',
    '洛泽维亚共和国和瑟多兰王国联合声明',
    '关于打印机的协定',
    '相关文件',
    '目录如下：',
    '时间紧迫：双方同意尽快签署',
    '中文名称由双方商定。',
    '完成谈判',
    '分享经验。',
    '返回航班',
    '',
  ]) {
    it(`is not ${JSON.stringify(line)}`, () => {
      assert.equal(isFurniture(line), false);
    });
  }

  it('tells a text that goes on from another page', () => {
    for (const line of ['（上接第一版）双方一致认为', '( 上接第1版)', '（\u2028上接第一版）'])
      assert.equal(isContinued(line), true, line);
    for (const line of ['（一）双方', '（上述文件）', '【上接第一版】', '上接第一版', ''])
      assert.equal(isContinued(line), false, line);
  });

  it('can stand before words that go on from another page', () => {
    assert.match('（上接第一版）双方一致认为', CONTINUED);
    assert.doesNotMatch('（下转第三版）', CONTINUED);
    assert.doesNotMatch('双方（上接第一版）', CONTINUED);
  });
});
