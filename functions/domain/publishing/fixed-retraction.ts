import { SHARED_PART_NAMES, travelsOf } from '../../contract/appeal-parts.ts';
import type { Language } from '../../contract/languages.ts';
import { message } from '../../locales/messages.ts';
import type { AppealContent, Edition } from '../appeal/appeal.ts';
import { partsOf } from '../appeal/parts-of.ts';
import { hashOfContent } from './appeal-content.ts';
import type { Decision } from './decide.ts';

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
