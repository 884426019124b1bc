import { LANGUAGES, type Language } from '../../../contract/languages.ts';
import type { Addressee, CasePerson, LocalText } from '../../../contract/part-schemas.ts';
import type { AppealContent, Edition } from '../../appeal/appeal.ts';
import { findShownPart } from '../../appeal/shown-part.ts';
import { inLanguage } from '../../appeal/ways-to-act.ts';
import { visibleTextOf } from '../../reading/page/visible-text.ts';
import { editionIn } from '../../subscriber/edition-for.ts';
import { type FieldText, textsIn } from './field-texts.ts';

/** Longer than any spelling of a name: what stands between the two ends of a longer text is searched by itself alone. */
const END_CHARACTERS = 1_000;

/**
 * The texts of a content in each order in which a page or a mail shows them, in each language: neighbours stand beside each other, in whole or with the end that
 * touches. Addresses, numbers and our own words between them do not count.
 */
export const shownTogether = (content: AppealContent): FieldText[][] =>
  LANGUAGES.flatMap((language) => ordersIn(content, language)).flatMap(touching);

function ordersIn(content: AppealContent, language: Language): FieldText[][] {
  const { edition: original, translations = [], caseReference, actions = [], addressees = [], people = [] } = content;
  const { sources = [], image } = content;
  const edition = editionIn(content, language);
  const prefix = edition === original ? '' : `translations[${translations.indexOf(edition)}].`;
  const of = (part: 'title' | 'summary' | 'demands' | 'whatChanged') => textsIn(`${prefix}${part}`, edition[part]);
  const needed = (part: 'actByReason' | 'cautions' | 'letter') => {
    const shown = findShownPart(part, edition, original);
    return textsIn(shown?.value === edition[part] ? `${prefix}${part}` : part, shown?.value);
  };
  const said = (field: string) => (text: LocalText | undefined) =>
    textsIn(field, text && inLanguage(text, language, original.language));
  const reference = textsIn('caseReference', caseReference);
  const body = bodyTexts(`${prefix}body`, edition);
  const safety = actions.flatMap((action) => said('actions')(action.safety));
  const told = people.flatMap((person) => personTexts(person, said('people')));
  const called = sources.flatMap(({ title }) => said('sources')(title));
  const figure = [image?.alt, image?.credit].flatMap(said('image'));
  const offices = (order: OfficeOrder) => addressees.flatMap((one) => order(one, said('addressees')));
  const acting = [...needed('actByReason'), ...of('demands'), ...safety];
  const subjectsTo = (place: number) =>
    actions.flatMap((action) =>
      action.kind === 'email' && action.to === place ? [said('actions')(action.subject)] : [],
    );
  // As the button of an e-mail writes it.
  const letters = addressees.flatMap(({ salutation }, index) =>
    [of('title'), ...subjectsTo(index + 1)].map((subject) => [
      ...[...subject, ...said('addressees')(salutation), ...needed('letter')],
    ]),
  );
  return [
    [
      ...[...of('title'), ...reference, ...of('summary'), ...acting, ...needed('cautions'), ...offices(onPage)],
      ...[...told, ...of('whatChanged'), ...figure, ...body, ...called],
    ],
    [
      ...[...reference, ...of('title'), ...of('summary'), ...of('whatChanged'), ...acting, ...offices(inMail)],
      ...[...needed('cautions'), ...told, ...body, ...called],
    ],
    // A list of versions, a digest, and what an outcome and a withdrawn appeal leave out.
    [...of('title'), ...of('whatChanged'), ...body],
    [...of('title'), ...body],
    [...of('title'), ...of('summary'), ...told, ...body, ...acting, ...offices(onPage)],
    [...of('title'), ...needed('actByReason'), ...of('summary'), ...of('demands')],
    ...letters,
    offices(({ copies = [] }, texts) => copies.flatMap(texts)),
  ];
}

type OfficeOrder = (addressee: Addressee, texts: (text: LocalText | undefined) => FieldText[]) => FieldText[];

const onPage: OfficeOrder = ({ office, name, post, salutation, copies = [] }, texts) =>
  [office, name, post, salutation, ...copies].flatMap(texts);

const inMail: OfficeOrder = ({ office, name, post, salutation, copies = [] }, texts) =>
  [name, office, post, salutation, ...copies].flatMap(texts);

function personTexts(
  { name, nativeName, pronoun, role, state, place, mayBeNamed }: CasePerson,
  texts: (text: LocalText | undefined) => FieldText[],
): FieldText[] {
  return [...(mayBeNamed ? [name, nativeName] : []), pronoun, role, state, place].flatMap(texts);
}

const bodyTexts = (field: string, { blocks, footnotes }: Edition): FieldText[] => [
  { field, text: blocks.map(({ html }) => visibleTextOf(html)).join('\n') },
  ...footnotes.map(({ html }) => ({ field, text: visibleTextOf(html) })),
];

/** Neighbours with no more than the ends that touch: a long text ends one row, and begins the next. */
function touching(texts: readonly FieldText[]): FieldText[][] {
  const rows: FieldText[][] = [[]];
  for (const { field, text } of texts) {
    const isLong = text.length > END_CHARACTERS;
    rows.at(-1)?.push({ field, text: text.slice(0, END_CHARACTERS) });
    if (isLong) rows.push([{ field, text: text.slice(-END_CHARACTERS) }]);
  }
  return rows.filter(({ length }) => length > 1);
}
