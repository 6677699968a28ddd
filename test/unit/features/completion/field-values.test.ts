import assert from 'node:assert/strict';
import { speak } from '../../../../server/src/strings/language';
import { Archive, JOINT, statement } from '../../library/archive';
import { Typing } from './typing';

const record = (fields: Readonly<Record<string, string>>, day: string): string =>
  [
    ...Object.entries(fields).map(([tag, value]) => `〖${tag}〗${value}〖-${tag}〗`),
    `〖ZW/正文〗\n${statement(JOINT, day)}\n〖-ZW/正文〗\n`,
  ].join('\n');

const FILES = {
  'x/a.txt': record({ 'ZQ/总期': '7063', 'RQ/日期': '20130905', 'TC/体裁': '公报、公告' }, '2013-09-04'),
  'x/c.txt': record({ 'ZQ/总期': '7065', 'RQ/日期': '20130907', 'TC/体裁': '公报、公告' }, '2013-09-06'),
  'y/a.txt': record({ 'ZQ/总期': '8000', 'RQ/日期': '20160401', 'TC/体裁': '消息' }, '2016-03-31'),
};
const type = (text: string): Typing => new Typing(new Archive({ ...FILES, 'x/b.txt': text }));

describe('In a field', () => {
  before(() => {
    speak('en');
  });

  it('what other files have there is offered, the most frequent first', () => {
    const typing = type('〖TC/体裁〗‸〖-TC/体裁〗');
    assert.deepEqual(
      typing.offers.map(({ label, beside }) => `${label} ${beside}`),
      ['公报、公告 2', '消息 1'],
    );
    assert.equal(typing.choose('消息'), '〖TC/体裁〗消息‸〖-TC/体裁〗');
  });

  it('by its beginning, by any part, by initials', () => {
    for (const typed of ['公报', '公告', 'gb', 'GB']) {
      const typing = type(`〖TC/体裁〗${typed}‸〖-TC/体裁〗`);
      assert.deepEqual(typing.labels, ['公报、公告'], typed);
    }
    assert.equal(type('〖TC/体裁〗公报‸〖-TC/体裁〗').choose('公报、公告'), '〖TC/体裁〗公报、公告‸〖-TC/体裁〗');
  });

  it('in full width and in traditional characters', () => {
    assert.deepEqual(type('〖RQ/日期〗２０１３０９０５‸〖-RQ/日期〗').labels, ['20130905']);
    assert.deepEqual(type('〖TC/体裁〗公報‸〖-TC/体裁〗').labels, ['公报、公告']);
  });

  it('a day that does not exist is not offered, whoever has it', () => {
    const slip = { 'x/d.txt': record({ 'RQ/日期': '20130931' }, '2013-09-04') };
    const offered = new Typing(new Archive({ ...FILES, ...slip, 'x/b.txt': '〖RQ/日期〗‸〖-RQ/日期〗' })).labels;
    assert.deepEqual(offered, ['20130905', '20130907']);
  });

  it('a damaged value can become any', () => {
    const typing = type('〖TC/体裁〗公报？公告‸〖-TC/体裁〗');
    assert.equal(typing.choose('公报、公告'), '〖TC/体裁〗公报、公告‸〖-TC/体裁〗');
  });

  it('the number of the issue follows from the day, and the day from the number', () => {
    assert.equal(type('〖ZQ/总期〗‸〖-ZQ/总期〗\n〖RQ/日期〗20130906〖-RQ/日期〗').labels[0], '7064');
    assert.equal(type('〖ZQ/总期〗‸〖-ZQ/总期〗\n〖RQ/日期〗20130907〖-RQ/日期〗').labels[0], '7065');
    assert.equal(type('〖ZQ/总期〗7064〖-ZQ/总期〗\n〖RQ/日期〗‸〖-RQ/日期〗').labels[0], '20130906');
    assert.equal(type('〖ZQ/总期〗7120〖-ZQ/总期〗\n〖RQ/日期〗‸〖-RQ/日期〗').labels[0], '20131101');
  });

  it('nothing is counted far from all that is known, but between two that agree', () => {
    const follows = (text: string, more: Readonly<Record<string, string>> = {}): string[] =>
      new Typing(new Archive({ ...FILES, ...more, 'x/b.txt': text })).offers
        .filter(({ beside }) => beside === 'follows from its neighbours')
        .map(({ label }) => label);
    const [day, issue] = [
      '〖ZQ/总期〗7300〖-ZQ/总期〗\n〖RQ/日期〗‸〖-RQ/日期〗',
      '〖ZQ/总期〗‸〖-ZQ/总期〗\n〖RQ/日期〗20140430〖-RQ/日期〗',
    ];
    assert.deepEqual(follows(day), []);
    assert.deepEqual(follows(issue), []);
    assert.deepEqual(follows('〖ZQ/总期〗1〖-ZQ/总期〗\n〖RQ/日期〗‸〖-RQ/日期〗'), []);
    const later = { 'x/d.txt': record({ 'ZQ/总期': '7500', 'RQ/日期': '20141116' }, '2014-11-15') };
    assert.deepEqual(follows(day, later), ['20140430']);
    assert.deepEqual(follows(issue, later), ['7300']);
  });

  it('nothing is counted where the neighbours do not agree: not every newspaper appears daily', () => {
    const weekly = {
      'z/a.txt': record({ 'ZQ/总期': '10', 'RQ/日期': '20130101' }, '2012-12-30'),
      'z/b.txt': '〖ZQ/总期〗‸〖-ZQ/总期〗\n〖RQ/日期〗20130104〖-RQ/日期〗',
      'z/c.txt': record({ 'ZQ/总期': '11', 'RQ/日期': '20130108' }, '2013-01-07'),
    };
    assert.deepEqual(new Typing(new Archive(weekly)).labels.toSorted(), ['10', '11']);
  });

  it('without either, the neighbours in the folder tell', () => {
    assert.deepEqual(type('〖RQ/日期〗‸〖-RQ/日期〗').labels.toSorted(), ['20130905', '20130907']);
    const typing = type('〖RQ/日期〗2013‸〖-RQ/日期〗');
    assert.equal(typing.choose('20130905'), '〖RQ/日期〗20130905‸〖-RQ/日期〗');
  });

  it('nothing is offered in other fields, without a library, and where a tag was never closed over lines', () => {
    assert.deepEqual(type('〖BT/标题〗‸〖-BT/标题〗').labels, []);
    assert.deepEqual(new Typing(new Archive({ 'a.txt': '〖TC/体裁〗‸〖-TC/体裁〗' })).labels, []);
    assert.deepEqual(type('〖TC/体裁〗公\n报‸〖-TC/体裁〗').labels, []);
  });
});
