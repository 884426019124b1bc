import { keptTextsContract } from './kept-texts-contract.ts';
import { MemoryKeptTexts } from './memory-kept-texts.ts';

keptTextsContract(() => {
  const texts = new MemoryKeptTexts();
  return {
    texts,
    tell: async (publisherId, value) =>
      texts.lay('history', { publisherId, kind: 'office-entry', value, writtenAtMs: value.atMs }),
  };
});
