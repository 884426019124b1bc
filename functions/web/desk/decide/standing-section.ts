import type { Language } from '../../../contract/languages.ts';
import { appealPath } from '../../../contract/page-paths.ts';
import { withoutTurns } from '../../../contract/text.ts';
import { isTakenBack, type SendingProposal, type SendingStop } from '../../../domain/deciding/sending-proposal.ts';
import { mayStop } from '../../../domain/deciding/stop-sending.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { momentInWords } from '../../../locales/moment-in-words.ts';
import { sessionForm, submitButton } from '../../kit/components/session-form.ts';
import { type Html, html } from '../../kit/html.ts';
import { pathIn } from '../../kit/visit.ts';
import { isolated } from '../../preferences/isolated.ts';
import type { AtDeskHere } from '../at-desk.ts';
import { draftPath, proposalPath, STOP_SENDING_PATH, sendingPath } from '../desk-paths.ts';
import { lookedPart } from './alone-part.ts';
import { tooLatePart } from './too-late-part.ts';

const withSeconds = (atMs: number) => new Date(atMs).toISOString().slice(11, 19);

/** How far a proposal has come, in words, and what can be done about it. */
export function standingSection(
  language: Language,
  at: AtDeskHere,
  proposal: SendingProposal,
  isVoid: boolean,
  { nowMs, isTooLate = false }: { readonly nowMs: number; readonly isTooLate?: boolean },
): Html | undefined {
  const t = wordsIn(language);
  const { status, decision, stopped, held, published, draftId, alone } = proposal;
  const toDraft = at.member.permissions.includes('propose')
    ? html`<p><a href="${pathIn(language, draftPath(draftId))}">${t('decide.to-draft')}</a></p>`
    : undefined;
  if (isVoid)
    return html`<div class="sentence"><p><b>${t('decide.void')}</b></p><p>${t('decide.void.text')}</p>${toDraft}</div>`;
  const by = decision && { who: isolated(decision.by.name), moment: momentInWords(language, decision.atMs) };
  switch (status) {
    case 'open':
      return html`<p class="lede">${t('decide.waits')}</p>${proposal.author.memberId === at.member.memberId ? stopForm(language, at, proposal, t('decide.take-back')) : undefined}`;
    case 'approved':
      return html`<p class="lede">${t(alone ? 'alone.approved' : 'decide.approved', by)}</p>${alone && lookedPart(language, at, proposal)}${stopPanel(language, at, proposal, nowMs)}`;
    case 'returned':
    case 'rejected':
      return html`<div class="sentence"><p><b>${t(`decide.${status}`, by)}</b></p><p class="as-typed" dir="auto">${withoutTurns(decision?.reason ?? '')}</p>${toDraft}</div>`;
    case 'stopped':
      return stopped && html`<div class="sentence">${stoppedWords(language, proposal, stopped)}${toDraft}</div>`;
    case 'held':
      return html`<div class="sentence"><p><b>${t('decide.held')}</b></p><p>${t(`decide.held.${held ?? 'other'}`)}</p>${toDraft}</div>`;
    case 'sent':
      return html`${isTooLate && published && tooLatePart(language, published)}
<p class="lede">${t(alone ? 'alone.sent' : 'decide.sent', by)}</p>${alone && lookedPart(language, at, proposal)}
${
  published
    ? html`<p><a class="button" href="${pathIn(language, sendingPath(published.dispatchId))}">${t('sending.watch')}</a></p>
<p><a href="${pathIn(language, appealPath(published.appealId))}">${t('decide.sent.page')}</a></p>`
    : undefined
}`;
  }
}

/** Who ended it, and what holds in its place. */
function stoppedWords(language: Language, proposal: SendingProposal, { by, atMs, replacedBy }: SendingStop): Html {
  const t = wordsIn(language);
  const told = { who: isolated(by.name), moment: momentInWords(language, atMs) };
  if (replacedBy !== undefined)
    return html`<p><b>${t('decide.replaced', told)}</b></p>
<p>${t('decide.replaced.text')}</p><p><a href="${pathIn(language, proposalPath(replacedBy))}">${t('decide.replaced.link')}</a></p>`;
  return html`<p><b>${t(isTakenBack(proposal) ? 'decide.taken-back' : 'decide.stopped', told)}</b></p>
<p>${t('decide.stopped.text')}</p>`;
}

const stopForm = (
  language: Language,
  { csrf }: AtDeskHere,
  { proposalId }: Pick<SendingProposal, 'proposalId'>,
  button: string,
): Html =>
  sessionForm({
    action: pathIn(language, STOP_SENDING_PATH.replace('{proposalId}', proposalId)),
    csrf,
    inside: submitButton(button),
  });

function stopPanel(
  language: Language,
  at: AtDeskHere,
  { proposalId, goesOutAtMs = 0 }: SendingProposal,
  nowMs: number,
): Html {
  const t = wordsIn(language);
  const isOver = nowMs >= goesOutAtMs;
  const words = isOver
    ? t('decide.going')
    : t('decide.goes-out', { day: momentInWords(language, goesOutAtMs), time: withSeconds(goesOutAtMs) });
  return html`<div class="panel"><p><b>${words}</b></p>
<p>${t('decide.stop.text')}</p>
${mayStop(at) ? stopForm(language, at, { proposalId }, t('decide.stop')) : undefined}
<p class="hint">${t('decide.leave')}</p>
<p><a href="${pathIn(language, proposalPath(proposalId))}">${t('decide.look-again')}</a></p></div>`;
}
