import type { Language } from '../../../contract/languages.ts';
import type { SendingProposal } from '../../../domain/deciding/sending-proposal.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { notification } from '../../kit/components/notification.ts';
import { type Html, html } from '../../kit/html.ts';
import type { AtDeskHere } from '../kit/desk-frame.ts';
import { deskHref } from '../kit/desk-rights.ts';
import { standingInWords } from '../kit/words/standing-in-words.ts';

/** Above a draft that waits for a decision or for its time: what a change would end. */
export function standingBanner(language: Language, at: AtDeskHere, proposal: SendingProposal): Html {
  const t = wordsIn(language);
  const link = html`<a href="${deskHref(language, '/desk/proposal/{proposalId}', proposal)}">${t('compose.standing.link')}</a>`;
  return notification({
    kind: 'important',
    heading: standingInWords(language, at, proposal),
    text: html`${t('compose.standing.text')} ${link}`,
  });
}
