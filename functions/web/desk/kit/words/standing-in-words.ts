import { withoutTurns } from '../../../../contract/text.ts';
import type { CameBack, SendingProposal } from '../../../../domain/deciding/deciding.ts';
import { findMember } from '../../../../domain/members/members.ts';
import { localeOf } from '../../../../locales/day-in-words.ts';
import { isolated } from '../../../../locales/isolated.ts';
import { momentInWords } from '../../../../locales/moment-in-words.ts';
import { type Html, html } from '../../../kit/kit.ts';
import type { Asked, InWords } from '../desk-frame.ts';
import { deskHref } from '../desk-rights.ts';
import { officeMoment } from './office-moment.ts';

/** That a colleague returned or stopped a draft, and the way to it. */
export const cameBackNote = ({ t, language }: InWords, { proposalId, status, decision }: CameBack): Html =>
  html`<p class="unsure"><a href="${deskHref(language, '/desk/proposal/{proposalId}', { proposalId })}">${t(`decide.came-back.${status}`, { who: isolated(decision.by.name) })}</a></p>`;

/** The same with their reason, in a row that has its one link. */
export const cameBackWhy = ({ t }: InWords, { status, decision: { by, reason } }: CameBack): Html =>
  html`<p class="unsure">${t(`desk.home.back.${status}`, { who: isolated(by.name) })}</p>${reason !== undefined && html`<p class="as-typed" dir="auto">${withoutTurns(reason)}</p>`}`;

interface Looking {
  /** Who reads it. */
  readonly memberId: string;
  /** That is decided on. */
  readonly revision: number;
}

/** For who decides: that it came back before, as the same version or an older one, from whom and why. */
export const cameBackBefore = (asked: InWords, earlier: readonly CameBack[], looking: Looking): Html =>
  html`${earlier.map(
    (one) =>
      html`<div class="sentence"><p><a href="${deskHref(asked.language, '/desk/proposal/{proposalId}', one)}">${beforeInWords(asked, one, looking)}</a></p>${one.decision.reason === undefined ? undefined : html`<p class="as-typed" dir="auto">${withoutTurns(one.decision.reason)}</p>`}</div>`,
  )}`;

function beforeInWords({ t, language }: InWords, { status, revision, decision }: CameBack, looking: Looking): string {
  const { by, atMs } = decision;
  const who = by.memberId === looking.memberId ? '-own' : '';
  const said = { who: isolated(by.name), moment: momentInWords(language, atMs), revision };
  const which = revision === looking.revision ? 'same-before' : 'before';
  return t(`decide.${which}.${status}${who}`, said);
}

/** For whom, or for which moment, it waits. */
export function standingInWords(
  asked: Asked,
  { status, author, alone, mailedTo, goesOutAtMs = 0 }: SendingProposal,
): string {
  const { t, language, at } = asked;
  const { office } = at;
  if (status === 'approved') {
    const moment = officeMoment(asked, goesOutAtMs);
    return t(alone ? 'alone.list.approved' : 'decide.list.approved', { author: isolated(author.name), moment });
  }
  const names = mailedTo.flatMap((memberId) => findMember(office, memberId)?.name ?? []);
  if (names.length === 0) return t('compose.standing.open-anyone');
  return t('compose.standing.open', { names: new Intl.ListFormat(localeOf(language)).format(names.map(isolated)) });
}
