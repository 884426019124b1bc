import type { FieldFault } from '../../../contract/api.ts';
import type { AppealContent, Edition, FieldText } from '../../appeal/appeal.ts';
import { makeNameFinder, partTexts, sharedTexts, shownPerson, textsIn } from '../../appeal/appeal.ts';
import { addressesIn, visibleTextOf } from '../../reading/reading.ts';
import { shownTogether } from './shown-together.ts';

/** How an appeal is known to its publisher. */
export interface KnownById {
  /** No version of it was published before. */
  readonly isFirst: boolean;
  /** As its publisher gave it. */
  readonly externalId?: string;
}

/**
 * Fields that name a person who may not be named, each by itself or read on into the one that is shown behind it. An id is refused while it can be another
 * one: what is published stays known by its own, and may have to hide a name.
 */
export function faultsOfNames(content: AppealContent, { isFirst, externalId }: KnownById): FieldFault[] {
  const findName = makeNameFinder(content.people ?? []);
  const isNaming = (texts: readonly FieldText[]) => findName(texts.map(({ text }) => text).join('\n')) !== undefined;
  const texts = [...shownTexts(content), ...(isFirst ? textsIn('externalId', externalId) : [])];
  const naming = texts.filter((text) => isNaming([text]));
  const together = naming.length > 0 ? [] : shownTogether(content).find(isNaming);
  const fields = new Set([...naming, ...(together ? leastOf(together, isNaming) : [])].map(({ field }) => field));
  // Without the name: faults are answered, logged by callers and shown on screens.
  const message = `${naming.length > 0 ? NAMES : NAMES_TOGETHER}${isFirst ? '' : `. ${OF_THE_VERSION_BEFORE}`}`;
  return [...fields].map((field) => ({ field, message }));
}

const WAY_OUT = 'take the name out, or say that they may be named';
const NAMES = `names a person who may not be named: ${WAY_OUT}`;
const NAMES_TOGETHER = `names a person who may not be named, read together with what is shown beside it: ${WAY_OUT}`;
const OF_THE_VERSION_BEFORE =
  'What a follow-up does not send itself is that of the version before: send it without the name';

/** The fewest neighbours that name a person. */
function leastOf(texts: readonly FieldText[], isNaming: (texts: readonly FieldText[]) => boolean) {
  let least = texts;
  while (isNaming(least.slice(1))) least = least.slice(1);
  while (isNaming(least.slice(0, -1))) least = least.slice(0, -1);
  return least;
}

/** Every text of a content that readers may see, and every address that leads on. */
export function shownTexts({ people = [], ...content }: AppealContent): FieldText[] {
  const { edition, translations = [], sourceUrl } = content;
  return [
    ...editionTexts('', edition),
    ...translations.flatMap((one, index) => editionTexts(`translations[${index}].`, one)),
    ...people.flatMap((person, index) => textsIn(`people[${index}]`, shownPerson(person))),
    ...sharedTexts(content),
    ...textsIn('sourceUrl', sourceUrl),
  ];
}

const editionTexts = (prefix: string, edition: Edition): FieldText[] => [
  { field: `${prefix}title`, text: edition.title },
  { field: `${prefix}body`, text: bodyOf(edition) },
  ...partTexts(prefix, edition),
];

/** What is read of a body, over its blocks, and then where its links lead. */
function bodyOf({ blocks, footnotes }: Edition): string {
  const parts = [...blocks, ...footnotes];
  return [...parts.map(({ html }) => visibleTextOf(html)), ...parts.flatMap(({ html }) => addressesIn(html))].join(
    '\n',
  );
}
