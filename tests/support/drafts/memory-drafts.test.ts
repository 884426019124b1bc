import { draftsContract } from './drafts-contract.ts';
import { MemoryDrafts } from './memory-drafts.ts';

draftsContract(() => new MemoryDrafts());
