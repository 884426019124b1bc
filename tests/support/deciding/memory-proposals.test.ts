import { MemoryDrafts } from '../drafts/memory-drafts.ts';
import { MemoryOffices } from '../members/memory-offices.ts';
import { MemoryProposals } from './memory-proposals.ts';
import { proposalsContract } from './proposals-contract.ts';

proposalsContract(() => {
  const [offices, drafts] = [new MemoryOffices(), new MemoryDrafts()];
  const proposals = new MemoryProposals({
    office: (publisherId) => offices.kept.get(publisherId),
    newestDraft: (publisherId, draftId) => drafts.of(publisherId).findLast((one) => one.draftId === draftId),
    withdrawnRevision: (publisherId) => drafts.withdrawnOf.get(publisherId)?.revision ?? 0,
  });
  return { proposals, offices, drafts };
});
