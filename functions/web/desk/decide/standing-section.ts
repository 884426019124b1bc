import { appealPath } from '../../../contract/page-paths.ts';
import { withoutTurns } from '../../../contract/text.ts';
import type { SendingHold, SendingProposal, SendingStop } from '../../../domain/deciding/deciding.ts';
import { isAlone, isTakenBack, mayStop } from '../../../domain/deciding/deciding.ts';
import type { Draft } from '../../../domain/drafts/drafts.ts';
import type { BudgetRoom, PublishedAppeal } from '../../../domain/publishing/publishing.ts';
import { minutesInMs } from '../../../domain/time/time.ts';
import { isolated } from '../../../locales/isolated.ts';
import { momentInWords } from '../../../locales/moment-in-words.ts';
import { type ButtonLook, type Html, html, pathIn, submitButton } from '../../kit/kit.ts';
import { type Asked, deskHref, deskPath, type InWords, officeMoment, postForm } from '../kit/kit.ts';
import { lookedPart } from './alone-part.ts';
import { leftOf, waitInWords } from './room-section.ts';

export const STANDING_ID = 'standing';

/** How far a proposal has come, beside what it says itself. */
export interface Standing {
  readonly nowMs: number;
  /** The draft was saved since it was asked about, or is there no more. */
  readonly isVoid: boolean;
  /** The draft as it is now. */
  readonly newest?: Draft;
  /** When it went out, in epoch milliseconds. */
  readonly leftAtMs?: number;
  /** The member is no second person in an office that asks for two: they can stop it, and not decide. */
  readonly isNotSecond?: boolean;
  /** Why what was approved would not go out as the office is now. */
  readonly lost?: SendingHold;
  /** What is left of the office's budgets for what is approved to go out as soon as there is room. */
  readonly roomsThen?: readonly BudgetRoom[];
  /** A stop was pressed when it had gone out. */
  readonly isTooLate?: boolean;
}

/** A page may stay open for days before what is under embargo goes out: it is fetched again in the last hour alone. */
const WATCHED_MS = minutesInMs(60);

/** Whether the standing of a proposal changes by itself soon. */
export const isWatched = ({ status, goesOutAtMs = 0 }: SendingProposal, { isVoid, nowMs }: Standing): boolean =>
  status === 'approved' && !isVoid && goesOutAtMs - nowMs < WATCHED_MS;

/** How far a proposal has come, in words, and what can be done about it. What is to go out is looked at again by the script of a sending. */
export function standingSection(asked: Asked, proposal: SendingProposal, standing: Standing): Html {
  const isToGo = proposal.status === 'approved' && !standing.isVoid;
  const path = deskPath('/desk/proposal/{proposalId}/part', proposal);
  const again = isWatched(proposal, standing) ? html` data-again="${pathIn(asked.language, path)}"` : undefined;
  const shown = isToGo ? standingPart(asked, proposal, standing) : inWords(asked, proposal, standing);
  return html`<div id="${STANDING_ID}" tabindex="-1"${again}>${shown}</div>${again && html`<p class="visually-hidden" role="status" id="said"></p>`}`;
}

/** What is fetched again: how far it has come, and the button that stops it as long as it can be stopped. */
export function standingPart(asked: Asked, proposal: SendingProposal, standing: Standing): Html {
  const { isVoid, nowMs } = standing;
  const isToGo = proposal.status === 'approved' && !isVoid;
  const name = isVoid ? 'void' : isToGo && nowMs >= (proposal.goesOutAtMs ?? 0) ? 'going' : proposal.status;
  const say = isToGo ? thenInWords(asked, proposal, standing) : overInWords(asked, proposal, standing);
  return html`<div id="figures" data-standing="${name}" data-say="${say}"${isToGo ? undefined : html` data-over`}>${inWords(asked, proposal, standing)}</div>
<div id="steer" data-standing="${name}" tabindex="-1">${isToGo ? stopPanel(asked, proposal) : undefined}</div>`;
}

