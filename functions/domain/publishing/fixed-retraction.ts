import { SHARED_PART_NAMES, travelsOf } from '../../contract/appeal-parts.ts';
import type { Language } from '../../contract/languages.ts';
import { languageName } from '../../locales/language-name.ts';
import { message } from '../../locales/messages.ts';
import type { AppealContent, AppealVersion, Block, Edition } from '../appeal/appeal.ts';
import { makeNameFinder, partsOf } from '../appeal/appeal.ts';
import { hashOfContent } from './appeal-content.ts';
import type { Decision } from './decide.ts';
import type { AppealInput } from './input/appeal-input.ts';

type Publishing = Extract<Decision, { kind: 'publish' }>;

/**
 * A retraction in our fixed words, in place of those of its request: where an office asks for two people, one of them takes an appeal back at once, and mails no word of
 * their own. Who may not be named any more stays unnamed.
 */
export function inFixedWords(decision: Publishing): Publishing {
  const content = fixedContent(decision.content);
  const contentHash = hashOfContent(content);
  const followUps = [...decision.followUps.slice(0, -1), `${content.kind}:${contentHash}`];
  return { ...decision, content, contentHash, followUps };
}

/** What is left of a content that is taken back: what it is about, by its codes, and our words in each of its languages. */
export function fixedContent(content: AppealContent): AppealContent {
  const { datedOn, subject, isUrgent, edition, translations = [] } = content;
  const { people = [], ...kept } = partsOf(content, PARTS_OF_RETRACTION);
  const unnamed = people.filter(({ mayBeNamed }) => !mayBeNamed);
  const fixed = ({ language }: Edition) => fixedEdition(language, content.caseReference);
  return {
    ...{ kind: 'retraction', datedOn, subject },
    ...(isUrgent !== undefined && { isUrgent }),
    ...kept,
    ...(unnamed.length > 0 && { people: unnamed }),
    edition: fixed(edition),
    ...(translations.length > 0 && { translations: translations.map(fixed) }),
  };
}

/**
 * A retraction whose publisher gives the reason in some languages. Readers of each other one that it was published in, also of one that was left out since, get it
 * as it is, under the title that they know: around it their mail says in our words what became of the appeal.
 */
export function withFixedEditions(input: AppealInput, earlier: AppealVersion): AppealInput {
  const { language, translations = [], leaveOut, parts, footnotes } = input;
  const said = new Set([language, ...translations.map((edition) => edition.language), ...leaveOut]);
  const isNaming = makeNameFinder(parts.people?.value ?? []);
  const reason = input.blocks.map(({ kind, html }): Block => ({ kind, html: `${ISOLATE}${html}${END_OF_ISOLATE}` }));
  const isRepeated = JSON.stringify([reason, footnotes]).length <= MOST_REPEATED;
  const fixed = [earlier.edition, ...(earlier.translations ?? []), ...(earlier.staleEditions ?? [])]
    .filter((edition) => !said.has(edition.language))
    .map((edition): Edition => {
      const ours = fixedEdition(edition.language, earlier.caseReference);
      const isTitled = 'title' in edition && isNaming(edition.title) === undefined;
      const titled = isTitled ? { ...ours, title: edition.title } : ours;
      if (!isRepeated) return titled;
      const why = message(edition.language, 'retraction.fixed.why', {
        language: languageName(edition.language, language),
      });
      return { ...titled, blocks: [{ kind: 'paragraph', html: why }, ...reason], footnotes };
    });
  return fixed.length > 0 ? { ...input, translations: [...translations, ...fixed] } : input;
}

/** Characters of a reason that stands in several editions: the version has to stay below what one item holds. */
const MOST_REPEATED = 20_000;

/** Between them, words go in the direction of their first letter: https://www.unicode.org/reports/tr9/ */
const [ISOLATE, END_OF_ISOLATE] = ['\u2068', '\u2069'];

const PARTS_OF_RETRACTION = SHARED_PART_NAMES.filter((part) => travelsOf(part, 'retraction') === 'kept');

/** Our words in a language: a title, and one paragraph of plain text. The title of what is withdrawn may name a person: the case's reference says which it is. */
export const textOfFixedRetraction = (language: Language, reference: string | undefined) => ({
  title: message(language, 'retraction.fixed.title'),
  text: [
    message(language, 'retraction.fixed.text'),
    ...(reference === undefined ? [] : [message(language, 'retraction.fixed.which', { reference })]),
  ].join(' '),
});

function fixedEdition(language: Language, reference: string | undefined): Edition {
  const { title, text } = textOfFixedRetraction(language, reference);
  return { language, title, blocks: [{ kind: 'paragraph', html: text }], footnotes: [] };
}
