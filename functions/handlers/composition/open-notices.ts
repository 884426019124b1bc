import { makeQueue } from '../../adapters/sqs/sqs.ts';
import type { FollowStopped, NoticeMessage, SubscriberUnsubscribed } from '../../contract/messages.ts';
import type { AskedToMail } from '../../domain/deciding/deciding.ts';
import type { TestToMail } from '../../domain/drafts/drafts.ts';
import type {
  ActToTell,
  InvitationToMail,
  MemberToTell,
  ProposalToMail,
  TeamChangeToMail,
} from '../../domain/members/members.ts';

/** The queue of what `send-notice` mails: what each room puts there, under the kind that it has as a message. */
export function openNotices({ NOTICES_QUEUE_URL }: { readonly NOTICES_QUEUE_URL: string }) {
  const { send } = makeQueue<NoticeMessage>(NOTICES_QUEUE_URL);
  return {
    send,
    enqueueUnsubscribed: (unsubscribed: SubscriberUnsubscribed) => send([unsubscribed]),
    enqueueStopped: (stopped: FollowStopped) => send([stopped]),
    enqueueChangeRequested: (changeId: string) => send([{ kind: 'address-change-requested', changeId }]),
    enqueueChanged: (changeId: string) => send([{ kind: 'address-changed', changeId }]),
    enqueueInvited: (invitation: InvitationToMail) => send([{ kind: 'member-invited', ...invitation }]),
    enqueueTold: (told: MemberToTell) => send([{ kind: 'member-told', ...told }]),
    enqueueProposed: (proposals: readonly ProposalToMail[]) =>
      send(proposals.map((one) => ({ kind: 'team-proposed', ...one }))),
    enqueueTeamChanged: (changes: readonly TeamChangeToMail[]) =>
      send(changes.map((one) => ({ kind: 'team-changed', ...one }))),
    enqueueActed: (acts: readonly ActToTell[]) => send(acts.map((one) => ({ kind: 'colleague-acted', ...one }))),
    enqueueAsked: (asked: readonly AskedToMail[]) => send(asked.map((one) => ({ kind: 'sending-asked', ...one }))),
    enqueueTests: (tests: readonly TestToMail[]) => send(tests.map((one) => ({ kind: 'draft-test-wanted', ...one }))),
  };
}