function inWords(asked: Asked, proposal: SendingProposal, standing: Standing): Html | undefined {
  const { t, language, at } = asked;
  const { status, decision, stopped, held, published, draftId } = proposal;
  const { isVoid, isTooLate } = standing;
  const toDraft = at.member.permissions.includes('propose')
    ? html`<p><a href="${deskHref(language, '/desk/write/{draftId}', { draftId })}">${t('decide.to-draft')}</a></p>`
    : undefined;
  if (isVoid) return html`<div class="sentence">${voidWords(asked, proposal, standing)}${toDraft}</div>`;
  const by = decision && { who: isolated(decision.by.name), moment: momentInWords(language, decision.atMs) };
  switch (status) {
    case 'open':
      return html`<p class="lede">${t('decide.waits')}</p>${endForm(asked, proposal, standing)}`;
    case 'approved':
      return html`<p class="lede">${t(approvedWords(proposal), by)}</p>${isAlone(proposal) && lookedPart(asked, proposal)}
${whenInWords(asked, proposal, standing)}`;
    case 'returned':
      return html`<div class="sentence"><p><b>${t('decide.returned', by)}</b></p><p class="as-typed" dir="auto">${withoutTurns(decision?.reason ?? '')}</p>${toDraft}</div>`;
    case 'stopped':
      return stopped && html`<div class="sentence">${stoppedWords(asked, proposal, stopped)}${toDraft}</div>`;
    case 'held':
      return html`<div class="sentence"><p><b>${t('decide.held')}</b></p><p>${t(`decide.held.${held ?? 'other'}`)}</p>${toDraft}</div>`;
    case 'sent':
      return html`${isTooLate && published && tooLatePart(asked, published)}
<p class="lede">${overInWords(asked, proposal, standing)} ${t(approvedWords(proposal), by)}</p>${isAlone(proposal) && lookedPart(asked, proposal)}
${
  published
    ? html`<p><a class="button" href="${deskHref(language, '/desk/sending/{dispatchId}', published)}">${t('sending.watch')}</a></p>
<p><a href="${pathIn(language, appealPath(published.appealId))}">${t('decide.sent.page')}</a></p>`
    : undefined
}`;
  }
}

/** When it goes out, and that its approval still counts while it waits, or why the worker will not send it. */
function whenInWords(asked: Asked, proposal: SendingProposal, standing: Standing): Html {
  const { t } = asked;
  const when = thenInWords(asked, proposal, standing);
  if (findsNoRoom(asked, proposal, standing)) return html`<p class="unsure">${when} ${t('decide.room.ask')}</p>`;
  const { lost, roomsThen = [] } = standing;
  const then = html`<p><b>${when}</b></p>`;
  if (lost) return html`${then}<p class="unsure">${t('decide.lost')} ${t(`decide.held.${lost}`)}</p>`;
  if (proposal.waitsSinceMs === undefined) return then;
  return html`${then}<p class="unsure">${t('decide.waits-for-room')} ${t('decide.room.ask')}</p>${roomsThen.length > 0 && leftOf(asked, roomsThen)}`;
}

/** When it goes out. What finds no room has no other time than that of the next room. */
const thenInWords = (asked: Asked, proposal: SendingProposal, standing: Standing): string =>
  findsNoRoom(asked, proposal, standing) ?? goesOutInWords(asked, proposal, standing.nowMs);

const findsNoRoom = (asked: Asked, { waitsSinceMs }: SendingProposal, { lost, roomsThen = [] }: Standing) =>
  lost || waitsSinceMs !== undefined ? undefined : waitInWords(asked, roomsThen);

/** By which its author takes it back, or who may not decide on it, for no one is second to them, stops it. */
function endForm(asked: Asked, proposal: SendingProposal, { isNotSecond = false }: Standing): Html | undefined {
  const isOwn = proposal.author.memberId === asked.at.member.memberId;
  if (!isOwn && !isNotSecond) return undefined;
  return stopForm(asked, proposal, asked.t(isOwn ? 'decide.take-back' : 'decide.stop'), 'quiet');
}

const approvedWords = ({ alone, decision }: SendingProposal) =>
  alone ? 'alone.approved' : decision?.asOne ? 'decide.as-one.approved' : 'decide.approved';

/** What a draft that was saved is called now, by whom it was, and that an approval is void. */
function voidWords({ t, language }: InWords, { status, decision, alone }: SendingProposal, { newest }: Standing): Html {
  const saved = newest && {
    who: isolated(newest.savedBy.name),
    moment: momentInWords(language, newest.savedAtMs),
  };
  return html`<p><b>${t('decide.void')}</b></p>
${newest?.fields.title === undefined ? undefined : html`<p><bdi>${newest.fields.title}</bdi></p>`}
<p>${saved && t('decide.void.by', saved)} ${status === 'approved' && decision && !alone ? t('decide.void.approved', { who: isolated(decision.by.name) }) : undefined} ${t('decide.void.text')}</p>`;
}

