import { type AtDesk, newEntry } from '../members/members.ts';
import type { AskPorts } from './ask-to-send.ts';
import { askedOf, lookedAtBefore, shownTexts } from './asked-of.ts';
import { approvedOf, openOf } from './asking.ts';
import { aloneToTell, replacedBy, replacedToTell } from './ended-requests.ts';
import { maySendAlone, standingsOf, whoStops } from './may-decide.ts';
import type { SendingProposals } from './ports.ts';
import { findReady, type NotReady, type WantedSending } from './ready-to-ask.ts';
import { isAloneSpent, isAnswered, type SendingRef } from './sending-proposal.ts';
import { type AloneDelay, leavesAloneAt } from './sending-time.ts';

export interface AlonePorts extends AskPorts {
  readonly proposals: Pick<SendingProposals, 'ask' | 'list' | 'ofDraft'>;
  /** Has it published from a moment on. */
  wakeSending(ref: SendingRef, atMs: number): Promise<void>;
}

/**
 * `not-allowed`: the office, or the member's permissions, do not let them. `answered`: a colleague returned or stopped this very revision. `too-many`: as many
 * went out without a second person today as may.
 * `asked-before`: the same is approved already, for the same time. `approved-before`: it is approved for another time.
 */
export type AloneOutcome =
  | { readonly kind: 'to-leave' | 'asked-before'; readonly proposalId: string }
  | { readonly kind: NotReady | 'approved-before' | 'not-allowed' | 'answered' | 'too-many' | 'too-large' };

export type WantedAlone = Omit<WantedSending, 'note'> & { readonly reason: string };

/** Has a draft sent that its author alone has seen, after a delay, in which each colleague who writes or decides can read it and stop it. All of them are mailed at once, the others that it is so. */
export async function sendAlone(
  { office, member }: Pick<AtDesk, 'office' | 'member'>,
  { reason, ...wanted }: WantedAlone,
  ports: AlonePorts,
  delay: AloneDelay,
  nowMs: number,
): Promise<AloneOutcome> {
  const ready = await findReady({ office }, wanted, ports);
  if (typeof ready === 'string') return { kind: ready };
  const isUrgent = ready.preview.version.isUrgent === true;
  if (!maySendAlone(office, member, isUrgent)) return { kind: 'not-allowed' };
  const { publisherId } = office;
  const author = { memberId: member.memberId, name: member.name };
  const before = await ports.proposals.ofDraft(publisherId, wanted.draftId);
  if (isAnswered(before, wanted.revision, [member.memberId])) return { kind: 'answered' };
  const replaces = openOf(before, wanted.revision);
  const told = whoStops(office, [member.memberId]);
  const standings = standingsOf(told);
  const asked = askedOf(ready, wanted, {
    ...{ publisherId, proposalId: ports.newId(), author, alone: { reason, standings }, askedAtMs: nowMs },
    mailedTo: told.map(({ memberId }) => memberId),
    lookedAt: lookedAtBefore(before[0]),
  });
  const approved = approvedOf(before, wanted.revision);
  if (approved)
    return approved.digest === asked.digest
      ? { kind: 'asked-before', proposalId: approved.proposalId }
      : { kind: 'approved-before' };
  if (isAloneSpent(await ports.proposals.list(publisherId), member.memberId, nowMs)) return { kind: 'too-many' };
  const { draftId, revision, digest, proposalId } = asked;
  const goesOutAtMs = leavesAloneAt(wanted.when, nowMs, delay);
  const outcome = await ports.proposals.ask(
    asked,
    ready.preview.mails,
    shownTexts(ready, ports.showMail),
    newEntry({ act: 'sending-alone', draftId, revision, digest }, member, ports.newId(), nowMs),
    { officeRevision: office.revision, draft: { draftId, revision } },
    { to: 'approved', decision: { by: author, atMs: nowMs }, goesOutAtMs },
    replaces.map((one) => replacedBy(one, asked, ports.newId(), nowMs)),
  );
  if (outcome === 'too large') return { kind: 'too-large' };
  if (outcome !== 'asked') return { kind: 'changed' };
  await ports.enqueueAsked(asked.mailedTo.map((memberId) => ({ publisherId, proposalId, memberId })));
  await ports.enqueueActed([...replacedToTell(replaces, member), ...aloneToTell(office, asked, [member.memberId])]);
  await ports.wakeSending({ publisherId, proposalId }, goesOutAtMs);
  return { kind: 'to-leave', proposalId };
}

const FEWEST_WORDS = 3;

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Whether a text says why: a word or two say nothing, and marks are no words. */
export const isReason = (text: string): boolean =>
  [...words.segment(text)].filter(({ isWordLike }) => isWordLike).length >= FEWEST_WORDS;
