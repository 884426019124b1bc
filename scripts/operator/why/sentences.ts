import type { AppealKind } from '../../../functions/domain/appeal/appeal.ts';
import type { EntryOutcome, HaltKind, SkipReason, WaitReason } from '../../../functions/domain/dispatch/dispatch.ts';
import type { EventKind } from '../../../functions/domain/feedback/feedback.ts';
import {
  cadenceOf,
  describeCadence,
  describeFollow,
  isPaused,
  type Subscriber,
} from '../../../functions/domain/subscriber/subscriber.ts';
import { NOT_KNOWN } from '../describe-erasure.ts';
import type { MailFacts, MailingFacts, SubscriberFacts, WhyFacts } from './facts.ts';

/** What was found out about one thing, as sentences. */
export interface Paragraph {
  readonly heading: string;
  readonly sentences: readonly string[];
}

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'medium', timeZone: 'UTC' });
/** @example at(Date.UTC(2026, 10, 30, 9, 5)) // '30 November 2026 at 09:05:00 UTC' */
const at = (ms: number) => `${moment.format(ms)} UTC`;

/** Why someone got an appeal, or did not, as far as it is kept. */
export const explain = (why: WhyFacts, nowMs: number): Paragraph[] =>
  why.kind === 'no-one'
    ? [ofNoOne(why, nowMs)]
    : [ofSubscriber(why.facts, nowMs), ...why.facts.mailings.map(ofMailing)];

function ofNoOne({ signUps }: Extract<WhyFacts, { kind: 'no-one' }>, nowMs: number): Paragraph {
  const waiting = signUps.filter(({ status, expiresAtMs }) => status === 'pending' && expiresAtMs > nowMs);
  const sentences = waiting.map(({ mailsSent, mailedAtMs, expiresAtMs }) =>
    mailsSent === 0
      ? `A sign-up of this address waits, and no mail with its button has left: it is next in line, or a budget of such mails is used up. It runs out on ${at(expiresAtMs)}.`
      : `A sign-up of this address waits for the press of its button. The newest mail with it left on ${at(mailedAtMs)}, and it works until ${at(expiresAtMs)}. Until then no appeal goes there.`,
  );
  return { heading: 'The address', sentences: sentences.length > 0 ? sentences : [NOT_KNOWN] };
}

function ofSubscriber(facts: SubscriberFacts, nowMs: number): Paragraph {
  const { subscriber, bouncedMailsMs, mailings } = facts;
  const bounced = bouncedMailsMs.toSorted((one, other) => one - other).map(at);
  return {
    heading: 'The subscriber',
    sentences: [
      standing(subscriber),
      ...(isPaused(subscriber, nowMs) ? [`They asked for no mail until ${at(subscriber.pausedUntilMs)}.`] : []),
      ...(bounced.length > 0 ? [`Their mailbox could not take the mails of ${bounced.join(', of ')}.`] : []),
      cadence(subscriber),
      ...(subscriber.waitsForEdition
        ? [`They wait for an edition in ${languagesOf(subscriber)}, unless an appeal is urgent.`]
        : []),
      following(facts),
      ...(mailings.length === 0 ? ['No mailing of this appeal is kept that was for readers like them.'] : []),
    ],
  };
}

function standing({ status, confirmedAtMs, unsubscribedAtMs, suppressedBecause }: Subscriber): string {
  if (status === 'unsubscribed')
    return `They unsubscribed on ${at(unsubscribedAtMs ?? confirmedAtMs)}, and get no appeal.`;
  if (status === 'suppressed')
    return suppressedBecause === 'complaint'
      ? 'They called a mail spam: they get no mail until they sign up again.'
      : 'Their mailbox refuses our mail: they get none until they sign up again.';
  return `They confirmed on ${at(confirmedAtMs)}.`;
}

function cadence(subscriber: Subscriber): string {
  const since = subscriber.cadenceSinceMs ?? subscriber.confirmedAtMs;
  return `What they chose to get, since ${at(since)}: “${describeCadence(cadenceOf(subscriber), 'en')}”`;
}

const languagesOf = ({ language, otherLanguages }: Subscriber): string =>
  new Intl.ListFormat('en', { type: 'disjunction' }).format(
    [language, ...otherLanguages].map((one) => new Intl.DisplayNames('en', { type: 'language' }).of(one) ?? one),
  );

function following({ subscriber, matching, cases }: SubscriberFacts): string {
  const inWords = (follows: typeof matching) =>
    follows.map((one) => `“${describeFollow(one, 'en', cases)}”`).join(', ');
  const earlier = 'What they followed earlier is not kept.';
  if (matching.length > 0)
    return `Of what they follow now, ${inWords(matching)} is what this appeal is about. ${earlier}`;
  return subscriber.follows.length === 0
    ? `They follow nothing now. ${earlier}`
    : `They follow ${inWords(subscriber.follows)} now, and this appeal is about none of it. ${earlier}`;
}

function ofMailing(facts: MailingFacts): Paragraph {
  const { dispatch, version, mails } = facts;
  const what = dispatch.kind === 'digest' ? 'a digest' : KINDS[version.kind];
  return {
    heading: `Version ${version.version}, ${what} (mailing ${dispatch.dispatchId})`,
    sentences: mails.length > 0 ? [...mails.map(ofMail), ...afterMails(facts)] : withoutMail(facts),
  };
}

