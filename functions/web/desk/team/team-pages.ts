import { LANGUAGE_FACTS, LANGUAGES, type Language } from '../../../contract/languages.ts';
import { PERMISSIONS, type Permission } from '../../../contract/team-acts.ts';
import type { Member, Office } from '../../../domain/members/members.ts';
import { endsAtMs, hasJoined, keysOf, secondFromMs, whoMay } from '../../../domain/members/members.ts';
import { utcDayOf } from '../../../domain/time/time.ts';
import { dayInWords } from '../../../locales/day-in-words.ts';
import { isolated } from '../../../locales/isolated.ts';
import { mayInWords } from '../../../locales/may-in-words.ts';
import { momentInWords } from '../../../locales/moment-in-words.ts';
import type { FieldError, Html, Page } from '../../kit/kit.ts';
import { errorAt, html, notification, pathIn, submitButton, textField } from '../../kit/kit.ts';
import { type Asked, deskHref, deskPage, deskPath, type InWords, permissionList, postForm } from '../kit/kit.ts';
import { clockSection } from './clock-section.ts';
import { proposalsSection, sendsAloneSection, twoDecideSection, twoEndsBanner } from './proposal-parts.ts';

/** Fields of the form by which a person is invited. */
export const NAME_FIELD = 'name';
export const ADDRESS_FIELD = 'email';
export const LANGUAGE_FIELD = 'language';
export const MAY_FIELD = 'may';

/** What was done just now: its words are under `desk.team.done-<word>`. */
export const TEAM_DONE = [
  'invited',
  'changed',
  'removed',
  'invited-again',
  'same',
  'proposed',
  'confirmed',
  'declined',
  'two-decide',
  'two-kept',
  'sends-alone',
  'clock',
] as const;
export type TeamDone = (typeof TEAM_DONE)[number];

/** What stands in the form of an invitation. */
export interface EnteredInvitation {
  readonly name: string;
  readonly address: string;
  readonly language: Language;
  readonly may: readonly Permission[];
}

interface TeamPage {
  readonly entered: EnteredInvitation;
  readonly errors: readonly FieldError[];
  readonly done?: TeamDone;
  /** How long what is sent without a colleague waits. */
  readonly aloneSeconds: number;
  readonly nowMs: number;
}

const TWO = 2;

/** Who works at the office and what each may do; for those who manage it, with the ways to change that. */
export function teamPage(asked: Asked, { entered, errors, done, aloneSeconds, nowMs }: TeamPage): Page {
  const { t, language, at } = asked;
  const { office, member: self } = at;
  const manages = self.permissions.includes('manage');
  const [joined, invited] = [office.members.filter(hasJoined), office.members.filter((one) => !hasJoined(one))];
  return deskPage(asked, {
    tab: 'team',
    title: t('desk.team.title'),
    note: done && notification({ kind: 'done', heading: t(`desk.team.done-${done}`) }),
    errors,
    main: html`<h1>${t('desk.team.heading')}</h1>
${tooFewBanner(asked)}
${twoEndsBanner(asked)}
<div class="desk">
<div>
${proposalsSection(asked, nowMs)}
<section aria-labelledby="people"><h2 id="people">${t('desk.team.people')}</h2>
<ul class="rows">${joined.map((one) => memberRow(asked, one, nowMs))}</ul>
</section>
<section aria-labelledby="invited"><h2 id="invited">${t('desk.team.invited')}</h2>
${invited.length === 0 ? html`<p class="hint">${t('desk.team.invited-none')}</p>` : html`<ul class="rows">${invited.map((one) => memberRow(asked, one, nowMs))}</ul>`}
</section>
${twoDecideSection(asked)}
${sendsAloneSection(asked, aloneSeconds)}
${clockSection(asked, errors)}
<p><a href="${deskHref(language, '/desk/history')}">${t('desk.history.link')}</a></p>
</div>
<aside>${manages ? inviteForm(asked, entered, errors) : html`<p class="hint">${t('desk.team.not-manager')}</p>`}</aside>
</div>`,
  });
}

