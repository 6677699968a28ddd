import * as l10n from '@vscode/l10n';
import { findState, withoutGovernment, STATE_FORM } from '../../statement/words/states';
import type { Statement } from '../../statement/statements';
import { slice, type Span } from '../../text/span';
import type { SyntaxTree } from '../../syntax/tree';
import type { Check, Problem } from '../problem';

/** Statements that give one party two formal names: 乙多王国 in the title, 乙多共和国 in the signature block. */
export const checkPartyNames: Check = ({ reading, file }) =>
  reading.statements.flatMap((statement) => {
    const spans = [statement.title.span, statement.preamble, statement.signatureBlock];
    const places = spans.flatMap((span) => (span === null ? [] : [span]));
    return statement.parties.flatMap((party) => checkParty(reading.tree, file, statement, party, places));
  });

const FORM_AT_END = new RegExp(`(?:伊斯兰|社会主义|民主|人民|阿拉伯)*${STATE_FORM}$`);
const FORM = new RegExp(`^(?:伊斯兰|社会主义|民主|人民|阿拉伯)*${STATE_FORM}`);

/** Preambles are short; one that is not is a whole text without sections. */
const LONGEST = 4000;
const LONGEST_SIGNING = 48;

interface Name extends Span {
  readonly words: string;
}

function checkParty(
  { text, plain }: SyntaxTree,
  file: string,
  { parties }: Statement,
  party: string,
  places: readonly Span[],
): Problem[] {
  const formal = withoutGovernment(party);
  const stem = formal.replace(FORM_AT_END, '');
  if (stem.length < 2 || stem === formal) return [];
  const names = places.flatMap((place) => namesIn(plain, place, stem));
  const others = names.filter(({ words }) => words !== formal && !isAnother(words, parties));
  const own = names.filter(({ words }) => words === formal);
  const [[odd], [usual]] = others.length > own.length ? [own, others] : [others, own];
  if (odd === undefined || usual === undefined) return [];
  const wrong = others.length > own.length ? own : others;
  const words = slice(text, usual);
  return [
    {
      code: 'party-inconsistent',
      start: odd.start,
      end: odd.end,
      arguments: [words],
      related: [
        {
          place: { file, span: { start: usual.start, end: usual.end } },
          message: l10n.t('{0} stands here.', words),
        },
      ],
      fixes: [
        {
          title: l10n.t('Replace by {0}', words),
          edits: wrong.map(({ start, end }) => ({ start, end, text: words })),
          isSafe: false,
        },
      ],
    },
  ];
}

/** Another party, or a state that is known to be another: 刚果民主共和国 beside 刚果共和国. */
function isAnother(words: string, parties: readonly string[]): boolean {
  return parties.some((party) => withoutGovernment(party) === words) || findState(words) !== undefined;
}

/** 甲兰共和国和乙多王国1985年签订的《…》, 甲兰共和国同乙多王国缔结的各项条约: who signed it was called so then. */
const SIGNED_THEN = /^[^，。；：《》]{0,40}?(?:签[署订定]|缔结|订立|达成|发表)的(?!本)/;
/** 乙多共和国（原乙多王国） */
const FORMER = /(?:原|前|旧称|当时的)$/;

/** Every formal name that begins with these characters, but those of an earlier time: in titles of instruments, and where they signed one. */
function namesIn(text: string, place: Span, stem: string): Name[] {
  const words = text.slice(place.start, Math.min(place.end, place.start + LONGEST));
  const found: Name[] = [];
  let counted = 0;
  let depth = 0;
  for (let at = words.indexOf(stem); at !== -1; at = words.indexOf(stem, at + stem.length)) {
    for (; counted < at; counted++) {
      const character = words.charAt(counted);
      if (character === '《') depth++;
      else if (character === '》') depth = Math.max(0, depth - 1);
    }
    const form = depth > 0 ? null : FORM.exec(words.slice(at + stem.length, at + stem.length + 20));
    if (form === null) continue;
    const behind = words.slice(at + stem.length + form[0].length);
    if (SIGNED_THEN.test(behind.slice(0, LONGEST_SIGNING)) || FORMER.test(words.slice(Math.max(0, at - 3), at)))
      continue;
    const start = place.start + at;
    const end = start + stem.length + form[0].length;
    found.push({ start, end, words: stem + form[0] });
  }
  return found;
}
