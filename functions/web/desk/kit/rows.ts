import type { Language } from '../../../contract/languages.ts';
import { PERMISSIONS, type Permission } from '../../../contract/team-acts.ts';
import { type AppealCard, cardEditionIn } from '../../../domain/archive/archive.ts';
import { cameBackIn, type GoingOut, type SendingProposal, standingIn } from '../../../domain/deciding/deciding.ts';
import type { DraftOverview } from '../../../domain/drafts/drafts.ts';
import type { Member } from '../../../domain/members/members.ts';
import type { DraftLine } from '../../../domain/publishing/publishing.ts';
import { utcDayOf } from '../../../domain/time/time.ts';
import { dayInWords } from '../../../locales/day-in-words.ts';
import { isolated } from '../../../locales/isolated.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { BETWEEN, BUTTON_CLASS, type Html, html, pathIn, written } from '../../kit/kit.ts';
import { type Asked, type InWords, postForm } from './desk-frame.ts';
import { deskHref, deskPath, mayOpen } from './desk-rights.ts';
import { dayAndTime } from './words/day-and-time.ts';
import { goingOutInWords } from './words/figures-in-words.ts';
import { cameBackWhy, standingInWords } from './words/standing-in-words.ts';

/** What drafts of a list look like, as `looksLike` says. */
export type LikenessesInList = ReadonlyMap<string, string>;

/** What was asked last of each draft of a list, by its id. */
export type AskedInList = ReadonlyMap<string, SendingProposal>;

/** A draft that came by a key. Who may write takes it on: from then on it is a draft of the desk. */
export function broughtRow({ draftId, title, savedAtMs }: DraftLine, asked: Asked, like: LikenessesInList): Html {
  const {
    t,
    at: { member },
  } = asked;
  const facts = [savedOn(asked, savedAtMs), t('desk.drafts.by-key')];
  const button = () =>
    postForm(
      asked,
      deskPath('/desk/drafts/{draftId}/take-on', { draftId }),
      html`<p><button class="${BUTTON_CLASS.quiet}" type="submit">${t('desk.drafts.open')}<span class="unseen">: <bdi>${title ?? t('desk.home.no-title')}</bdi></span></button></p>`,
    );
  return html`<li><div><h3>${title === undefined ? t('desk.home.no-title') : html`<bdi>${title}</bdi>`}</h3>
<p class="hint">${facts.join(BETWEEN)}</p>${likeness(asked, like.get(draftId))}${mayOpen('/desk/drafts/{draftId}/take-on', member) ? button() : undefined}</div></li>
`;
}

/** Where a draft is written. Who may not write is led to what was asked of it last or, before that, to its mail. */
export function draftPath(
  { draftId }: Pick<DraftOverview, 'draftId'>,
  member: Pick<Member, 'permissions'>,
  newest?: SendingProposal,
) {
  if (mayOpen('/desk/write/{draftId}', member)) return deskPath('/desk/write/{draftId}', { draftId });
  return newest ? deskPath('/desk/proposal/{proposalId}', newest) : deskPath('/desk/write/{draftId}/mail', { draftId });
}

/** A draft that members write. */
export function writingRow(
  { draftId, revision, kind, title, savedAtMs, savedBy }: DraftOverview,
  here: Asked,
  like: LikenessesInList,
  asked: AskedInList = new Map(),
): Html {
  const { t, language, at } = here;
  const newest = asked.get(draftId);
  const [back] = newest ? cameBackIn([newest]) : [];
  const waits = newest && standingIn([newest], revision);
  const facts = [...(kind ? [t(`appeal.kind.${kind}`)] : []), savedOn(here, savedAtMs), isolated(savedBy.name)];
  return html`<li><div><h3><a href="${pathIn(language, draftPath({ draftId }, at.member, newest))}">${title === '' ? t('desk.home.no-title') : html`<bdi>${title}</bdi>`}</a></h3>
<p class="hint">${facts.join(BETWEEN)}</p>${likeness(here, like.get(draftId))}${back && cameBackWhy(here, back)}${waits && html`<p class="unsure">${standingInWords(here, waits)}</p>`}</div></li>
`;
}

const savedOn = (asked: InWords, atMs: number): string => asked.t('desk.home.saved-on', dayAndTime(asked, atMs));

const likeness = ({ t }: InWords, title: string | undefined): Html | undefined =>
  title === undefined
    ? undefined
    : html`<p class="unsure likeness">${t('desk.drafts.looks-like', { title: `\u2068${title}\u2069` })}</p>`;

/** What an appeal is called; one that was withdrawn, by its reference. */
export function titleOfCard({ t, language }: InWords, card: AppealCard): Html {
  const edition = cardEditionIn(card, language);
  return edition
    ? html`<bdi ${written(edition)}>${edition.title}</bdi>`
    : html`<span class="in-one-piece">${card.caseReference ?? t('desk.home.withdrawn')}</span>`;
}

/** What went out. @param reached - of what went out lately, how that ended. */
export function sentRow(card: AppealCard, asked: InWords, reached?: GoingOut): Html {
  const { t, language } = asked;
  const facts = [
    t(`appeal.kind.${card.kind}`),
    ...(card.isUrgent ? [t('appeal.urgent')] : []),
    t('desk.home.sent-on', { day: dayInWords(language, utcDayOf(card.publishedAtMs)) }),
  ];
  return html`<li><div><h3><a href="${deskHref(language, '/desk/sent/{appealId}', card)}">${titleOfCard(asked, card)}</a></h3>
<p class="hint">${facts.join(BETWEEN)}</p>${reached && html`<p>${reachedInShort(asked, reached)}</p>`}</div></li>
`;
}

const reachedInShort = (asked: InWords, { report, mailsNoOne }: GoingOut): string =>
  mailsNoOne ? asked.t('sent.no-mail') : goingOutInWords(asked, report);

/** What a list says that has nothing to show, in place of its rows. */
export const rowsOr = (rows: readonly Html[], none: string): Html =>
  rows.length > 0 ? html`<ul class="rows">${rows}</ul>` : html`<p class="hint">${none}</p>`;

/** What a member may do and what not, in plain words. */
export function permissionList(language: Language, permissions: readonly Permission[]): Html {
  const t = wordsIn(language);
  return html`<ul class="checks">${PERMISSIONS.map((one) =>
    permissions.includes(one)
      ? html`<li><span>${t(`desk.may.${one}`)}</span></li>`
      : html`<li class="not"><span>${t(`desk.may-not.${one}`)}</span></li>`,
  )}</ul>`;
}
