import type { FieldFault } from '../../contract/api.ts';
import {
  type Action,
  type Addressee,
  type AppealImage,
  EDITION_PART_NAMES,
  EditionParts,
  SHARED_PART_NAMES,
  SharedParts,
} from '../../contract/appeal-parts.ts';
import type { AppealContent, Edition } from '../appeal/appeal.ts';
import { makeNameFinder } from '../appeal/unnamed-people.ts';
import { hasUserName } from '../reading/page/user-names.ts';
import { visibleTextOf } from '../reading/page/visible-text.ts';

/** How an appeal is known to its publisher. */
export interface KnownById {
  /** No version of it was published before. */
  readonly isFirst: boolean;
  /** As its publisher gave it. */
  readonly externalId?: string;
}

/** What of an appeal's parts cannot be published as it is: actions that lead nowhere, names that may not be given, addresses that deceive. */
export const faultsOfParts = (content: AppealContent, known: KnownById): FieldFault[] => [
  ...faultsOfShapes(content),
  ...faultsOfActions(content),
  ...faultsOfNames(content, known),
  ...faultsOfAddresses(content),
  ...faultsOfOffices(content),
];

/**
 * Parts that were right as they came, and are too long now: an address that may mislead is written apart, people who may not be named are kept, and what is
 * stored has to be read again.
 */
function faultsOfShapes({ edition, translations = [], ...shared }: AppealContent): FieldFault[] {
  return [
    ...faultsIn('', EditionParts.safeParse(edition)),
    ...translations.flatMap((one, index) => faultsIn(`translations[${index}].`, EditionParts.safeParse(one))),
    ...faultsIn('', SharedParts.safeParse(shared)),
  ];
}

const faultsIn = (
  prefix: string,
  { error }: ReturnType<(typeof EditionParts | typeof SharedParts)['safeParse']>,
): FieldFault[] =>
  (error?.issues ?? []).map(({ path: [part, ...place], message }) => ({
    field: `${prefix}${String(part)}${place.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')}`,
    message:
      part === 'people' && place.length === 0
        ? `${message}, with those of the version before who may not be named`
        : `${message} once its addresses are shown as they lead: shorten it`,
  }));

/** What an addressee must have for an action. */
const NEEDS = {
  letter: { part: 'post', words: 'postal address' },
  email: { part: 'email', words: 'e-mail address' },
  call: { part: 'phone', words: 'telephone number' },
} as const satisfies Partial<Record<Action['kind'], { part: keyof Addressee; words: string }>>;

function faultsOfActions({ actions = [], addressees = [] }: AppealContent): FieldFault[] {
  return actions.flatMap((action, index): FieldFault[] => {
    if (!('to' in action)) return [];
    const field = `actions[${index}].to`;
    const addressee = addressees[action.to - 1];
    if (!addressee) return [{ field, message: `names addressee ${action.to}, and there are ${addressees.length}` }];
    const { part, words } = NEEDS[action.kind];
    return addressee[part] === undefined
      ? [{ field, message: `names addressee ${action.to}, who has no ${words}` }]
      : [];
  });
}

/** A text of a content, with the field of the request that it came from. */
interface FieldText {
  readonly field: string;
  readonly text: string;
}

/** An id is refused while it can be another one: what is published stays known by its own, and may have to hide a name. */
function faultsOfNames(content: AppealContent, { isFirst, externalId }: KnownById): FieldFault[] {
  const findName = makeNameFinder(content.people ?? []);
  const texts = [...shownTexts(content), ...(isFirst ? textsIn('externalId', externalId) : [])];
  const fields = new Set(texts.flatMap(({ field, text }) => (findName(text) ? [field] : [])));
  // Without the name: faults are answered, logged by callers and shown on screens.
  const message = isFirst ? NAMES : `${NAMES}. ${OF_THE_VERSION_BEFORE}`;
  return [...fields].map((field) => ({ field, message }));
}

const NAMES = 'names a person who may not be named: take the name out, or say that they may be named';
const OF_THE_VERSION_BEFORE =
  'What a follow-up does not send itself is that of the version before: send it without the name';

const USER_NAME =
  'holds an address with a user name or a password before its host, which can pass for another host: leave it out';

function faultsOfAddresses(content: AppealContent): FieldFault[] {
  const { edition, translations = [] } = content;
  const addressees = content.addressees?.map(({ email: _, ...rest }) => rest);
  const parts = [
    ...partTexts('', edition),
    ...translations.flatMap((one, index) => [
      { field: `translations[${index}].title`, text: one.title },
      ...partTexts(`translations[${index}].`, one),
    ]),
    ...sharedTexts({ ...content, addressees }),
  ];
  return parts.flatMap(({ field, text }) => (hasUserName(text) ? [{ field, message: USER_NAME }] : []));
}

/** By its name an office would seem to be written to at another address than its own. */
const faultsOfOffices = ({ addressees = [] }: AppealContent): FieldFault[] =>
  addressees.some(({ office, name }) =>
    textsIn('', [office, name]).some(({ text }) => text.normalize('NFKC').includes('@')),
  )
    ? [{ field: 'addressees', message: 'holds an office or a name with an e-mail address in it: give that as "email"' }]
    : [];

/** Every text of a content that readers may see, and every address that leads on. */
function shownTexts({ people = [], ...content }: AppealContent): FieldText[] {
  const { edition, translations = [], sourceUrl } = content;
  return [
    ...editionTexts('', edition),
    ...translations.flatMap((one, index) => editionTexts(`translations[${index}].`, one)),
    ...people.flatMap((person, index) => textsIn(`people[${index}]`, told(person))),
    ...sharedTexts(content),
    ...textsIn('sourceUrl', sourceUrl),
  ];
}

/** Of a person who may not be named, the rest is shown. */
function told({ name, nativeName, spellings: _, mayBeNamed, ...rest }: NonNullable<AppealContent['people']>[number]) {
  return mayBeNamed ? { name, nativeName, ...rest } : rest;
}

const editionTexts = (prefix: string, edition: Edition): FieldText[] => [
  { field: `${prefix}title`, text: edition.title },
  { field: `${prefix}body`, text: bodyOf(edition) },
  ...partTexts(prefix, edition),
];

// A tag may stand within a name; an address within a tag may hold one.
const bodyOf = ({ blocks, footnotes }: Edition): string =>
  [...blocks, ...footnotes].map(({ html }) => `${visibleTextOf(html)}\n${html}`).join('\n');

const partTexts = (prefix: string, edition: EditionParts): FieldText[] =>
  EDITION_PART_NAMES.flatMap((part) => textsIn(`${prefix}${part}`, edition[part]));

const sharedTexts = (shared: SharedParts): FieldText[] =>
  SHARED_PART_NAMES.flatMap((part) => textsIn(part, part === 'image' ? wordsOfImage(shared) : shared[part]));

// The letters of a digest can be those of a short name.
function wordsOfImage({ image }: SharedParts): Partial<AppealImage> {
  const { digest: _, type: __, ...words } = image ?? {};
  return words;
}

/** All texts of a value, however deep, under one field. */
function textsIn(field: string, value: unknown): FieldText[] {
  if (typeof value === 'string') return [{ field, text: value }];
  return Object.values(value ?? {}).flatMap((member) => textsIn(field, member));
}
