import { type Draft, type DraftToSave, type SaveDraftPorts, type SaveOutcome, saveDraft } from '../drafts/drafts.ts';
import type { ActToTell, AtDesk } from '../members/members.ts';
import { endedToTell } from './ended-requests.ts';
import type { SendingProposals } from './ports.ts';
import { isPending, type SendingProposal } from './sending-proposal.ts';

export interface FindStandingPorts {
  readonly proposals: Pick<SendingProposals, 'ofDraft'>;
}

export interface SaveOverPorts extends SaveDraftPorts, FindStandingPorts {
  enqueueActed(acts: readonly ActToTell[]): Promise<void>;
}

type Saved = Extract<SaveOutcome, { kind: 'saved' }>;

/** @param ended - it was asked about or approved before, and is not sent now. */
export type SaveOverOutcome = Exclude<SaveOutcome, Saved> | (Saved & { readonly ended?: true });

/** `waits`: it waits to be sent, and nothing was written. */
export type SaveAsTypedOutcome = SaveOutcome | { readonly kind: 'waits' };

/** Of the proposals of a draft, the one that waits, of this very revision. */
export const standingIn = (proposals: readonly SendingProposal[], revision: number): SendingProposal | undefined =>
  proposals.find((one) => isPending(one) && one.revision === revision);

/** What waits for a decision, or was approved and is to go out, of this very revision of a draft: any change ends it. */
export const findStanding = async (
  { publisherId, draftId, revision }: Pick<Draft, 'publisherId' | 'draftId' | 'revision'>,
  ports: FindStandingPorts,
): Promise<SendingProposal | undefined> =>
  revision === 0 ? undefined : standingIn(await ports.proposals.ofDraft(publisherId, draftId), revision);

/** Saves a draft as it is typed: that ends nothing that waits. */
export async function saveAsTyped(
  at: Pick<AtDesk, 'office' | 'member'>,
  wanted: Omit<DraftToSave, 'isAutosave'>,
  ports: SaveDraftPorts & FindStandingPorts,
  nowMs: number,
): Promise<SaveAsTypedOutcome> {
  const standing = await findStanding({ publisherId: at.office.publisherId, ...wanted }, ports);
  return standing ? { kind: 'waits' } : saveDraft(at, { ...wanted, isAutosave: true }, ports, nowMs);
}

/** Saves a draft. If that ends what was asked or approved, who asked and who decides are mailed, but for the member who saved. */
export async function saveOverProposal(
  at: Pick<AtDesk, 'office' | 'member'>,
  wanted: Omit<DraftToSave, 'isAutosave'>,
  ports: SaveOverPorts,
  nowMs: number,
): Promise<SaveOverOutcome> {
  const { publisherId } = at.office;
  const standing = await findStanding({ publisherId, ...wanted }, ports);
  const outcome = await saveDraft(at, wanted, ports, nowMs);
  if (outcome.kind !== 'saved' || !standing) return outcome;
  await ports.enqueueActed(endedToTell(standing, at.member, 'draft-changed'));
  return { ...outcome, ended: true };
}
