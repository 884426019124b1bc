import { expect, test } from 'vitest';
import { laneKind } from '../../../../scripts/operator/letters/kinds.ts';
import { lookAt } from '../../../../scripts/operator/letters/look.ts';
import { aLetter, MemoryLetterBox } from './memory-letter-box.ts';

const WAKE_UP = JSON.stringify({ dispatchId: '00000001-0000-4000-8000-000000000000', bits: '' });

test('letters are counted by what they are, and given back', async () => {
  const box = new MemoryLetterBox([
    aLetter({ letterId: 'a', body: 'ana@example.org', sentAtMs: 500 }),
    ...Array.from({ length: 12 }, (_, n) => aLetter({ letterId: `w${n}`, body: WAKE_UP, sentAtMs: 1_000 + n })),
    aLetter({ letterId: 'e', body: WAKE_UP, sentAtMs: 900, errorCode: 'NO_PERMISSIONS' }),
  ]);
  expect(await lookAt(box, laneKind)).toEqual({
    kinds: new Map([
      ['a wake-up of a slice', 12],
      ['not to be read by this version', 1],
      ['a wake-up of a slice (NO_PERMISSIONS)', 1],
    ]),
    looked: 14,
    unreadable: 1,
    oldestSentAtMs: 500,
  });
  expect(box.free()).toHaveLength(14);
});

test('of very many letters some are looked at', async () => {
  const box = new MemoryLetterBox(Array.from({ length: 500 }, (_, n) => aLetter({ letterId: `w${n}`, body: WAKE_UP })));
  const { looked } = await lookAt(box, laneKind);
  expect([looked, box.free().length]).toEqual([100, 500]);
});

test('a look that fails gives back what it held', async () => {
  const box = new MemoryLetterBox(Array.from({ length: 30 }, (_, n) => aLetter({ letterId: `w${n}` })));
  const receive = box.receive.bind(box);
  let receives = 0;
  box.receive = async () => {
    receives += 1;
    if (receives === 3) throw new Error('SQS is away');
    return receive();
  };
  await expect(lookAt(box, laneKind)).rejects.toThrow('SQS is away');
  expect(box.free()).toHaveLength(30);
});
