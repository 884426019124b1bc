import type { Drafts, ShowMail } from '../drafts/drafts.ts';
import { type ActToTell, type AtDesk, newEntry } from '../members/members.ts';
import { askedOf, lookedAtBefore, shownTexts } from './asked-of.ts';
import { type AskingPorts, findAsking, isSameRequest } from './asking.ts';
import { replacedBy, replacedToTell } from './ended-requests.ts';
import type { SendingProposals } from './ports.ts';
import { findReady, type NotReady, type ReadyPorts, type WantedSending } from './ready-to-ask.ts';

export interface AskPorts extends ReadyPorts {
  readonly drafts: Pick<Drafts, 'find' | 'findImage'> & AskingPorts['drafts'];
  readonly proposals: Pick<SendingProposals, 'ask' | 'ofDraft'>;
  readonly showMail: ShowMail;
  newId(): string;
  enqueueAsked(asked: readonly AskedToMail[]): Promise<void>;
  enqueueActed(acts: readonly ActToTell[]): Promise<void>;
}

/** Which proposal is to be mailed to which member. */
export interface AskedToMail {
  readonly publisherId: string;
  readonly proposalId: string;
  readonly memberId: string;
  /** It goes out without a second person, whoever approved it. */
  readonly isApproved?: boolean;
  /** They had a mail of a request a moment ago. */
  readonly isLater?: boolean;
}

/** `no-one`: no other member may decide on it. `asked-before`: the same waits already, for the same time. `approved-before`: it is approved for another time. */
export type AskOutcome =
  | { readonly kind: 'asked'; readonly proposalId: string }
  | { readonly kind: 'asked-before'; readonly proposalId: string }
  | { readonly kind: NotReady | 'approved-before' | 'no-one' | 'too-large' };

/** Asks the members who may decide to have a draft sent, as it is: what they are mailed and what is sent is rendered here, once. An open request of the same revision ends with it, of which all others are mailed whom it concerned. */
export async function askToSend(
  { office, member }: Pick<AtDesk, 'office' | 'member'>,
  wanted: WantedSending,
  ports: AskPorts,
  nowMs: number,
): Promise<AskOutcome> {
  const ready = await findReady({ office }, wanted, ports);
  if (typeof ready === 'string') return { kind: ready };
  const { publisherId, revision: officeRevision } = office;
  const isUrgent = ready.preview.version.isUrgent === true;
  const { before, deciders, approved, replaces } = await findAsking(
    { office, member },
    { ...wanted, isUrgent },
    ports,
    nowMs,
  );
  const author = { memberId: member.memberId, name: member.name };
  const asked = askedOf(ready, wanted, {
    publisherId,
    proposalId: ports.newId(),
    author,
    askedAtMs: nowMs,
    mailedTo: deciders.map(({ memberId }) => memberId),
    lookedAt: lookedAtBefore(before[0]),
  });
  const same = approved?.digest === asked.digest ? approved : replaces.find((one) => isSameRequest(one, asked));
  if (same) return { kind: 'asked-before', proposalId: same.proposalId };
  if (approved) return { kind: 'approved-before' };
  if (deciders.length === 0) return { kind: 'no-one' };
  const { draftId, revision, digest, proposalId } = asked;
  const entry = newEntry({ act: 'sending-asked', draftId, revision, digest }, member, ports.newId(), nowMs);
  const { mails } = ready.preview;
  const unchanged = { officeRevision, draft: { draftId, revision } };
  const replaced = replaces.map((one) => replacedBy(one, asked, ports.newId(), nowMs));
  const texts = shownTexts(ready, ports.showMail);
  const outcome = await ports.proposals.ask(asked, mails, texts, entry, unchanged, undefined, replaced);
  if (outcome === 'too large') return { kind: 'too-large' };
  if (outcome !== 'asked') return { kind: 'changed' };
  await ports.enqueueAsked(asked.mailedTo.map((memberId) => ({ publisherId, proposalId, memberId })));
  await ports.enqueueActed(replacedToTell(replaces, member));
  return { kind: 'asked', proposalId };
}
