import type { Office, Proposal } from '../../../domain/members/members.ts';
import {
  confirmersOf,
  endsAtMs,
  findMember,
  isSecondManager,
  mayConfirm,
  mayDecline,
  toldOf,
} from '../../../domain/members/members.ts';
import { isolated } from '../../../locales/isolated.ts';
import { momentInWords } from '../../../locales/moment-in-words.ts';
import { spanInWords } from '../../../locales/span-in-words.ts';
import { proposalInWords } from '../../../locales/team-in-words.ts';
import { type Html, html, notification, submitButton } from '../../kit/kit.ts';
import { type Asked, deskHref, postForm } from '../kit/kit.ts';

/** Fields of the forms about what waits for a second person. */
export const PROPOSAL_FIELD = 'proposal';
export const TWO_FIELD = 'two';
export const ALONE_FIELD = 'sends-alone';

/** What waits for a second manager: each with a button for who may confirm it, and one to take it back. */
export function proposalsSection(asked: Asked, nowMs: number): Html | undefined {
  const { proposals = [] } = asked.at.office;
  if (proposals.length === 0) return undefined;
  return html`<section aria-labelledby="waiting"><h2 id="waiting">${asked.t('desk.proposal.waiting')}</h2>
<ul class="rows">${proposals.map((one) => proposalRow(asked, one, nowMs))}</ul>
</section>`;
}

/** On the desk's home, for a manager whom a proposal waits for. */
export function proposalsBanner({ t, language, at: { office, member } }: Asked, nowMs: number): Html | undefined {
  const waiting = (office.proposals ?? []).filter((one) =>
    confirmersOf(office, one, nowMs).some(({ memberId }) => memberId === member.memberId),
  );
  if (waiting.length === 0) return undefined;
  return notification({
    kind: 'important',
    heading: t('desk.proposal.banner', { count: waiting.length }),
    text: html`<a href="${deskHref(language, '/desk/team')}#waiting">${t('desk.proposal.banner-link')}</a>`,
  });
}

function proposalRow(asked: Asked, proposal: Proposal, nowMs: number): Html {
  const { t, language, at } = asked;
  const { office, member } = at;
  const { proposalId, authorId, proposed } = proposal;
  const isManager = member.permissions.includes('manage');
  const until = momentInWords(language, endsAtMs(proposal));
  const author = findMember(office, authorId);
  const isNotSecond =
    isManager && author && author.memberId !== member.memberId && !isSecondManager(author, member, nowMs);
  const button = (path: `/${string}`, words: string, look: 'main' | 'quiet') =>
    postForm(
      asked,
      path,
      html`<input type="hidden" name="${PROPOSAL_FIELD}" value="${proposalId}">
${submitButton(words, look)}`,
    );
  return html`<li><h3>${proposalInWords(language, toldOf(proposed, office))}</h3>
<p class="hint">${t('desk.proposal.by', { who: nameOf(office, authorId), until })}</p>
${isNotSecond ? html`<p>${t('desk.proposal.not-second', { who: nameOf(office, authorId) })}</p>` : undefined}
${mayConfirm(proposal, office, member, nowMs) ? button('/desk/team/confirm', t('desk.proposal.confirm'), 'main') : undefined}
${mayDecline(proposal, office, member, nowMs) ? button('/desk/team/decline', t('desk.proposal.decline'), 'quiet') : undefined}</li>
`;
}

const nameOf = (office: Office, memberId: string) => isolated(findMember(office, memberId)?.name ?? '');

/** To every member, until one person is enough again: when it is, and the button that stops it. */
export function twoEndsBanner(asked: Asked): Html | undefined {
  const {
    t,
    language,
    at: { office },
  } = asked;
  if (!office.twoEnds) return undefined;
  return notification({
    kind: 'important',
    heading: t('desk.two.heading'),
    text: t('desk.two.ends', { moment: momentInWords(language, office.twoEnds.dueAtMs) }),
    form: postForm(asked, '/desk/team/two-decide/keep', submitButton(t('desk.two.keep'), 'quiet')),
  });
}

/** Whether sensitive changes need a second person, and for those who manage the team the button that changes it. */
export function twoDecideSection(asked: Asked): Html {
  const {
    t,
    at: { office, member },
  } = asked;
  const { needsTwo = false } = office;
  const is = needsTwo ? 'on' : 'off';
  const form = postForm(
    asked,
    '/desk/team/two-decide',
    html`<input type="hidden" name="${TWO_FIELD}" value="${needsTwo ? 'off' : 'on'}">
${submitButton(t(`desk.two.button-${is}`), 'quiet')}`,
  );
  return html`<section aria-labelledby="two"><h2 id="two">${t('desk.two.heading')}</h2>
<p>${t(`desk.two.text-${is}`)}</p>
${member.permissions.includes('manage') && !office.twoEnds ? form : undefined}
</section>`;
}

/** Whether one who may decide may send without a colleague, in an office that does not ask for two. */
export function sendsAloneSection(asked: Asked, aloneSeconds: number): Html {
  const {
    t,
    language,
    at: { office, member },
  } = asked;
  const { needsTwo = false, sendsAlone = false } = office;
  const is = sendsAlone ? 'on' : 'off';
  const form = postForm(
    asked,
    '/desk/team/sends-alone',
    html`<input type="hidden" name="${ALONE_FIELD}" value="${sendsAlone ? 'off' : 'on'}">
${submitButton(t(`alone.team.button-${is}`), 'quiet')}`,
  );
  const text = needsTwo
    ? t('alone.team.needs-two')
    : t(`alone.team.${is}`, { delay: spanInWords(language, aloneSeconds) });
  return html`<section aria-labelledby="alone"><h2 id="alone">${t('alone.team.heading')}</h2>
<p>${text}</p>
${member.permissions.includes('manage') && !needsTwo ? form : undefined}
</section>`;
}