/** As long as one lost phone, or one illness, would stop the work. */
function tooFewBanner({ t, at: { office } }: Asked): Html | undefined {
  const few = (['decide', 'manage'] as const).filter((one) => whoMay(office, one).length < TWO);
  if (few.length === 0) return undefined;
  return notification({
    kind: 'important',
    heading: t('desk.team.too-few'),
    text: few.map((one) => t(`desk.team.too-few-${one}`)).join(' '),
  });
}

/** Until when a member is no second person beside those who let them in. */
function newUntil({ t, language }: InWords, one: Member, nowMs: number): string | undefined {
  const fromMs = secondFromMs(one) ?? 0;
  if (nowMs >= fromMs) return undefined;
  return t('desk.team.new-until', { day: dayInWords(language, utcDayOf(fromMs)) });
}

function memberRow(asked: Asked, one: Member, nowMs: number): Html {
  const {
    t,
    language,
    at: { member: self, office },
  } = asked;
  const { invitation } = one;
  const until =
    invitation && !hasJoined(one)
      ? t('desk.team.good-until', { day: dayInWords(language, utcDayOf(invitation.expiresAtMs)) })
      : newUntil(asked, one, nowMs);
  const change = self.permissions.includes('manage')
    ? html`<p class="actions"><a class="button button--quiet" href="${deskHref(language, '/desk/team/{memberId}', one)}">${t('desk.team.change')}<span class="unseen">: ${one.name}</span></a></p>`
    : undefined;
  return html`<li><h3><bdi>${one.name}</bdi>${one.memberId === self.memberId ? html` · ${t('desk.home.is-you')}` : undefined}</h3>
<p class="hint"><bdi dir="ltr">${one.address}</bdi>${until === undefined ? undefined : html` · ${until}`}</p>
${permissionList(language, one.permissions)}
${suspendedNote(asked, office, one)}
${change}</li>
`;
}

/** What one manager took from a member for now, and until when. */
function suspendedNote({ t, language }: InWords, { proposals = [] }: Office, { suspended }: Member): Html | undefined {
  const proposal = proposals.find((one) => one.proposalId === suspended?.proposalId);
  if (!suspended || !proposal) return undefined;
  const until = momentInWords(language, endsAtMs(proposal));
  return html`<p class="unsure">${t('desk.team.suspended', { may: mayInWords(language, suspended.permissions), until })}</p>`;
}

/** Ticks in plain words. */
const mayTicks = (
  { t }: InWords,
  ticked: readonly Permission[],
): Html => html`<fieldset class="step"><legend>${t('desk.team.may')}</legend>
<div class="choices">${PERMISSIONS.map(
  (one) =>
    html`<label class="choice"><input type="checkbox" name="${MAY_FIELD}" value="${one}"${ticked.includes(one) ? html` checked` : undefined}> <span>${t(`desk.may.${one}`)}</span></label>`,
)}</div>
</fieldset>`;

function inviteForm(asked: Asked, entered: EnteredInvitation, errors: readonly FieldError[]): Html {
  const { t } = asked;
  const error = (id: string) => errorAt(id, errors, t('page.error.prefix'));
  const inside = html`${textField({ id: NAME_FIELD, label: t('desk.team.name'), value: entered.name, autocomplete: 'off', error: error(NAME_FIELD) })}
${textField({ id: ADDRESS_FIELD, type: 'email', label: t('desk.team.address'), value: entered.address, autocomplete: 'off', error: error(ADDRESS_FIELD) })}
<div class="part"><label class="field" for="${LANGUAGE_FIELD}">${t('desk.team.language')}</label>
<select id="${LANGUAGE_FIELD}" name="${LANGUAGE_FIELD}">${LANGUAGES.map(
    (one) =>
      html`<option value="${one}" lang="${one}"${one === entered.language ? html` selected` : undefined}>${LANGUAGE_FACTS[one].name}</option>`,
  )}</select></div>
${mayTicks(asked, entered.may)}
${submitButton(t('desk.team.invite-button'))}`;
  return html`<section aria-labelledby="invite"><h2 id="invite">${t('desk.team.invite')}</h2>
<p class="hint">${t('desk.team.readers')}</p>
${postForm(asked, '/desk/team/invite', inside)}
</section>`;
}

