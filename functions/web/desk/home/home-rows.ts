import { cardEditionIn } from '../../../domain/archive/archive.ts';
import type { GoingOut, SendingProposal } from '../../../domain/deciding/deciding.ts';
import { cantDecide, cantLook, isUnlooked } from '../../../domain/deciding/deciding.ts';
import { isolated } from '../../../locales/isolated.ts';
import { momentInWords } from '../../../locales/moment-in-words.ts';
import { type Html, html, written } from '../../kit/kit.ts';
import { type Asked, deskHref, goingOutInWords, type InWords } from '../kit/kit.ts';

/** What waits for a decision, or was approved and is to go out. */
export function proposalRow(
  proposal: SendingProposal,
  { t, language, at: { office, member } }: Asked,
  nowMs: number,
): Html {
  const { proposalId, title, status, when } = proposal;
  const isToLookAt = isUnlooked(proposal);
  const cant = (isToLookAt ? cantLook : cantDecide)(office, proposal, member, nowMs);
  const isTheirs = (status === 'open' || isToLookAt) && cant === undefined;
  return html`<li><div><h3><a href="${deskHref(language, '/desk/proposal/{proposalId}', { proposalId })}"><bdi>${title === '' ? t('alone.list.changed') : title}</bdi></a></h3><p class="hint">${standingInWords(proposal, { t, language })}</p>${
    when.kind === 'at' && status !== 'sent'
      ? html`<p class="hint">${t('decide.list.embargo', { moment: momentInWords(language, when.atMs) })}</p>`
      : undefined
  }${
    isToLookAt ? html`<p class="unsure">${t('alone.unlooked')}</p>` : undefined
  }${isTheirs ? html`<p class="unsure">${t('decide.list.you')}</p>` : undefined}</div></li>
`;
}

function standingInWords(proposal: SendingProposal, { t, language }: Pick<InWords, 't' | 'language'>): string {
  const { author, askedAtMs, status, held = 'other', goesOutAtMs = 0, waitsSinceMs } = proposal;
  const said = { author: isolated(author.name), moment: momentInWords(language, goesOutAtMs) };
  if (status === 'held') return t(`decide.held.${held}`);
  if (isUnlooked(proposal)) return t(status === 'sent' ? 'alone.list.sent' : 'alone.list.approved', said);
  if (status === 'open') return t('decide.list.open', { ...said, moment: momentInWords(language, askedAtMs) });
  return t(waitsSinceMs === undefined ? 'decide.list.approved' : 'decide.list.waits', said);
}

/** An appeal that goes out now. */
export function goingOutRow({ card, dispatchId, report }: GoingOut, asked: InWords): Html {
  const { t, language } = asked;
  const edition = cardEditionIn(card, language);
  const title = edition
    ? html`<bdi ${written(edition)}>${edition.title}</bdi>`
    : html`<span class="in-one-piece">${card.caseReference ?? t('desk.home.withdrawn')}</span>`;
  return html`<li><div><h3><a href="${deskHref(language, '/desk/sending/{dispatchId}', { dispatchId })}">${title}</a></h3>
<p>${goingOutInWords(asked, report)}</p></div></li>
`;
}
