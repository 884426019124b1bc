import type { Language } from '../../contract/languages.ts';
import { message } from '../../locales/messages.ts';
import type { AppealContent, Edition } from '../appeal/appeal.ts';
import { hashOfContent } from './appeal-content.ts';
import type { Decision } from './decide.ts';

type Publishing = Extract<Decision, { kind: 'publish' }>;

/**
 * A retraction in our fixed words, in place of those of its request: where an office asks for two people, one of them takes an appeal back at once, and mails no word of
 * their own. Who may not be named any more stays unnamed.
 */
export function inFixedWords(decision: Publishing): Publishing {
  const { kind, datedOn, subject, isUrgent, caseReference, people = [], edition, translations = [] } = decision.content;
  const unnamed = people.filter(({ mayBeNamed }) => !mayBeNamed);
  const content: AppealContent = {
    ...{ kind, datedOn, subject },
    ...(isUrgent !== undefined && { isUrgent }),
    ...(caseReference !== undefined && { caseReference }),
    ...(unnamed.length > 0 && { people: unnamed }),
    edition: fixedEdition(edition.language),
    ...(translations.length > 0 && { translations: translations.map(({ language }) => fixedEdition(language)) }),
  };
  const contentHash = hashOfContent(content);
  const followUps = [...decision.followUps.slice(0, -1), `${kind}:${contentHash}`];
  return { ...decision, content, contentHash, followUps };
}

const fixedEdition = (language: Language): Edition => ({
  language,
  title: message(language, 'retraction.fixed.title'),
  blocks: [{ kind: 'paragraph', html: message(language, 'retraction.fixed.text') }],
  footnotes: [],
});
