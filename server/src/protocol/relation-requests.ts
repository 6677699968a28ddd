import { certaintyName } from '../features/certainty-text';
import { citedTimes } from '../features/cited-text';
import type { FilePlace } from '../features/definition';
import { nameOfFile } from '../features/file-name';
import { relationsOf, withoutParties, type CitedInstrument, type Citer } from '../features/relations';
import type { HeldText } from '../library/known';
import type { Library } from '../library/library';
import { answer } from './answer';
import type { Context } from './context';
import { toLocation } from './convert';
import { pageUri } from './page-uri';
import { RELATIONS_REQUEST, type Relation, type Relations } from './requests';
import { statementAsked, type PlaceAsked } from './statement-asked';

/** How the statement at a place stands to all others. */
export function answerRelations(context: Context): void {
  const { connection } = context;
  connection.onRequest(
    RELATIONS_REQUEST,
    answer(connection, RELATIONS_REQUEST, null, async (place: PlaceAsked): Promise<Relations | null> => {
      const asked = await statementAsked(context, place);
      if (asked === null) return null;
      const { library, text } = asked;
      const { citedBy, cites, copies } = relationsOf(library, text);
      const named = (relation: Unshortened): Relation => ({
        ...relation,
        shortTitle: withoutParties(relation.title, text.parties),
      });
      return {
        title: text.title,
        citedBy: citedBy.map((citer) => named(citerOf(library, citer))),
        cites: cites.map((cited) => named(instrumentOf(library, cited))),
        copies: copies.map((copy) => named({ ...toText(library, copy), title: nameOfFile(copy.file) })),
      };
    }),
  );
}

type Unshortened = Omit<Relation, 'shortTitle'>;

function citerOf(library: Library, { text, place, times }: Citer): Unshortened {
  return {
    kind: text === null ? 'article' : 'held',
    title: text?.title ?? nameOfFile(place.file),
    day: text?.signed ?? null,
    details: repeated(times),
    ...addressOf(library, place),
  };
}

function instrumentOf(library: Library, cited: CitedInstrument): Unshortened {
  const sure = [certaintyName(cited.certainty), ...repeated(cited.times)];
  switch (cited.kind) {
    case 'held': {
      return { ...toText(library, cited.text), details: sure };
    }
    case 'missing': {
      const { title, key, on } = cited;
      return { kind: 'missing', title, day: on, details: sure, uri: pageUri(key, title), at: null };
    }
    case 'ambiguous': {
      const { name, on, place } = cited;
      return { kind: 'ambiguous', title: name, day: on, details: sure, ...addressOf(library, place) };
    }
  }
}

function toText(library: Library, { file, title, titleSpan, signed }: HeldText): Unshortened {
  return { kind: 'held', title, day: signed, details: [], ...addressOf(library, { file, span: titleSpan }) };
}

function addressOf(library: Library, place: FilePlace): Pick<Relation, 'uri' | 'at'> {
  const { uri, range } = toLocation(library, place);
  return { uri, at: range.start };
}

/** That something is cited once goes without saying. */
function repeated(times: number): string[] {
  return times > 1 ? [citedTimes(times)] : [];
}
