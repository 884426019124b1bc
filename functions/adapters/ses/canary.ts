import type { MessageTag } from '@aws-sdk/client-sesv2';
import type { CanaryRun } from '../../contract/deployment/canaries.ts';
import type { MailChannelName } from '../../contract/lanes.ts';
import { SES_MAILBOX_SIMULATOR } from '../../contract/limits.ts';
import { MAIL_TAGS } from '../../contract/mail/mail-tags.ts';
import type { CallAnswer, EntryOutcome } from '../../domain/dispatch/dispatch.ts';

/** A mail that proves its channel, made by the code that makes the channel's other mail. */
export interface Canary {
  readonly channel: MailChannelName;
  /** Left out for the clock's canaries, which go to the mailbox `success`. */
  readonly run?: CanaryRun;
}

/**
 * `unproven`: SES had no room for it now, or gave no clear answer; the events tell, or the next canary. `refused`: SES refuses what
 * it takes of no other mail either, so that an alert would not leave. Reasons name a status or an error, and nothing else.
 */
export type CanaryEnd = { readonly kind: 'sent' } | { readonly kind: 'unproven' | 'refused'; readonly because: string };

/** No allow-list is asked: the simulator has no readers, and stages that may mail few people have channels to prove too. */
export const canaryAddress = ({ run }: Canary) => `${run?.mailbox ?? 'success'}${SES_MAILBOX_SIMULATOR}`;

/** What is added to the tags of the channel's other mail, so that no event of a canary counts as a person's. */
export const canaryTags = ({ channel, run }: Canary): MessageTag[] => [
  { Name: MAIL_TAGS.canary, Value: channel },
  ...(run === undefined
    ? []
    : [
        { Name: MAIL_TAGS.canaryRun, Value: run.runId },
        { Name: MAIL_TAGS.canaryMailbox, Value: run.mailbox },
      ]),
];

const END_OF_OUTCOME = {
  accepted: 'sent',
  failed: 'unproven',
  throttled: 'unproven',
  'over-quota': 'unproven',
  'not-sent': 'unproven',
  uncertain: 'unproven',
  freed: 'unproven',
  refused: 'refused',
  'refused-unproven': 'refused',
  misconfigured: 'refused',
  paused: 'refused',
} as const satisfies Record<EntryOutcome, CanaryEnd['kind']>;

function endOfOutcome(outcome: EntryOutcome, because: string = outcome): CanaryEnd {
  const kind = END_OF_OUTCOME[outcome];
  return kind === 'sent' ? { kind } : { kind, because };
}

/** What SES's answer to a call of one canary says of its channel. */
export function endOfAnswer(answer: CallAnswer): CanaryEnd {
  switch (answer.kind) {
    case 'answered':
      return endOfOutcome(answer.outcomes[0] ?? 'uncertain');
    case 'stopped':
      return endOfOutcome(answer.outcome, answer.reason);
    case 'refused':
      return { kind: 'refused', because: answer.reason };
    case 'unreachable':
    case 'unclear':
      return { kind: 'unproven', because: answer.reason };
  }
}
