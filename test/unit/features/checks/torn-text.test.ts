import assert from 'node:assert/strict';
import { messages, places, record, section, statement } from './checking';
import { FILLER } from '../../statement/reading';

describe('A statement that breaks off', () => {
  const found = (...paragraphs: readonly string[]): string[] => places(statement(...paragraphs), 'text-broken');

  it('is told at its last words', () => {
    const text = statement(
      section('一、'),
      section('二、', '双方将加强海洋合作，每年'.repeat(1)) + '瑟方将培训工程师，每年',
    );
    assert.deepEqual(places(text, 'text-broken'), ['每年']);
    assert.deepEqual(messages(text, 'text-broken'), ['The text breaks off here, in the middle of a sentence.']);
  });
  it('may end with the page, or with its record', () => {
    assert.deepEqual(found(section('一、'), section('二、') + '双方将继续', '（下转第三版）'), ['双方将继续']);
    const text = record(section('一、'), section('二、') + '双方将继续');
    assert.deepEqual(
      places(text.replace(`一、`, `甲兰共和国和乙多王国（以下称“双方”）声明如下：\n一、`), 'text-broken'),
      ['双方将继续'],
    );
  });
  it('may have a short last line', () => {
    assert.deepEqual(found(section('一、'), '二、双方愿意合作，并'), ['并']);
  });
});

describe('A statement that ends in the middle of an enumeration', () => {
  it('breaks off, however short its last line is', () => {
    const text = statement(section('一、'), section('二、'), '三、双方主张政治上平等互信、');
    assert.equal(places(text, 'text-broken').length, 1);
  });
});

describe('A statement that does not break off', () => {
  const none = (...paragraphs: readonly string[]): void => {
    assert.deepEqual(places(statement(...paragraphs), 'text-broken'), []);
  };
  it('ends with a stop', () => {
    none(section('一、'), section('二、'));
  });
  it('ends with a block of signatures', () => {
    none(
      section('一、'),
      section('二、'),
      '甲兰共和国总统　　乙多王国首相',
      '赵一　　钱二',
      '二〇一三年九月五日于乙城',
    );
  });
  it('ends with a note on what it cites', () => {
    none(section('一、'), section('二、'), '① 见《甲京日报》2014年8月22日，第2版');
    none(section('一、'), section('二、'), '[1] 参见《条约集》第61集，第123页');
  });
  it('ends with persons that the archive glued to it', () => {
    none(section('一、'), section('二、') + 'RW：赵一；钱二');
  });
  it('ends with a dateline or a caption', () => {
    none(section('一、'), section('二、'), '（甲通社乙城9月5日电）');
    none(section('一、'), section('二、'), '新华社记者 赵一摄');
  });
});

describe('A statement in pieces', () => {
  const head = [
    '应乙多王国首相钱二邀请，甲兰共和国总统赵一于2013年9月4日至6日对乙多王国进行国事访问。',
    '甲兰共和国和乙多王国（以下称“双方”）声明如下：',
    section('一、'),
    section('二、'),
  ];
  const rest = [
    section('四、'),
    section('五、'),
    '本声明于二〇一三年九月五日在乙城签署，一式两份。',
    '甲兰共和国总统　　乙多王国首相',
    '赵一　　钱二',
    '（甲通社乙城9月5日电）',
  ];
  const third = section('三、') + '双方将建立数';
  const page = (...paragraphs: readonly string[]): string => ['第4版(要闻)', ...paragraphs, ''].join('\n\n');

  it('that stand in the wrong order goes on further up', () => {
    const text = page(`据平台，${FILLER}`, ...rest, ...head, third);
    assert.deepEqual(places(text, 'text-rejoined'), ['双方将建立数 › 据平台，']);
    assert.deepEqual(messages(text, 'text-rejoined'), ['The text goes on further up in this file.']);
    assert.deepEqual(places(text, 'text-broken'), []);
  });
  it('whose sentence is not taken up again breaks off as well', () => {
    const text = page(...rest, ...head, third);
    assert.deepEqual(places(text, 'text-rejoined'), ['双方将建立数 › 四、双方一致认为，']);
    assert.deepEqual(places(text, 'text-broken'), ['双方将建立数']);
  });
  it('that stand in their order is only read', () => {
    const text = page(...head, third, `据平台，${FILLER}`, ...rest);
    assert.deepEqual([...places(text, 'text-rejoined'), ...places(text, 'text-broken')], []);
  });
});
