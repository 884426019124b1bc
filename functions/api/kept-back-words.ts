import { type KEPT_BACK_REASONS, type LikelyAppeal, MOST_LIKELY } from '../contract/api.ts';
import type { ProposedByKey } from '../domain/deciding/deciding.ts';
import { deskProposalUrl } from '../domain/members/members.ts';
import { type KeptBack, type Likely, momentInWords, type PublishingBudget } from '../domain/publishing/publishing.ts';
import { utcDayOf } from '../domain/time/time.ts';
import { appealUrl } from './appeal-url.ts';

const BUDGET_IN_WORDS = {
  appealsPerHour: 'appeals an hour',
  appealsPerDay: 'appeals a day',
  urgentPerDay: 'urgent appeals a day',
  correctionsPerAppealPerDay: 'corrections of one appeal a day',
  correctionsPerDay: 'corrections a day',
} as const satisfies Record<PublishingBudget, string>;

/** Why nothing was mailed though nothing is missing, as the API says it. */
export function keptBackAnswer(
  why: KeptBack,
  publicUrl: string,
): {
  because: (typeof KEPT_BACK_REASONS)[number];
  words: string;
  roomAt?: string;
  likely?: LikelyAppeal[];
} {
  if (why.because === 'likely the same')
    return { because: 'likely-the-same', words: LIKELY_IN_WORDS, likely: likelyAnswer(why.likely, publicUrl) };
  if (why.because === 'proposed')
    return {
      because: 'proposed',
      words: why.isUrgent ? URGENT_IN_WORDS : 'This key may propose appeals, and not publish them.',
    };
  if (why.because === 'needs two') return { because: 'needs-two', words: NEEDS_TWO_IN_WORDS };
  const roomAt = new Date(why.roomAtMs).toISOString();
  const budgets = why.budgets.map((budget) => BUDGET_IN_WORDS[budget]).join(' and of ');
  const isUsedUp = why.because === 'over budget' ? 'is used up' : 'is filled at its time by what waits already';
  return {
    because: 'over-budget',
    words: `Your budget of ${budgets} ${isUsedUp}. There is room again from ${momentInWords(roomAt)}.`,
    roomAt,
  };
}

/** The same of what a key sent that acts as a member. */
export function proposedAnswer(proposed: ProposedByKey, publicUrl: string) {
  switch (proposed.kind) {
    case 'asked':
      return {
        words: 'Your office asks for two people: the other members who may decide were asked, by mail.',
        proposalUrl: deskProposalUrl(publicUrl, proposed.proposalId, 'en'),
      };
    case 'no-one':
      return {
        words:
          'Your office asks for two people, and no other member may decide on it: it waits as a draft of your desk.',
      };
    case 'open':
      return {
        words:
          'Your office asks for two people, and something is open before they can be asked: it waits as a draft of your desk.',
        open: [...proposed.fields, ...proposed.checks],
      };
  }
}

export const proposedHint = ({ kind }: ProposedByKey): string => PROPOSED_HINT[kind];

const PROPOSED_HINT = {
  asked:
    'No mail was sent to readers yet. It goes out once one of them decides so. Sent again it asks no one a second time.',
  'no-one': 'No mail was sent. Someone who manages your team lets a colleague decide; then the same is sent again.',
  open: 'No mail was sent. A member opens it at the desk, answers there what is open, and asks a colleague to send it.',
} as const satisfies Record<ProposedByKey['kind'], string>;

const URGENT_IN_WORDS = 'It is urgent, and the member as whom this key acts may send nothing urgent.';

const NEEDS_TWO_IN_WORDS =
  'Your office asks for two people: it waits as a draft of your desk until one member asks another to send it.';

const LIKELY_IN_WORDS =
  'It looks like an appeal that is published already, whose readers would be mailed it once more.';

/** Published appeals that another one looks like, as the API shows them. */
export const likelyAnswer = (likely: readonly Likely[], publicUrl: string): LikelyAppeal[] =>
  likely.slice(0, MOST_LIKELY).map(({ appealId, title, publisherName, publishedAtMs, isOwn }) => ({
    appealId,
    title,
    publisher: publisherName,
    publishedOn: utcDayOf(publishedAtMs),
    appealUrl: appealUrl(publicUrl, appealId),
    isYours: isOwn,
  }));

/** What may be done about it. */
export const keptBackHint = (why: KeptBack): string =>
  why.because === 'likely the same' ? likelyHint(why.likely) : KEPT_BACK_HINT[why.because];

const likelyHint = (likely: readonly Likely[]): string =>
  [
    `No mail was sent. If it is another appeal, send it with ${likely.length > MOST_LIKELY ? '"distinctFrom": "all"' : 'the ids in "distinctFrom"'}, and it is published at once.`,
    likely.some(({ isOwn }) => isOwn) && 'If something changed, send it with the id as its "externalId" and a "kind".',
    likely.some(({ isOwn }) => !isOwn) &&
      'If it is an appeal that another publisher published for you both, send it with that id in "jointWith": no reader is mailed again.',
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');

const KEPT_BACK_HINT = {
  'over budget':
    'No mail was sent. Send the same again once there is room, or ask the operator of this deployment for a larger budget.',
  'over budget at its time':
    'No mail was sent, and it waits for no time. Send it with a time when there is room, cancel another appeal that waits, or ask the operator of this deployment for a larger budget.',
  'needs two':
    'No mail was sent. A member opens it at the desk, among the drafts that came by the API, and asks a colleague to send it. A time that you asked for stands there.',
  proposed:
    'No mail was sent. A member opens it at the desk, among the drafts that came by the API; or a person whose key may publish it sends the same.',
} as const satisfies Record<Exclude<KeptBack['because'], 'likely the same'>, string>;
