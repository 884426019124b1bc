import {
  EDITION_PART_NAMES,
  NEEDED_PARTS,
  PART_NAMES,
  type PartName,
  partCalled,
  SHARED_PART_NAMES,
  SLOT_ORDERS,
  type Slot,
} from '../../../contract/appeal-parts.ts';
import { LANGUAGES, type Language } from '../../../contract/languages.ts';
import type { CasePerson, LocalText } from '../../../contract/part-schemas.ts';
import type { AppealContent, Edition, FieldText } from '../../appeal/appeal.ts';
import { findShownPart, inLanguage, shownPerson, textsIn } from '../../appeal/appeal.ts';
import { visibleTextOf } from '../../reading/reading.ts';
import { editionIn } from '../../subscriber/subscriber.ts';

/** Longer than any spelling of a name: what stands between the two ends of a longer text is searched by itself alone. */
const END_CHARACTERS = 1_000;

/**
 * The texts of a content in each order in which a page or a mail shows them, in each language: neighbours stand beside each other, in whole or with the end that
 * touches: slots in the order of the table of parts. Addresses, numbers and our own words between them do not count.
 */
export function shownTogether(content: AppealContent): FieldText[][] {
  const bodies = new Map<Edition, readonly FieldText[]>();
  const shownIn = (language: Language): Shown => ({
    ...{ content, language, edition: editionIn(content, language), bodies },
  });
  return LANGUAGES.flatMap((language) => rowsOf(shownIn(language)));
}

function rowsOf(at: Shown): FieldText[][] {
  const orders = Object.values(SLOT_ORDERS).flatMap((slots) =>
    READING_ORDERS.map((order) => slots.flatMap((slot) => textsOfSlot(slot, order, at))),
  );
  const rows = [...orders, ...sentLetters(at), ...copies(at)].map(touching);
  return [...new Map(rows.map((some) => [JSON.stringify(some), some])).values()].flat();
}

interface Shown {
  readonly content: AppealContent;
  readonly edition: Edition;
  readonly language: Language;
  /** What stands in each body, which every order shows: a long one is decoded once. */
  readonly bodies: Map<Edition, readonly FieldText[]>;
}

/** A row is read in one order or another, as the table of parts says. */
const READING_ORDERS = [0, 1];

function textsOfSlot(slot: Slot, order: number, at: Shown): readonly FieldText[] {
  const { edition } = at;
  if (slot === 'title') return textsIn(`${prefixOf(at)}title`, edition.title);
  if (slot === 'body') return bodyOf(at);
  const parts = PART_NAMES.filter((part) => partCalled(part).slot === slot && !partCalled(part).holdsNoName);
  return parts.flatMap((part) => textsOfPart(part, order, at));
}

const prefixOf = ({ content: { edition: original, translations = [] }, edition }: Shown): string =>
  edition === original ? '' : `translations[${translations.indexOf(edition)}].`;

function textsOfPart(part: PartName, order: number, at: Shown): FieldText[] {
  const { content, edition } = at;
  const own = EDITION_PART_NAMES.find((one) => one === part);
  if (own !== undefined) {
    const needed = NEEDED_PARTS.find((one) => one === own);
    const shown = needed ? findShownPart(needed, edition, content.edition)?.value : edition[own];
    return textsIn(shown === edition[own] ? `${prefixOf(at)}${part}` : part, shown);
  }
  const shared = SHARED_PART_NAMES.find((one) => one === part);
  const value = shared && content[shared];
  if (typeof value !== 'object') return textsIn(part, value);
  return [value].flat().flatMap((row) => textsOfRow(part, row, order, at));
}

function textsOfRow(part: PartName, row: object, order: number, { content, language }: Shown): FieldText[] {
  const { shape } = partCalled(part);
  const orders = 'read' in shape ? shape.read : [];
  const values: Readonly<Record<string, unknown>> =
    'mayBeNamed' in row ? { ...shownPerson(row as CasePerson) } : { ...row }; // only people have it
  return (orders[order] ?? orders[0] ?? []).flatMap((field) =>
    [values[field]].flat().flatMap((text) => textsIn(part, localIn(text, language, content.edition.language))),
  );
}

const localIn = (text: unknown, language: Language, original: Language): unknown =>
  typeof text === 'object' && text !== null ? inLanguage(text as LocalText, language, original) : text; // texts in languages are the only objects in a row

/** As the button of an e-mail puts a letter together: its subject, how an office is addressed, and the letter. */
function sentLetters(at: Shown): FieldText[][] {
  const { content, edition, language } = at;
  const { actions = [], addressees = [] } = content;
  const said = (field: string, text: LocalText | undefined) =>
    textsIn(field, text && inLanguage(text, language, content.edition.language));
  return addressees.flatMap(({ salutation }, index) => {
    const subjects = actions.flatMap((action) =>
      action.kind === 'email' && action.to === index + 1 ? [said('actions', action.subject)] : [],
    );
    return [textsIn(`${prefixOf(at)}title`, edition.title), ...subjects].map((subject) => [
      ...[...subject, ...said('addressees', salutation), ...textsOfPart('letter', 0, at)],
    ]);
  });
}

/** Of several offices: who gets a copy is read in one row. */
const copies = ({ content: { addressees = [], edition }, language }: Shown): FieldText[][] => [
  addressees.flatMap(({ copies: read = [] }) =>
    read.flatMap((text) => textsIn('addressees', inLanguage(text, language, edition.language))),
  ),
];

function bodyOf(at: Shown): readonly FieldText[] {
  const texts = at.bodies.get(at.edition) ?? bodyTexts(`${prefixOf(at)}body`, at.edition);
  at.bodies.set(at.edition, texts);
  return texts;
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
