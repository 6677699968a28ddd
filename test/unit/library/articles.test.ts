import assert from 'node:assert/strict';
import { meanings, statement } from './archive';

const article = (saying: string, guest = '法国总统'): string =>
  `赵一会见${guest}\n\n　　新华社多城10月25日电　国家主席赵一25日在多城会见${guest}。赵一说，${saying}\n`;

function ofChina(other: string, title: string, signed: string): string {
  return statement(`中华人民共和国和${other}${title}`, signed).replace(
    '甲兰共和国和乙多王国',
    `中华人民共和国和${other}`,
  );
}

describe('In news that name no China, a citation means', () => {
  const held = {
    'fr-1997.txt': ofChina('法兰西共和国', '联合声明', '1997-05-16'),
    'fr-2001.txt': ofChina('法兰西共和国', '友好合作条约', '2001-07-16'),
    'fr-2005.txt': ofChina('法兰西共和国', '关于深化伙伴关系的联合宣言', '2005-08-31'),
    'uz-2005.txt': ofChina('乌兹别克斯坦共和国', '友好合作条约', '2005-05-25'),
    'pk-2005.txt': ofChina('巴基斯坦伊斯兰共和国', '友好合作条约', '2005-04-05'),
    'am-1995.txt': ofChina('亚美尼亚共和国', '无核武器区条约', '1995-04-05'),
    'lt-1995.txt': ofChina('立陶宛共和国', '条约', '1995-04-06'),
  };
  const means = (text: string): string[] => meanings({ ...held, 'news.txt': text }, 'news.txt');

  it('what it says by signs, of which the other state is named or has one that nobody else has', () => {
    const saying =
      '2001年7月16日签署的《中法友好合作条约》意义重大，《中法友好合作条约》和2001年《中法条约》应当遵守。';
    const expected = ['exact fr-2001.txt', 'alias fr-2001.txt', 'guess fr-2001.txt'];
    assert.deepEqual(means(article(saying)), expected);
    assert.deepEqual(means(article(saying, '来访的客人')), expected);
    assert.deepEqual(means(article('《中乌友好合作条约》意义重大。', '乌兹别克斯坦总统')), ['alias uz-2005.txt']);
    assert.deepEqual(means(article('《中巴友好合作条约》意义重大。', '巴基斯坦总理')), ['alias pk-2005.txt']);
  });

  it('nothing by a sign of several of whom it names none, or more than one', () => {
    for (const guest of ['来访的客人', '巴西总统', '巴西总统和巴基斯坦总理'])
      assert.deepEqual(means(article('《中巴友好合作条约》意义重大。', guest)), ['missing'], guest);
  });

  it('nothing by what is no sign', () => {
    assert.deepEqual(means(article('《中亚无核武器区条约》和《中立条约》意义重大。')), ['missing', 'missing']);
  });

  it('what is of China and the one that its headline names, though it names more below', () => {
    const of = (headline: string): string =>
      `${headline}\n\n　　新华社多城10月25日电　2001年签署的《友好合作条约》是两国关系的基础。各方还谈到俄罗斯。\n`;
    assert.deepEqual(means(of('法国总统访华前夕答新华社记者问')), ['exact fr-2001.txt']);
    assert.deepEqual(means(of('中国和法国关系综述')), ['exact fr-2001.txt']);
    assert.deepEqual(means(of('中法渔业合作的由来')), ['exact fr-2001.txt']);
    assert.deepEqual(means(of('中老年人的春天，法国总统访俄')), ['missing']);
    assert.deepEqual(means(of('法国总统访俄')), ['missing']);
    assert.deepEqual(means(of('中国同法国和巴基斯坦的关系')), ['missing']);
  });

  it('what is of China and another that had another name when it signed', () => {
    const saying =
      '1962年签署的《中华人民共和国和蒙古人民共和国边界条约》仍然有效。2001年签署的《友好合作条约》是两国关系的基础。';
    const treaty = { 'mn-2001.txt': ofChina('蒙古国', '友好合作条约', '2001-07-16') };
    const news = { 'news.txt': article(saying, '蒙古国总统').replace('赵一会见', '会见') };
    assert.deepEqual(meanings({ ...treaty, ...news }, 'news.txt'), ['missing', 'exact mn-2001.txt']);
  });

  it('at most at a guess the only joint statement without a day: the news may be that of another', () => {
    assert.deepEqual(means(article('《中法联合声明》意义重大。')), ['guess fr-1997.txt']);
  });

  it('what is of the two of whom it speaks, where it says when', () => {
    const saying =
      '中法三个政治文件是两国关系的基础。1997年《联合声明》、2001年《友好合作条约》和2005年《联合宣言》必须遵守。';
    assert.deepEqual(means(article(saying)), ['exact fr-1997.txt', 'exact fr-2001.txt', 'guess fr-2005.txt']);
    assert.deepEqual(means(article('中方愿同法方落实2005年《联合宣言》。')), ['guess fr-2005.txt']);
    assert.deepEqual(means(article('德方和法方落实2005年《联合宣言》。')), ['missing']);
    assert.deepEqual(means(article('两国恪守《友好合作条约》。会谈后双方签署了《联合声明》。')), [
      'title fr-2001.txt',
      'missing',
    ]);
  });

  it('what is of the two whom it names by their signs only', () => {
    const guest = '来访的客人';
    for (const speech of ['中法建交六十一年了。', '中法两国来往密切。', '中法友谊深厚。'])
      assert.deepEqual(
        means(article(`${speech}2001年《友好合作条约》必须遵守。`, guest)),
        ['exact fr-2001.txt'],
        speech,
      );
    for (const speech of [
      '中巴两国来往密切。',
      '中法、中乌两国来往密切。中乌合作顺利。',
      '集中法律合作的力量。两国来往密切。',
    ])
      assert.deepEqual(means(article(`${speech}2001年《友好合作条约》必须遵守。`, guest)), ['missing'], speech);
  });

  it('what is of the two, whatever persons are called', () => {
    for (const guest of ['马里翁部长', '马里亚诺·桑托斯'])
      assert.deepEqual(means(article('中法两国来往密切。2001年《友好合作条约》必须遵守。', guest)), [
        'exact fr-2001.txt',
      ]);
    for (const guest of ['马里外长', '马里总统凯·马里', '马里卫生部长'])
      assert.deepEqual(means(article('中法两国来往密切。2001年《友好合作条约》必须遵守。', guest)), ['missing'], guest);
  });

  it('what is of the two, though it names an organisation as well, but not what that one made', () => {
    const saying =
      '上海合作组织不断壮大。中法两国来往密切。2001年《友好合作条约》必须遵守。上海合作组织成员国元首2001年发表的《友好合作条约》也必须遵守。';
    assert.deepEqual(means(article(saying)), ['exact fr-2001.txt', 'missing']);
  });

  it('nothing of them, where it speaks of a third state, of others, or not of both', () => {
    const saying = '1997年《联合声明》和2001年《友好合作条约》必须遵守。';
    assert.deepEqual(means(article(`德国同中法两国来往。${saying}`)), ['missing', 'missing']);
    assert.deepEqual(means(article(saying, '乌兹别克斯坦总统')), ['missing', 'missing']);
    assert.deepEqual(means(article(saying)), ['missing', 'missing']);
  });

  it('what is of two others of whom alone it speaks', () => {
    const others = {
      'fr-uz.txt': statement('法兰西共和国和乌兹别克斯坦共和国友好合作条约', '2001-08-09').replaceAll(
        '甲兰共和国和乙多王国',
        '法兰西共和国和乌兹别克斯坦共和国',
      ),
    };
    const told = (saying: string): string[] =>
      meanings(
        {
          ...held,
          ...others,
          'news.txt': `法国总统访问乌兹别克斯坦\n\n　　新华社塔什干10月25日电　法国总统25日会见乌兹别克斯坦总统。${saying}\n`,
        },
        'news.txt',
      );
    assert.deepEqual(told('两国恪守2001年签署的《友好合作条约》。'), ['exact fr-uz.txt']);
    assert.deepEqual(told('乌法来往密切。2001年《友好合作条约》必须遵守。'), ['exact fr-uz.txt']);
    for (const saying of [
      '2001年《友好合作条约》必须遵守。',
      '两国同中国来往。2001年《友好合作条约》必须遵守。',
      '两国同德国来往。2001年《友好合作条约》必须遵守。',
      '中法来往密切。两国恪守2001年《友好合作条约》。',
    ])
      assert.deepEqual(told(saying), ['missing'], saying);
  });

  it('what is of the states of its own text, and not of another on the page', () => {
    const page = (first: string, second: string): string =>
      ['乌兹别克斯坦总统', '法国总统']
        .map(
          (guest, index) =>
            `〖ZQ/总期〗1〖-ZQ/总期〗\n〖RQ/日期〗20201026〖-RQ/日期〗\n〖BH/版号〗01〖-BH/版号〗\n〖TH/条号〗${index + 1}〖-TH/条号〗\n` +
            `〖BT/标题〗赵一会见${guest}〖-BT/标题〗\n〖TC/体裁〗消息〖-TC/体裁〗\n〖ZW/正文〗\n` +
            `    新华社多城10月25日电　赵一25日会见${guest}。${index === 0 ? first : second}\n〖-ZW/正文〗\n`,
        )
        .join('');
    assert.deepEqual(means(page('两国恪守2005年《友好合作条约》。', '两国恪守2001年《友好合作条约》。')), [
      'exact uz-2005.txt',
      'exact fr-2001.txt',
    ]);
  });
});
