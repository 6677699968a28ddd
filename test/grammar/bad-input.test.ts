import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { hasScope, loadTokenizer, scopesAt, type Tokenizer } from './tokenizer.js';

const prose = '双方高度评价两国各领域合作取得的成果，愿继续加强协调。';

describe('the grammar and bad input', () => {
  let tokenize: Tokenizer;
  before(async () => {
    tokenize = await loadTokenizer();
  });

  it('takes an empty line', () => {
    const { tokens, leaks } = tokenize('');
    assert.equal(leaks, false);
    assert.ok(tokens.every(({ scopes }) => scopes.length === 0));
  });

  it('finds a section, a citation and the signatures at the far end of a line of 6,000 characters', () => {
    const end = '　　二　　恪守《甲国和乙国条约》。　　甲国主席     乙国总统　　（洛通社乙城9月14日电）';
    const source = `甲国和乙国联合声明　　一　　${prose.repeat(250)}${end}`;
    assert.ok(source.length > 6000);
    const line = tokenize(source);
    const at = (text: string): readonly string[] => scopesAt(line, source.lastIndexOf(text));
    assert.equal(line.leaks, false);
    assert.ok(hasScope(scopesAt(line, source.indexOf('一')), 'keyword.control.section'));
    assert.ok(hasScope(at('二　'), 'keyword.control.section'));
    assert.ok(hasScope(at('《'), 'punctuation.definition.citation.begin'));
    assert.ok(hasScope(at('主席'), 'support.function.office'));
    assert.ok(hasScope(at('洛通社'), 'keyword.other.agency'));
    assert.deepEqual(at(prose), []);
  });

  // Each opens something that it never closes. What stands behind the opening must look as if it were not there.
  const unclosed = {
    '《': 'string.other.link.citation',
    '关于《甲国和乙国': 'string.other.link.citation',
    '〖': 'invalid',
    '〖BT': 'invalid',
    '〈': 'string.other.link.citation',
    '（': 'meta.definition',
    '（以下称“双方': 'entity.name.type.alias',
    '以下称“': 'entity.name.type.alias',
    '（新华社乙城9月14日': 'meta.dateline',
    '“': 'entity.name.type.alias',
  };
  for (const [opening, scope] of Object.entries(unclosed)) {
    it(`lets ${opening} colour nothing behind itself`, () => {
      const line = tokenize(`${opening}${prose}`);
      assert.equal(line.leaks, false);
      assert.ok(!hasScope(scopesAt(line, opening.length + 1), scope));
      assert.deepEqual(scopesAt(line, opening.length + prose.length - 1), []);
    });
  }

  for (const opening of ['〖BT/标题〗', '〖RQ/日期〗', '〖GJ/关键〗', '〖XX/某项〗', '〖ZW/正文〗', '〖-BT/标题〗']) {
    it(`lets ${opening} without its other half colour no other line and no other field`, () => {
      const alone = tokenize(`${opening}${prose}`);
      assert.equal(alone.leaks, false);

      const source = `${opening}甲〖ZQ/总期〗8387〖-ZQ/总期〗乙`;
      const line = tokenize(source);
      assert.equal(line.leaks, false);
      assert.ok(hasScope(scopesAt(line, source.indexOf('8387')), 'constant.numeric.field'));
      assert.ok(hasScope(scopesAt(line, source.indexOf('-')), 'punctuation.definition.tag.minus'));
      const behind = scopesAt(line, source.length - 1).filter((scope) => !scope.startsWith('meta.field.zw'));
      assert.deepEqual(behind, []);
    });
  }

  it('shows no more than the mark of a 〖 without its 〗', () => {
    const line = tokenize(`甲国〖乙国${prose}`);
    const invalid = line.tokens.filter(({ scopes }) => hasScope(scopes, 'invalid'));
    assert.deepEqual(
      invalid.map(({ text }) => text),
      ['〖'],
    );
  });

  it('takes what was never text', () => {
    const noise = Array.from({ length: 4000 }, (_, index) => String.fromCharCode((index * 2654435761) % 0xffff)).join(
      '',
    );
    for (const line of noise.split('\n')) assert.equal(tokenize(line).leaks, false);
  });
});
