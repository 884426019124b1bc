import type { Language } from '../../../contract/languages.ts';
import type { SendingProposal } from '../../../domain/deciding/sending-proposal.ts';
import { findMember } from '../../../domain/members/office.ts';
import { clockOf } from '../../../locales/clock-of.ts';
import { localeOf } from '../../../locales/day-in-words.ts';
import { isolated } from '../../../locales/isolated.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { momentInWords } from '../../../locales/moment-in-words.ts';
import { notification } from '../../kit/components/notification.ts';
import { type Html, html } from '../../kit/html.ts';
import type { AtDeskHere } from '../kit/desk-frame.ts';
import { deskHref } from '../kit/desk-rights.ts';

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

/** For whom, or for which moment, it waits. */
export function standingInWords(
  language: Language,
  { office }: AtDeskHere,
  { status, author, alone, mailedTo, when, goesOutAtMs = 0 }: SendingProposal,
): string {
  const t = wordsIn(language);
  if (status === 'approved') {
    const moment =
      when.kind === 'at' ? t('decide.when.at', clockOf(language, when)) : momentInWords(language, goesOutAtMs);
    return t(alone ? 'alone.list.approved' : 'decide.list.approved', { author: isolated(author.name), moment });
  }
  const names = mailedTo.flatMap((memberId) => findMember(office, memberId)?.name ?? []);
  if (names.length === 0) return t('compose.standing.open-anyone');
  return t('compose.standing.open', { names: new Intl.ListFormat(localeOf(language)).format(names.map(isolated)) });
}
