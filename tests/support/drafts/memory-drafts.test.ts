import { draftCleaningContract } from './draft-cleaning-contract.ts';
import { draftsContract } from './drafts-contract.ts';
import { MemoryDrafts } from './memory-drafts.ts';

draftsContract(() => new MemoryDrafts());
draftCleaningContract(() => new MemoryDrafts());