const KINDS: Readonly<Record<AppealKind, string>> = {
  new: 'the appeal',
  update: 'an update',
  correction: 'a correction',
  outcome: 'an outcome',
  retraction: 'a retraction',
};

const ofMail = ({ atMs, outcome, told }: MailFacts): string =>
  `${at(atMs)}: ${OUTCOMES[outcome]} ${told.length === 0 ? 'SES has told nothing of it since, or that is not kept any more.' : `SES told since that it was ${told.map((kind) => TOLD[kind]).join(', ')}.`}`;

const OUTCOMES: Readonly<Record<EntryOutcome, string>> = {
  accepted: 'SES took the mail.',
  failed: 'SES did not take the mail for now. It is tried again.',
  refused: 'SES refused the mail for good.',
  throttled: 'SES did not take it, since the account sent too fast. It is tried again.',
  'over-quota': 'SES did not take it, since the account’s mails of 24 hours were used up. It is tried again.',
  paused: 'SES did not take it, since it had stopped the account. It is tried again.',
  misconfigured: 'SES did not take it, since a setting of ours is wrong. It is tried again once that is mended.',
  'refused-unproven': 'SES refused the mail, perhaps for what is in it. It is tried again.',
  'not-sent': 'The mail did not leave. It is tried again.',
  uncertain: 'The mail left, and SES gave no clear answer: they may have it, or not.',
  freed:
    'The mail left, SES gave no clear answer, and told nothing of it in time: it was sent once more, so they may have it twice.',
};

const TOLD: Readonly<Record<EventKind, string>> = {
  sent: 'sent',
  delivered: 'delivered to their mail server',
  delayed: 'delayed by their mail server',
  bounced: 'returned by their mail server',
  complained: 'called spam',
  rejected: 'rejected by SES before it left',
};

function afterMails({ dispatch }: MailingFacts): string[] {
  return dispatch.halt ? [HALTED[dispatch.halt.kind](at(dispatch.halt.atMs))] : [];
}

function withoutMail({ dispatch, slice, verdict }: MailingFacts): string[] {
  const none = 'They have no mail of it.';
  const halted = dispatch.halt ? [HALTED[dispatch.halt.kind](at(dispatch.halt.atMs))] : [];
  return [
    none,
    ...halted,
    ...(verdict ? [wouldBe(verdict)] : ['A digest brings what is new to its readers, once.']),
    ...progress(dispatch, slice),
  ];
}

const HALTED: Readonly<Record<HaltKind, (when: string) => string>> = {
  paused: (when) => `The mailing was paused on ${when}.`,
  cancelled: (when) => `The mailing was stopped for good on ${when}.`,
  superseded: (when) =>
    `A later version took its place on ${when}: who had no mail of it by then gets the later one, or none.`,
};

function wouldBe(verdict: NonNullable<MailingFacts['verdict']>): string {
  switch (verdict.kind) {
    case 'recipient':
      return 'As they are now, it is for them.';
    case 'skipped':
      return REASONS[verdict.because];
    case 'unreadable':
      return 'What is stored about them can’t be opened.';
    case 'not-allowed':
      return 'The stage mails only addresses on its list (recipientAllowList), and theirs is not on it.';
  }
}

const REASONS: Readonly<Record<SkipReason, string>> = {
  gone: 'They are no subscriber any more.',
  inactive: 'As they are now, they get no mail.',
  paused: 'They asked for silence.',
  'mails-no-one': 'It mails no one: it only stopped the mailings of earlier versions.',
  'has-it': 'It is for those who waited for an edition that was added, and they had the version before.',
  'follows-else': 'Nothing that they follow now is what it is about, and no earlier version reached them.',
  'not-reached': 'It is for those whom an earlier version reached, and none reached them.',
  'confirmed-later': 'It was published before they confirmed: a welcome may have brought it, no mailing does.',
  'waits-for-language': 'It is in none of their languages, and they wait until it is.',
  'other-language':
    'It is for those who waited for the edition that was added, and they wait for another, or for none.',
  'reads-digests': 'They read digests: the next one after this mailing brings it.',
};

function progress({ status, finishedAtMs }: MailingFacts['dispatch'], slice: MailingFacts['slice']): string[] {
  if (status === 'finished')
    return [`The mailing ended on ${finishedAtMs === undefined ? 'an unknown day' : at(finishedAtMs)}.`];
  if (status === 'planned' || !slice) return ['The mailing has not begun.'];
  if (slice.status === 'closed') return ['Their part of the mailing has ended.'];
  return [
    `Their part of the mailing has not ended${slice.waitsBecause ? `: it waits, since ${WAITS[slice.waitsBecause]}` : ''}.`,
  ];
}

const WAITS: Readonly<Record<WaitReason, string>> = {
  rate: 'others are mailed first, as fast as the account may send',
  'daily-quota': 'the account’s mails of 24 hours are used up',
  account: 'SES stopped the account',
  throttled: 'SES asked for fewer mails a second',
  retry: 'an attempt failed, and the next comes later',
  uncertain: 'SES’s events decide about a call without an answer',
  paused: 'the mailing is paused',
  fault: 'a setting of ours is wrong',
};
