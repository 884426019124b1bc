import type { AppealKind } from '../../../functions/domain/appeal/appeal.ts';
import type {
  DispatchStatus,
  EntryOutcome,
  HaltKind,
  SkipReason,
  WaitReason,
} from '../../../functions/domain/dispatch/dispatch.ts';
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
    : [ofSubscriber(why.facts, nowMs), ...why.facts.mailings.map((mailing) => ofMailing(mailing, why.facts))];

function ofNoOne({ signUps }: Extract<WhyFacts, { kind: 'no-one' }>, nowMs: number): Paragraph {
  const waiting = signUps.filter(({ status, expiresAtMs }) => status === 'pending' && expiresAtMs > nowMs);
  const sentences = waiting.map(({ mailsSent, mailedAtMs, expiresAtMs }) =>
    mailsSent === 0
      ? `A sign-up of this address waits, and no mail with its button has left: it is next in line, or a budget of such mails is used up. On ${at(expiresAtMs)} the sign-up is gone.`
      : `A sign-up of this address waits for the press of its button: before that no appeal goes there. The newest mail with the button left on ${at(mailedAtMs)}. On ${at(expiresAtMs)} the sign-up is gone.`,
  );
  return { heading: 'The address', sentences: sentences.length > 0 ? sentences : [NOT_KNOWN] };
}

function ofSubscriber(facts: SubscriberFacts, nowMs: number): Paragraph {
  const { subscriber, bouncedMailsMs, mailings } = facts;
  const bounced = bouncedMailsMs.toSorted((one, other) => one - other).map(at);
  return {
    heading: 'The subscriber',
    sentences: [
      `They confirmed on ${at(subscriber.confirmedAtMs)}.`,
      ...standing(subscriber),
      ...(isPaused(subscriber, nowMs)
        ? [`They are paused until ${at(subscriber.pausedUntilMs)}. When they asked for that is not kept.`]
        : []),
      ...(bounced.length > 0 ? [`Their mailbox could not take the mails of ${bounced.join(', of ')} for now.`] : []),
      ...(subscriber.status === 'active' ? choices(facts) : []),
      ...(mailings.length === 0 ? ['No mailing of this appeal is kept that was for readers like them.'] : []),
    ],
  };
}

function standing({ status, unsubscribedAtMs = 0, suppressedBecause }: Subscriber): string[] {
  if (status === 'active') return [];
  if (status === 'unsubscribed') return [`They unsubscribed on ${at(unsubscribedAtMs)}, and have had no appeal since.`];
  const because =
    suppressedBecause === 'complaint' ? 'They called a mail spam' : 'Their mailbox refused a mail for good';
  return [
    `${because}: they have had no mail since. When that was is not kept. The address is on SES’s own list too: docs/operations.md, “When a person writes”, says how to take it off. Then they can sign up again.`,
  ];
}

function choices(facts: SubscriberFacts): string[] {
  const { subscriber } = facts;
  const since = subscriber.cadenceSinceMs ?? subscriber.confirmedAtMs;
  return [
    `What they chose to get, since ${at(since)}: “${describeCadence(cadenceOf(subscriber), 'en')}”`,
    ...(subscriber.waitsForEdition
      ? [`They wait for an edition in ${languagesOf(subscriber)}, unless an appeal is urgent.`]
      : []),
    following(facts),
  ];
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

function ofMailing(mailing: MailingFacts, facts: SubscriberFacts): Paragraph {
  const { dispatch, version, mails, isWelcome } = mailing;
  const what = dispatch.kind === 'digest' ? 'in a digest' : KINDS[version.kind];
  const published = `published on ${at(version.publishedAtMs)}`;
  const name = isWelcome ? 'in the mail that welcomed them' : `${what}, ${published} (mailing ${dispatch.dispatchId})`;
  return {
    heading: `Version ${version.version}, ${name}`,
    sentences: mails.length > 0 ? mails.map(ofMail) : ['They have no mail of it.', ...whyNone(mailing, facts)],
  };
}

const KINDS: Readonly<Record<AppealKind, string>> = {
  new: 'the appeal',
  update: 'an update',
  correction: 'a correction',
  outcome: 'an outcome',
  retraction: 'a retraction',
};

const ofMail = ({ atMs, outcome, told }: MailFacts): string => {
  const news = told.length > 1 ? told.filter((kind) => kind !== 'sent') : told;
  if (news.length === 0)
    return `${at(atMs)}: ${OUTCOMES[outcome]} SES has told nothing of it since, or that is not kept any more.`;
  const hint = news.includes('delivered') ? ' It may lie in the spam folder.' : '';
  return `${at(atMs)}: ${OUTCOMES[outcome]} SES told since that it was ${news.map((kind) => TOLD[kind]).join(', ')}.${hint}`;
};

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

function whyNone(mailing: MailingFacts, { subscriber, newestVersion }: SubscriberFacts): string[] {
  const { dispatch, version, verdict } = mailing;
  if (dispatch.halt && dispatch.halt.kind !== 'paused') return [HALTED[dispatch.halt.kind](at(dispatch.halt.atMs))];
  const paused = dispatch.halt ? [HALTED.paused(at(dispatch.halt.atMs))] : [];
  const { confirmedAtMs, unsubscribedAtMs } = subscriber;
  if (confirmedAtMs > version.publishedAtMs) return [REASONS['confirmed-later']];
  if (unsubscribedAtMs !== undefined && unsubscribedAtMs < version.publishedAtMs)
    return ['They had unsubscribed before it was published.'];
  const digests = verdict?.kind === 'skipped' && verdict.because === 'reads-digests';
  if (digests && version.version < newestVersion)
    return [`They read digests, and digests bring version ${newestVersion} in its place.`];
  const because = verdict ? wouldBe(verdict, dispatch.status) : 'A digest brings what is new to its readers, once.';
  return [...paused, because, ...progress(mailing)];
}

const HALTED: Readonly<Record<HaltKind, (when: string) => string>> = {
  paused: (when) => `The mailing was paused on ${when}.`,
  cancelled: (when) => `The mailing was stopped for good on ${when}, before it reached them.`,
  superseded: (when) => `A later version took its place on ${when}, before it reached them: see there.`,
};

function wouldBe(verdict: NonNullable<MailingFacts['verdict']>, status: DispatchStatus): string {
  switch (verdict.kind) {
    case 'recipient':
      return status === 'finished'
        ? 'By what they chose by now it would have been for them. They chose so after the mailing, and when is not kept. It is not mailed again.'
        : 'As they are now, it is for them.';
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
  paused: 'They are paused: it does not come later.',
  'mails-no-one': 'It mails no one: it only stopped the mailings of earlier versions.',
  'has-it': 'It is for those who waited for an edition that was added, and they had the version before.',
  'follows-else': 'It is about nothing that they follow now.',
  'not-reached': 'It is for those whom an earlier version reached, and none reached them.',
  'confirmed-later': 'It was published before they confirmed: only a welcome can have brought it.',
  'waits-for-language': 'It is in none of their languages, and they wait until it is.',
  'other-language':
    'It is for those who waited for the edition that was added, and they wait for another, or for none.',
  'reads-digests': 'They read digests: the next one after this mailing brings it, while it can be acted on.',
};

function progress({ dispatch: { status, finishedAtMs }, slice }: MailingFacts): string[] {
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
