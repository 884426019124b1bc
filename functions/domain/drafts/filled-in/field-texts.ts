import { EDITION_PART_NAMES } from '../../../contract/appeal-parts.ts';
import type { Language } from '../../../contract/languages.ts';
import type {
  Action,
  Addressee,
  AppealImage,
  CasePerson,
  EditionParts,
  LocalText,
  SharedParts,
} from '../../../contract/part-schemas.ts';
import type { Edition } from '../../appeal/appeal.ts';
import { DAY_PARTS, dayPartField } from '../day-fields.ts';
import type { DraftFields } from '../fields.ts';
import { rowField } from '../rows.ts';
import { markdownOfBlocks } from '../text-in/markdown-of-blocks.ts';

/** What a form is filled in with; what is left out stays empty. */
export type Texts = Readonly<Record<string, string | undefined>>;
export const TICKED = 'yes';

/** The form, with what is empty left out. @param languages - of its further editions. */
export function filledIn(texts: Texts, languages: ReadonlySet<Language>): DraftFields {
  const fields = Object.fromEntries(Object.entries(texts).flatMap(([name, text]) => (text ? [[name, text]] : [])));
  return { ...fields, ...(languages.size > 0 && { editions: [...languages].join('\n') }) };
}

/** Whom it is about and who is written to, with what readers can do and where it is said. */
export const sharedTexts = (
  { people, addressees, actions, sources }: Pick<SharedParts, 'people' | 'addressees' | 'actions' | 'sources'>,
  language: Language,
): Texts => ({
  ...rows('people', people, (person) => personTexts(person, language)),
  ...rows('addressees', addressees, (one) => addresseeTexts(one, language)),
  ...rows('actions', actions, (action) => actionTexts(action, language)),
  ...rows('sources', sources, ({ title, url }) => ({ ...localTexts('title', title, language), url })),
});

type EditionTexts = EditionParts & Pick<Edition, 'blocks' | 'footnotes'> & { readonly title: string | undefined };

/** @param prefix - `''` for the original, `fr.` for an edition. */
export function editionTexts(prefix: string, { title, blocks, footnotes, ...parts }: EditionTexts): Texts {
  const named = EDITION_PART_NAMES.flatMap((part) => {
    const value = parts[part];
    if (typeof value === 'string') return [[`${prefix}${part}`, value] as const];
    return (value ?? []).map((text, index) => [rowField(`${prefix}${part}`, index + 1), text] as const);
  });
  return {
    [`${prefix}title`]: title,
    [`${prefix}text`]: markdownOfBlocks(blocks, footnotes),
    ...Object.fromEntries(named),
  };
}

export function dayTexts(field: string, day: string | undefined): Texts {
  const [year, month, date] = day?.split('-').map((digits) => String(Number(digits))) ?? [];
  const parts = { year, month, day: date };
  return Object.fromEntries(DAY_PARTS.map((part) => [dayPartField(field, part), parts[part]]));
}

/** A text for all languages stands where that of the original does. */
function localTexts(key: string, text: LocalText | undefined, language: Language): Texts {
  if (text === undefined || typeof text === 'string') return { [key]: text };
  return Object.fromEntries(
    Object.entries(text).map(([one, words]) => [one === language ? key : `${key}.${one}`, words]),
  );
}

function rows<T>(part: string, list: readonly T[] = [], textsOf: (one: T) => Texts): Texts {
  return Object.fromEntries(
    list.flatMap((one, index) =>
      Object.entries(textsOf(one)).map(([key, text]) => [rowField(part, index + 1, key), text]),
    ),
  );
}

const personTexts = (person: CasePerson, language: Language): Texts => ({
  name: person.name,
  nativeName: person.nativeName,
  spellings: person.spellings?.join('\n'),
  ...localTexts('pronoun', person.pronoun, language),
  ...localTexts('role', person.role, language),
  ...localTexts('state', person.state, language),
  ...dayTexts('heldSince', person.heldSince),
  ...localTexts('place', person.place, language),
  mayBeNamed: person.mayBeNamed ? 'yes' : 'no',
});

const addresseeTexts = (addressee: Addressee, language: Language): Texts => ({
  ...localTexts('office', addressee.office, language),
  name: addressee.name,
  ...localTexts('salutation', addressee.salutation, language),
  languages: addressee.languages?.join(' '),
  post: addressee.post,
  email: addressee.email,
  phone: addressee.phone,
  // The form has one text for each of them.
  copies: addressee.copies?.map((copy) => inLanguage(copy, language)).join('\n'),
  ...dayTexts('checkedOn', addressee.checkedOn),
});

const actionTexts = (action: Action, language: Language): Texts => ({
  kind: action.kind,
  ...('url' in action && { url: action.url }),
  ...('to' in action && { to: String(action.to) }),
  ...('subject' in action && localTexts('subject', action.subject, language)),
  ...localTexts('safety', action.safety, language),
});

export function imageTexts({ alt, credit, consentNote }: AppealImage, digest: string, language: Language): Texts {
  const texts = {
    ...localTexts('alt', alt, language),
    ...localTexts('credit', credit, language),
    consentNote,
    digest,
    // No request with an image is taken without it.
    consent: TICKED,
  };
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [`image.${key}`, text]));
}

const inLanguage = (text: LocalText, language: Language): string =>
  typeof text === 'string' ? text : (text[language] ?? Object.values(text)[0] ?? '');

/** Languages in which parts that all editions share have texts: they are edited beside the editions. */
export function languagesIn({
  people = [],
  addressees = [],
  actions = [],
  sources = [],
  image,
}: SharedParts): Language[] {
  const texts = [
    ...people.flatMap(({ pronoun, role, state, place }) => [pronoun, role, state, place]),
    ...addressees.flatMap(({ office, salutation }) => [office, salutation]),
    ...actions.flatMap((action) => [action.safety, 'subject' in action ? action.subject : undefined]),
    ...sources.map(({ title }) => title),
    ...(image ? [image.alt, image.credit] : []),
  ];
  return texts.flatMap((text) => (typeof text === 'object' ? (Object.keys(text) as Language[]) : [])); // its keys are languages
}
