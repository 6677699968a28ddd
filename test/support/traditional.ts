import { Converter } from 'opencc-js/cn2t';
import { toSimplified } from '../../server/src/text/traditional';

const usualForm = Converter({ from: 'cn', to: 't' });

/** For each simplified character what becomes it, the usual form first: of 发 that is 發 before 髮, of 合 itself before 閤. */
const FORMS = new Map<string, string[]>();
for (let code = 0x3400; code < 0xfb00; code++) {
  const traditional = String.fromCharCode(code);
  const simplified = toSimplified(traditional);
  if (simplified === traditional) continue;
  const usual = usualForm(simplified);
  const forms = FORMS.get(simplified) ?? [toSimplified(usual) === simplified ? usual : simplified];
  FORMS.set(simplified, forms.includes(traditional) ? forms : [...forms, traditional]);
}

/** A text in traditional characters. Of several forms of a character it has the one that `choice` counts to. */
export function inTraditional(text: string, choice: (offset: number) => number = () => 0): string {
  return text.replace(/[\u4e00-\u9fff]/g, (character, offset: number) => {
    const forms = FORMS.get(character) ?? [character];
    return forms[choice(offset) % forms.length] ?? character;
  });
}

/** With the forms that are printed there, told by the words in which they stand: 關係, 只有, 本着 or 本著. */
export const asInHongKong = Converter({ from: 'cn', to: 'hk' });
export const asInTaiwan = Converter({ from: 'cn', to: 'tw' });