/** What is told at once of what is over, without looking. */
function overInWords(asked: InWords, proposal: SendingProposal, { isVoid, leftAtMs = 0 }: Standing): string {
  const { t, language } = asked;
  const { status, stopped } = proposal;
  if (isVoid) return t('decide.void');
  if (status === 'sent') return t('decide.left', { moment: momentInWords(language, leftAtMs) });
  if (stopped) return stoppedBy(asked, proposal, stopped);
  return t('decide.held');
}

const goesOutInWords = (asked: Asked, { goesOutAtMs = 0 }: SendingProposal, nowMs: number): string =>
  nowMs >= goesOutAtMs
    ? asked.t('decide.going')
    : asked.t('decide.goes-out', { moment: officeMoment(asked, goesOutAtMs, 'second') });

/** Why nothing is decided now: what became of it before the press. */
export function endedInWords({ t }: InWords, proposal: SendingProposal): string {
  const { stopped, decision, status } = proposal;
  if (stopped) {
    if (stopped.replacedBy !== undefined) return t('decide.error.replaced');
    return t(isTakenBack(proposal) ? 'decide.error.taken-back' : 'decide.error.stopped', {
      who: isolated(stopped.by.name),
    });
  }
  return decision && status !== 'open'
    ? t('decide.error.decided', { who: isolated(decision.by.name) })
    : t('decide.error.ended');
}

/** Who ended it, and what holds in its place. */
function stoppedWords(asked: InWords, proposal: SendingProposal, stopped: SendingStop): Html {
  const { t, language } = asked;
  const { replacedBy } = stopped;
  const told = html`<p><b>${stoppedBy(asked, proposal, stopped)}</b></p>`;
  if (replacedBy !== undefined)
    return html`${told}
<p>${t('decide.replaced.text')}</p><p><a href="${deskHref(language, '/desk/proposal/{proposalId}', { proposalId: replacedBy })}">${t('decide.replaced.link')}</a></p>`;
  return html`${told}
<p>${t('decide.stopped.text')}</p>`;
}

function stoppedBy({ t, language }: InWords, proposal: SendingProposal, { by, atMs, replacedBy }: SendingStop): string {
  const told = { who: isolated(by.name), moment: momentInWords(language, atMs) };
  if (replacedBy !== undefined) return t('decide.replaced', told);
  return t(isTakenBack(proposal) ? 'decide.taken-back' : 'decide.stopped', told);
}

const stopForm = (
  asked: Asked,
  { proposalId }: Pick<SendingProposal, 'proposalId'>,
  button: string,
  look: ButtonLook = 'main',
): Html => postForm(asked, deskPath('/desk/proposal/{proposalId}/stop', { proposalId }), submitButton(button, look));

function stopPanel(asked: Asked, { proposalId }: SendingProposal): Html {
  const { t, language, at } = asked;
  return html`<div class="panel"><p>${t('decide.stop.text')}</p>
${mayStop(at) ? stopForm(asked, { proposalId }, t('decide.stop')) : undefined}
<p class="hint">${t('decide.leave')}</p>
<p><a href="${deskHref(language, '/desk/proposal/{proposalId}', { proposalId })}">${t('decide.look-again')}</a></p></div>`;
}

/** That a stop came after it went out, and what can be done in its place: each takes the one person who wanted it stopped. */
function tooLatePart({ t, language }: InWords, { appealId, dispatchId }: PublishedAppeal): Html {
  const links = [
    { path: deskPath('/desk/sending/{dispatchId}', { dispatchId }), label: t('decide.too-late.cancel') },
    { path: deskPath('/desk/sent/{appealId}/take-back', { appealId }), label: t('sent.take-back.link') },
    { path: deskPath('/desk/sent/{appealId}/take-down', { appealId }), label: t('sent.take-down.link') },
  ];
  return html`<div class="sentence" role="status"><p><b>${t('decide.too-late')}</b></p>
<p>${t('decide.too-late.text')}</p>
<ul class="rows">${links.map(({ path, label }) => html`<li><a href="${pathIn(language, path)}">${label}</a></li>`)}</ul></div>`;
}
