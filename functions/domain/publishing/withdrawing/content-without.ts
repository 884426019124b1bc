import { EDITION_PART_NAMES, type EditionParts } from '../../../contract/appeal-parts.ts';
import { MAX_TITLE_CHARACTERS } from '../../../contract/limits.ts';
import { message } from '../../../locales/messages.ts';
import type { AppealContent, AppealVersion, Block, Edition } from '../../appeal/appeal.ts';
import { addressesIn, visibleTextOf } from '../../reading/page/visible-text.ts';
import { faultsOfContent } from '../appeal-content.ts';
import { textsIn } from '../faults/field-texts.ts';
import { makeNameRemover, type NameRemover } from './name-taken-out.ts';

/**
 * What a version says without one of its people. Fixed words stand in place of the name; a part from which it can't be cut out goes as a whole, and where even that
 * leaves it to be read, each edition says no more than that something was taken out. The image goes, as it may show them.
 * @param person - as the version lists them.
 */
export function contentWithout(
  version: AppealVersion,
  person: NonNullable<AppealVersion['people']>[number],
): AppealContent {
  const remover = makeNameRemover(person);
  const content = { ...settled(version), people: hidden(version, person) };
  const cut = {
    ...content,
    ...sharedWithout(content, remover),
    edition: editionWithout(version.edition, remover),
    ...(version.translations && { translations: version.translations.map((one) => editionWithout(one, remover)) }),
  };
  return faultsOfContent(cut, { isFirst: false }).length === 0 ? cut : bare(content);
}

/** What a version says, without its image. What is withdrawn stays so, everything else is put right. */
function settled({ kind, datedOn, subject, edition, ...version }: AppealVersion): AppealContent {
  const { caseReference, people, addressees, actions, sources, sourceUrl, isUrgent, expiresOn, actByZone } = version;
  const { translations } = version;
  return {
    ...{ caseReference, people, addressees, actions, sources, sourceUrl, isUrgent, expiresOn, translations },
    ...(actByZone !== undefined && { actByZone }),
    ...{ kind: kind === 'retraction' ? kind : 'correction', datedOn, subject, edition },
  };
}

/** Nothing of them is told any more; their spellings stay, so that none is written again. */
const hidden = ({ people = [] }: AppealVersion, { name, nativeName, spellings }: CasePersonOf) =>
  people.map((one) =>
    one.name === name
      ? { name, ...(nativeName !== undefined && { nativeName }), ...(spellings && { spellings }), mayBeNamed: false }
      : one,
  );
type CasePersonOf = NonNullable<AppealVersion['people']>[number];

function editionWithout(edition: Edition, remover: NameRemover): Edition {
  const { language, title, blocks, footnotes } = edition;
  const taken = remover.taken(title, language);
  return {
    language,
    title:
      taken !== undefined && taken.length <= MAX_TITLE_CHARACTERS ? taken : message(language, 'name-taken-out.title'),
    blocks: blocks.map((block) => markupWithout(block, edition, remover)),
    footnotes: footnotes.map((note) => markupWithout(note, edition, remover)),
    ...partsWithout(edition, remover),
    whatChanged: message(language, 'name-taken-out.changed'),
  };
}

function markupWithout<T extends Pick<Block, 'html'>>(part: T, { language }: Edition, remover: NameRemover): T {
  const isClean = (html: string) => ![visibleTextOf(html), ...addressesIn(html)].some(remover.isNaming);
  if (isClean(part.html)) return part;
  const plain = part.html.replace(/<\/?a\b[^>]*>/g, '');
  const html = [part.html, plain]
    .map((one) => remover.taken(one, language))
    .find((one) => one !== undefined && isClean(one));
  return { ...part, html: html ?? message(language, 'name-taken-out.text') };
}

/** Parts of an edition, each cut or left out. */
function partsWithout(edition: Edition, remover: NameRemover): EditionParts {
  const cut = (text: string) => remover.taken(text, edition.language);
  return Object.fromEntries(
    EDITION_PART_NAMES.flatMap((name) => {
      const part = edition[name];
      const left = Array.isArray(part) ? part.flatMap((one) => cut(one) ?? []) : part && cut(part);
      return left === undefined || left.length === 0 ? [] : [[name, left]];
    }),
  );
}

/** What all editions share: a text that names the person goes with what it belongs to. Actions name addressees by their places, and go with them. */
function sharedWithout(content: AppealContent, { isNaming }: NameRemover): Partial<AppealContent> {
  const says = (value: unknown) => textsIn('', value).some(({ text }) => isNaming(text));
  const { caseReference, addressees, actions, sources, sourceUrl, people } = content;
  const areAddresseesNaming = says(addressees);
  return {
    caseReference: says(caseReference) ? undefined : caseReference,
    addressees: areAddresseesNaming ? undefined : addressees,
    actions: actions?.filter((action) => !says(action) && !(areAddresseesNaming && 'to' in action)),
    sources: sources?.filter((source) => !says(source)),
    sourceUrl: says(sourceUrl) ? undefined : sourceUrl,
    people: people?.map((person) => (says(told(person)) ? toldNothing(person) : person)),
  };
}

const told = ({ name: _, nativeName: __, spellings: ___, ...rest }: CasePersonOf) => rest;
const toldNothing = ({ name, nativeName, spellings, mayBeNamed }: CasePersonOf) => ({
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