/** Keys that act as a member: they end with what it takes away from them. */
function keysSection({ t, at: { office } }: Asked, { memberId }: Member, nowMs: number): Html | undefined {
  const keys = keysOf(office, memberId, nowMs);
  if (keys.length === 0) return undefined;
  return html`<section><h2>${t('keys.member')}</h2>
<p>${t('keys.member.text', { count: keys.length })}</p>
<ul class="rows">${keys.map(
    ({ keyId, scopes }) =>
      html`<li><p><bdi dir="ltr"><code>${keyId}</code></bdi> · ${t(scopes.includes('appeals:write') ? 'keys.may.publish' : scopes.includes('appeals:propose') ? 'keys.may.propose' : 'keys.may.look')}</p></li>`,
  )}</ul>
</section>`;
}

/** One member, with all that can be done about them. What each button leads to is said before it. */
export function memberPage(asked: Asked, one: Member, errors: readonly FieldError[], nowMs: number): Page {
  const { t, language, at } = asked;
  const { member: self } = at;
  const isSelf = one.memberId === self.memberId;
  const form = (act: 'permissions' | 'invite-again', inside: Html) =>
    postForm(asked, `${deskPath('/desk/team/{memberId}', one)}/${act}`, inside);
  return deskPage(asked, {
    tab: 'team',
    title: t('desk.member.title', { name: one.name }),
    errors,
    main: html`<h1 id="member"><bdi>${one.name}</bdi></h1>
<p class="lede"><bdi dir="ltr">${one.address}</bdi></p>
<section>
<p>${t('desk.member.permissions-text')}${at.office.needsTwo ? ` ${t('desk.two.needed')} ${t('desk.two.needed-taking')}` : undefined}</p>
${form('permissions', html`${mayTicks(asked, one.permissions)}${submitButton(t('desk.member.permissions-button'))}`)}
</section>
${
  isSelf
    ? undefined
    : html`<section><h2>${t('desk.member.again')}</h2>
<p>${t('desk.member.again-text')}</p>
${form('invite-again', submitButton(t('desk.member.again-button'), 'quiet'))}
</section>`
}
${keysSection(asked, one, nowMs)}
<section><h2>${t('desk.member.remove')}</h2>
<p>${t(isSelf ? 'desk.member.remove-self' : 'desk.member.remove-text')}</p>
<p class="actions"><a class="button button--quiet" href="${pathIn(language, `${deskPath('/desk/team/{memberId}', one)}/remove`)}">${t('desk.member.remove')}</a></p>
</section>
<p><a href="${deskHref(language, '/desk/team')}">${t('desk.member.back')}</a></p>`,
  });
}

/** Asks whether a member is to be removed, and says what ends with it. */
export function removePage(asked: Asked, one: Member, nowMs: number): Page {
  const { t, language, at } = asked;
  const page = deskPath('/desk/team/{memberId}', one);
  const isSelf = one.memberId === at.member.memberId;
  const title = t('desk.member.remove-ask', { name: isolated(one.name) });
  return deskPage(asked, {
    tab: 'team',
    title,
    main: html`<h1>${title}</h1>
<p class="lede"><bdi dir="ltr">${one.address}</bdi></p>
<p>${t(isSelf ? 'desk.member.remove-self' : 'desk.member.remove-text')}${at.office.needsTwo ? ` ${t('desk.two.needed-taking')}` : undefined}</p>
${keysSection(asked, one, nowMs)}
${postForm(asked, `${page}/remove`, html`<p class="actions"><button class="button button--urgent" type="submit">${t('desk.member.remove-button')}</button> <a class="button button--quiet" href="${pathIn(language, page)}">${t('desk.member.remove-back')}</a></p>`)}`,
  });
}
