import { EDITION_PART_NAMES, SHARED_PART_NAMES } from '../../contract/appeal-parts.ts';
import { MAX_TITLE_CHARACTERS } from '../../contract/limits.ts';
import type { EditionParts } from '../../contract/part-schemas.ts';
import { message } from '../../locales/messages.ts';
import type { AppealContent, AppealVersion, Block, Edition } from '../appeal/appeal.ts';
import { partsOf, textsIn, withoutParts } from '../appeal/appeal.ts';
import type { TextRemover } from '../publishing/publishing.ts';
import {
  faultsOfContent,
  makeNameRemover,
  makePartRemover,
  makePlaceFinder,
  othersNamedIn,
  partsWithout,
  withDigestsOf,
} from '../publishing/publishing.ts';

type Person = NonNullable<AppealVersion['people']>[number];
const NO_PLACES: ReadonlySet<string> = new Set();

/**
 * What a version says without one of its people. Fixed words stand in place of the name; a part from which it can't be cut out goes as a whole, and where even that
 * leaves it to be read, each edition says no more than that something was taken out. The image goes, as it may show them.
 * @param person - as the version lists them.
 * @param places - keys of the places from which parts of the name go too.
 */
export function cleaned(
  version: AppealVersion,
  person: Person,
  places: ReadonlySet<string> = NO_PLACES,
): AppealContent {
  const content = withoutName(version, person);
  if (content === undefined) return bare(hiding(version, person));
  if (places.size === 0) return content;
  const remover = makePartRemover(makePlaceFinder(person, othersNamedIn(content)), places);
  const cut = cutOf(content, remover);
  return isFaultless(cut) ? cut : bare(content);
}

/** The same as a version of its own, each edition of which says that a name was taken out. */
export const contentWithout = (...given: Parameters<typeof cleaned>): AppealContent => announcing(cleaned(...given));

/** What is left once the whole name went, and no part of it alone; undefined where the name can't be cut out. */
export function withoutName(version: AppealVersion, person: Person): AppealContent | undefined {
  const cut = cutOf(hiding(version, person), makeNameRemover(person));
  return isFaultless(cut) ? cut : undefined;
}

const isFaultless = (content: AppealContent): boolean =>
  faultsOfContent(announcing(content), { isFirst: false }).length === 0;

function announcing({ edition, translations, ...content }: AppealContent): AppealContent {
  const saying = (one: Edition) => ({ ...one, whatChanged: message(one.language, 'name-taken-out.changed') });
  const original = saying(edition);
  return {
    ...content,
    edition: original,
    ...(translations && { translations: translations.map(saying).map((one) => withDigestsOf(original, one)) }),
  };
}

const hiding = (version: AppealVersion, person: Person): AppealContent => ({
  ...settled(version),
  people: hidden(version, person),
});

const cutOf = (content: AppealContent, remover: TextRemover): AppealContent => ({
  ...sharedWithout(content, remover),
  edition: editionWithout(content.edition, remover),
  ...(content.translations && { translations: content.translations.map((one) => editionWithout(one, remover)) }),
});

/** What a version says, without its image. What is withdrawn stays so, everything else is put right. */
function settled(version: AppealVersion): AppealContent {
  const { kind, datedOn, subject, sourceUrl, isUrgent, edition, translations } = version;
  const { image: _, ...shared } = partsOf(version, SHARED_PART_NAMES);
  return {
    ...shared,
    ...{ sourceUrl, isUrgent, translations },
    ...{ kind: kind === 'retraction' ? kind : 'correction', datedOn, subject, edition },
  };
}

/** Nothing of them is told any more; their spellings stay, so that none is written again. */
const hidden = ({ people = [] }: AppealVersion, { name, nativeName, spellings }: Person) =>
  people.map((one) =>
    one.name === name
      ? { name, ...(nativeName !== undefined && { nativeName }), ...(spellings && { spellings }), mayBeNamed: false }
      : one,
  );

function editionWithout(edition: Edition, remover: TextRemover): Edition {
  const { language, title, blocks, footnotes } = edition;
  const taken = remover.taken(title, language);
  return {
    language,
    title:
      taken !== undefined && taken.length <= MAX_TITLE_CHARACTERS ? taken : message(language, 'name-taken-out.title'),
    blocks: blocks.map((block) => markupWithout(block, edition, remover)),
    footnotes: footnotes.map((note) => markupWithout(note, edition, remover)),
    ...editionPartsWithout(edition, remover),
  };
}

const markupWithout = <T extends Pick<Block, 'html'>>(part: T, { language }: Edition, remover: TextRemover): T => ({
  ...part,
  html: remover.takenFromMarkup(part.html, language) ?? message(language, 'name-taken-out.text'),
});

/** Parts of an edition, each cut or left out. */
function editionPartsWithout(edition: Edition, remover: TextRemover): EditionParts {
  const cut = (text: string) => remover.taken(text, edition.language);
  return Object.fromEntries(
    EDITION_PART_NAMES.flatMap((name) => {
      const part = edition[name];
      const left = Array.isArray(part) ? part.flatMap((one) => cut(one) ?? []) : part && cut(part);
      return left === undefined || left.length === 0 ? [] : [[name, left]];
    }),
  );
}

/** What all editions share, without the texts that name the person. */
function sharedWithout(content: AppealContent, { isNaming }: TextRemover): AppealContent {
  const { sourceUrl, people } = content;
  const says = (value: unknown) => textsIn('', value).some(({ text }) => isNaming(text));
  return {
    ...withoutParts(content, SHARED_PART_NAMES),
    ...partsWithout(partsOf(content, SHARED_PART_NAMES), isNaming),
    sourceUrl: says(sourceUrl) ? undefined : sourceUrl,
    people: people?.map((person) => (says(told(person)) ? toldNothing(person) : person)),
  };
}

const told = ({ name: _, nativeName: __, spellings: ___, ...rest }: Person) => rest;
const toldNothing = ({ name, nativeName, spellings, mayBeNamed }: Person) => ({
  ...{ name, mayBeNamed },
  ...(nativeName !== undefined && { nativeName }),
  ...(spellings && { spellings }),
});

/** Each edition says that something was taken out, and nothing else. */
function bare({ kind, datedOn, subject, isUrgent, people = [], edition, translations }: AppealContent): AppealContent {
  const saying = ({ language }: Edition): Edition => ({
    language,
    title: message(language, 'name-taken-out.title'),
    blocks: [{ kind: 'paragraph', html: message(language, 'name-taken-out.text') }],
    footnotes: [],
    whatChanged: message(language, 'name-taken-out.changed'),
  });
  return {
    ...{ kind, datedOn, subject, ...(isUrgent && { isUrgent }) },
    people: people.map(toldNothing),
    edition: saying(edition),
    ...(translations && { translations: translations.map(saying) }),
  };
}
