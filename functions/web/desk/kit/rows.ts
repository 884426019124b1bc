import type { Language } from '../../../contract/languages.ts';
import { appealPath } from '../../../contract/page-paths.ts';
import { type AppealCard, cardEditionIn } from '../../../domain/archive/archive.ts';
import { cameBackIn, type GoingOut, type SendingProposal, standingIn } from '../../../domain/deciding/deciding.ts';
import type { DraftOverview } from '../../../domain/drafts/drafts.ts';
import type { DraftLine } from '../../../domain/publishing/publishing.ts';
import { utcDayOf } from '../../../domain/time/time.ts';
import { dayInWords } from '../../../locales/day-in-words.ts';
import { isolated } from '../../../locales/isolated.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { BETWEEN, BUTTON_CLASS, type Html, html, pathIn, sessionForm, type Visit, written } from '../../kit/kit.ts';
import type { AtDeskHere } from './desk-frame.ts';
import { deskHref, deskPath, mayOpen } from './desk-rights.ts';
import { goingOutInWords } from './words/figures-in-words.ts';
import { cameBackNote, standingInWords } from './words/standing-in-words.ts';

/** What drafts of a list look like, as `looksLike` says. */
export type LikenessesInList = ReadonlyMap<string, string>;

/** What was asked last of each draft of a list, by its id. */
export type AskedInList = ReadonlyMap<string, SendingProposal>;

/** A draft that came by a key. Who may write takes it on: from then on it is a draft of the desk. */
export function broughtRow(
  { draftId, title, savedAtMs }: DraftLine,
  { language }: Visit,
  { member, csrf }: AtDeskHere,
  like: LikenessesInList,
): Html {
  const t = wordsIn(language);
  const facts = [savedOn(language, savedAtMs), t('desk.drafts.by-key')];
  const button = () =>
    sessionForm({
      action: deskHref(language, '/desk/drafts/{draftId}/take-on', { draftId }),
      csrf,
      inside: html`<p><button class="${BUTTON_CLASS.quiet}" type="submit">${t('desk.drafts.open')}<span class="unseen">: <bdi>${title ?? t('desk.home.no-title')}</bdi></span></button></p>`,
    });
  return html`<li><div><h3>${title === undefined ? t('desk.home.no-title') : html`<bdi>${title}</bdi>`}</h3>
<p class="hint">${facts.join(BETWEEN)}</p>${likeness(language, like.get(draftId))}${mayOpen('/desk/drafts/{draftId}/take-on', member) ? button() : undefined}</div></li>
`;
}

/** A draft that members write. Who may not write is led to its mail. */
export function writingRow(
  { draftId, revision, title, savedAtMs, savedBy }: DraftOverview,
  { language }: Visit,
  at: AtDeskHere,
  like: LikenessesInList,
  asked: AskedInList = new Map(),
): Html {
  const t = wordsIn(language);
  const newest = asked.get(draftId);
  const [back] = newest ? cameBackIn([newest]) : [];
  const waits = newest && standingIn([newest], revision);
  const facts = [savedOn(language, savedAtMs), isolated(savedBy.name)];
  const path = mayOpen('/desk/write/{draftId}', at.member)
    ? deskPath('/desk/write/{draftId}', { draftId })
    : deskPath('/desk/write/{draftId}/mail', { draftId });
  return html`<li><div><h3><a href="${pathIn(language, path)}">${title === '' ? t('desk.home.no-title') : html`<bdi>${title}</bdi>`}</a></h3>
<p class="hint">${facts.join(BETWEEN)}</p>${likeness(language, like.get(draftId))}${back && cameBackNote(language, back)}${waits && waitsNote(language, at, waits)}</div></li>
`;
}

const waitsNote = (language: Language, at: AtDeskHere, waits: SendingProposal): Html =>
  html`<p class="unsure"><a href="${deskHref(language, '/desk/proposal/{proposalId}', waits)}">${standingInWords(language, at, waits)}</a></p>`;

const savedOn = (language: Language, atMs: number): string =>
  wordsIn(language)('desk.home.saved-on', {
    day: dayInWords(language, utcDayOf(atMs)),
    time: new Date(atMs).toISOString().slice(11, 16),
  });

const likeness = (language: Language, title: string | undefined): Html | undefined =>
  title === undefined
    ? undefined
    : html`<p class="unsure likeness">${wordsIn(language)('desk.drafts.looks-like', { title: `\u2068${title}\u2069` })}</p>`;

/** What went out. @param reached - of what went out lately, how that ended. */
export function sentRow(card: AppealCard, { language }: Visit, mayWithdraw: boolean, reached?: GoingOut): Html {
  const t = wordsIn(language);
  const edition = cardEditionIn(card, language);
  const facts = [
    t(`appeal.kind.${card.kind}`),
    ...(card.isUrgent ? [t('appeal.urgent')] : []),
    t('desk.home.sent-on', { day: dayInWords(language, utcDayOf(card.publishedAtMs)) }),
  ];
  const title = edition
    ? html`<bdi ${written(edition)}>${edition.title}</bdi>`
    : html`<span class="in-one-piece">${card.caseReference ?? t('desk.home.withdrawn')}</span>`;
  return html`<li><div><h3><a href="${deskHref(language, '/desk/sent/{appealId}', card)}">${title}</a></h3>
<p class="hint">${facts.join(BETWEEN)}</p>${reached && reachedLine(language, reached)}
<p><a href="${pathIn(language, appealPath(card.appealId))}">${t('sent.page')}</a></p>${
    mayWithdraw
      ? html`<p><a href="${deskHref(language, '/desk/withdraw/{appealId}', card)}">${t('desk.withdraw.link')}</a></p>`
      : undefined
  }</div></li>
`;
}

function reachedLine(language: Language, { dispatchId, report, mailsNoOne }: GoingOut): Html {
  const t = wordsIn(language);
  return mailsNoOne
    ? html`<p>${t('sent.no-mail')}</p>`
    : html`<p>${goingOutInWords(language, report)} <a href="${deskHref(language, '/desk/sending/{dispatchId}', { dispatchId })}">${t('sending.see')}</a></p>`;
}

/** What a list says that has nothing to show, in place of its rows. */
export const rowsOr = (rows: readonly Html[], none: string): Html =>
  rows.length > 0 ? html`<ul class="rows">${rows}</ul>` : html`<p class="hint">${none}</p>`;
