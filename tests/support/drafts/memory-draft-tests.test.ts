import { draftTestsContract } from './draft-tests-contract.ts';
import { MemoryDraftTests } from './memory-draft-tests.ts';

draftTestsContract(() => {
  const tests = new MemoryDraftTests();
  return { tests, entriesOf: async () => tests.entries.map(({ act }) => act) };
});
