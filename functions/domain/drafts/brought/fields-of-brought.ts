import {
  type Action,
  type Addressee,
  type AppealImage,
  type CasePerson,
  EDITION_PART_NAMES,
  type EditionParts,
  type LocalText,
} from '../../../contract/appeal-parts.ts';
import type { Language } from '../../../contract/languages.ts';
import type { Edition } from '../../appeal/appeal.ts';
import { type InputAnswer, sureValues } from '../../publishing/input/input-answer.ts';
import { DAY_PARTS, dayPartField } from '../day-fields.ts';
import type { DraftFields } from '../fields.ts';
import { NONE_TICKED } from '../request-of.ts';
import { rowField } from '../rows.ts';
import { markdownOfBlocks } from '../text-in/markdown-of-blocks.ts';
import type { BroughtDraft, BroughtInput } from './brought-draft.ts';

type Texts = Readonly<Record<string, string | undefined>>;
const TICKED = 'yes';

/**
 * The form of the desk, filled in with what a draft says that came by a key. Only what is sure is filled in; a member is asked about the rest, as of any text. Who agreed to
 * be listed is kept with no such draft, and is asked for too.
 */
export function fieldsOfBrought({ externalId, appealId, input, image }: BroughtDraft): DraftFields {
  const { language, translations = [] } = input;
  const parts = partsOfPerson(input);
  const { kind } = input;
  const followUp = kind.from === 'person' && kind.value !== 'new' ? kind.value : undefined;
  const texts: Texts = {
    language,
    ...(followUp === undefined ? { externalId } : { kind: followUp, followUp: appealId }),
    ...editionTexts('', { ...parts, title: input.title?.value, blocks: input.blocks, footnotes: input.footnotes }),
    ...dayTexts('datedOn', sure(input.datedOn)),
    ...subjectTexts(input),
    acceptDemands: input.parts.demands?.from === 'page' ? TICKED : undefined,
    urgent: input.isUrgent ? TICKED : undefined,
    ...dayTexts('expiresOn', input.expiresOn),
    actByZone: input.actByZone,
    sourceUrl: sure(input.sourceUrl),
    caseReference: parts.caseReference,
    ...rows('people', parts.people, (person) => personTexts(person, language)),
    ...rows('addressees', parts.addressees, (one) => addresseeTexts(one, language)),
    ...rows('actions', parts.actions, (action) => actionTexts(action, language)),
    ...rows('sources', parts.sources, ({ title, url }) => ({ ...localTexts('title', title, language), url })),
    ...(parts.image && image && imageTexts(parts.image, image.digest, language)),
    ...Object.assign({}, ...translations.map((one) => editionTexts(`${one.language}.`, one))),
  };
  const fields = Object.fromEntries(Object.entries(texts).flatMap(([name, text]) => (text ? [[name, text]] : [])));
  const languages = new Set([...translations.map((one) => one.language), ...languagesIn(parts)]);
  languages.delete(language);
  return { ...fields, ...(languages.size > 0 && { editions: [...languages].join('\n') }) };
}

type PersonParts = {
  -readonly [Part in keyof BroughtInput['parts']]: NonNullable<BroughtInput['parts'][Part]>['value'];
};

/** What an earlier version says is taken from there once more, and accepted demands from the text. */
const partsOfPerson = ({ parts }: BroughtInput) =>
  Object.fromEntries(
    Object.entries(parts).flatMap(([part, answer]) => (answer.from === 'person' ? [[part, answer.value]] : [])),
  ) as PersonParts; // Object.entries forgets which value each part has

const sure = (answer: InputAnswer<string> | undefined): string | undefined =>
  answer?.confidence === 'sure' && answer.from !== 'earlier version' ? answer.value : undefined;

function subjectTexts({ countries, themes, addressesNoCountry, answered }: BroughtInput): Texts {
  const ticked = (answers: BroughtInput['countries']) =>
    sureValues(answers.filter(({ from }) => from !== 'earlier version')).join('\n');
  return {
    countries: ticked(countries),
    addressesNoCountry: answered.countries && addressesNoCountry ? TICKED : undefined,
    themes: ticked(themes) || (answered.themes ? NONE_TICKED : undefined),
  };
}

type EditionTexts = EditionParts & Pick<Edition, 'blocks' | 'footnotes'> & { readonly title: string | undefined };

/** @param prefix - `''` for the original, `fr.` for an edition. */
function editionTexts(prefix: string, { title, blocks, footnotes, ...parts }: EditionTexts): Texts {
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

function dayTexts(field: string, day: string | undefined): Texts {
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

function imageTexts({ alt, credit, consentNote }: AppealImage, digest: string, language: Language): Texts {
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

/** In which parts have texts: they are edited beside the editions. */
function languagesIn({ people = [], addressees = [], actions = [], sources = [], image }: PersonParts): Language[] {
  const texts = [
    ...people.flatMap(({ pronoun, role, state, place }) => [pronoun, role, state, place]),
    ...addressees.flatMap(({ office, salutation }) => [office, salutation]),
    ...actions.flatMap((action) => [action.safety, 'subject' in action ? action.subject : undefined]),
    ...sources.map(({ title }) => title),
    ...(image ? [image.alt, image.credit] : []),
  ];
  return texts.flatMap((text) => (typeof text === 'object' ? (Object.keys(text) as Language[]) : [])); // its keys are languages
}
