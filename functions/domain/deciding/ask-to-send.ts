import type { ShowMail } from '../drafts/shown-mail.ts';
import type { AtDesk } from '../members/at-desk.ts';
import { newEntry } from '../members/entry.ts';
import { askedOf, lookedAtBefore, shownTexts } from './asked-of.ts';
import { whoDecides } from './may-decide.ts';
import type { SendingProposals } from './ports.ts';
import { findReady, type NotReady, type ReadyPorts, type WantedSending } from './ready-to-ask.ts';
import type { SendingProposal } from './sending-proposal.ts';

export interface AskPorts extends ReadyPorts {
  readonly proposals: Pick<SendingProposals, 'ask' | 'list'>;
  readonly showMail: ShowMail;
  newId(): string;
  enqueueAsked(asked: readonly AskedToMail[]): Promise<void>;
}

/** Which proposal is to be mailed to which member. */
export interface AskedToMail {
  readonly publisherId: string;
  readonly proposalId: string;
  readonly memberId: string;
}

/** `no-one`: no other member may decide on it. `asked-before`: this very revision waits already. */
export type AskOutcome =
  | { readonly kind: 'asked'; readonly proposalId: string }
  | { readonly kind: 'asked-before'; readonly proposalId: string }
  | { readonly kind: NotReady | 'no-one' | 'too-large' };

/** Asks the members who may decide to have a draft sent, as it is: what they are mailed and what is sent is rendered here, once. */
export async function askToSend(
  { office, member }: Pick<AtDesk, 'office' | 'member'>,
  wanted: WantedSending,
  ports: AskPorts,
  nowMs: number,
): Promise<AskOutcome> {
  const ready = await findReady({ office }, wanted, ports);
  if (typeof ready === 'string') return { kind: ready };
  const { publisherId, revision: officeRevision } = office;
  const before = await proposalsOf(wanted, publisherId, ports);
  const waiting = before.find((one) => isWaiting(one) && one.revision === wanted.revision);
  if (waiting) return { kind: 'asked-before', proposalId: waiting.proposalId };
  const author = { memberId: member.memberId, name: member.name };
  const isUrgent = ready.preview.version.isUrgent === true;
  const deciders = whoDecides(office, { author, isUrgent });
  if (deciders.length === 0) return { kind: 'no-one' };
  const asked = askedOf(ready, wanted, {
    publisherId,
    proposalId: ports.newId(),
    author,
    askedAtMs: nowMs,
    mailedTo: deciders.map(({ memberId }) => memberId),
    lookedAt: lookedAtBefore(before[0]),
  });
  const { draftId, revision, digest, proposalId } = asked;
  const entry = newEntry({ act: 'sending-asked', draftId, revision, digest }, member, ports.newId(), nowMs);
  const { mails } = ready.preview;
  const outcome = await ports.proposals.ask(asked, mails, shownTexts(ready, ports.showMail), entry, {
    officeRevision,
    draft: { draftId, revision },
  });
  if (outcome === 'too large') return { kind: 'too-large' };
  if (outcome !== 'asked') return { kind: 'changed' };
  await ports.enqueueAsked(asked.mailedTo.map((memberId) => ({ publisherId, proposalId, memberId })));
  return { kind: 'asked', proposalId };
}

/** Of one draft, the newest first. */
export const proposalsOf = async (
  { draftId }: Pick<WantedSending, 'draftId'>,
  publisherId: string,
  { proposals }: { readonly proposals: Pick<SendingProposals, 'list'> },
): Promise<readonly SendingProposal[]> => (await proposals.list(publisherId)).filter((one) => one.draftId === draftId);

const isWaiting = ({ status }: SendingProposal) => status === 'open' || status === 'approved';
