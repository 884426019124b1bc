import { expect, test } from 'vitest';
import { emptyBox } from '../../../../scripts/operator/letters/empty.ts';
import type { Letter } from '../../../../scripts/operator/letters/letter.ts';
import { aLetter, MemoryLetterBox } from './memory-letter-box.ts';

const letters = (howMany: number, body = 'good') =>
  Array.from({ length: howMany }, (_, n) => aLetter({ letterId: `${body}${n}`, body }));
const isGood = ({ body }: Letter) => body === 'good';

/** Deals with letters by keeping what was sent. */
function aHome() {
  const sent: string[] = [];
  const deal = async ({ letterId }: Letter) => {
    sent.push(letterId);
  };
  return { sent, deal };
}

test('what is meant is dealt with and dropped, and what is not meant stays and is free again', async () => {
  const box = new MemoryLetterBox([...letters(25), ...letters(3, 'junk')]);
  const { sent, deal } = aHome();
  expect(await emptyBox(box, { means: isGood, deal, most: 100 })).toEqual({ done: 25, left: 3 });
  expect(new Set(sent).size).toBe(25);
  expect(box.free().map(({ body }) => body)).toEqual(['junk', 'junk', 'junk']);
});

test('no more than asked for are dealt with', async () => {
  const box = new MemoryLetterBox(letters(25));
  const { sent, deal } = aHome();
  expect(await emptyBox(box, { means: isGood, deal, most: 12 })).toMatchObject({ done: 12 });
  expect([sent.length, box.free().length]).toEqual([12, 13]);
});

test('a letter that comes straight back as another does not go round for ever', async () => {
  const box = new MemoryLetterBox(letters(4));
  let sent = 0;
  const deal = async () => {
    sent += 1;
    box.letters.push(aLetter({ letterId: `again${sent}`, body: 'good' }));
  };
  expect(await emptyBox(box, { means: isGood, deal, most: 4 })).toMatchObject({ done: 4 });
  expect([sent, box.letters.length]).toEqual([4, 4]);
});

test('wherever it is broken off, each letter was sent or is still there', async () => {
  for (let fails = 1; fails <= 12; fails += 1) {
    const box = new MemoryLetterBox(letters(12));
    const { sent, deal } = aHome();
    let calls = 0;
    const refusing = new Error('SQS refuses');
    const end = await emptyBox(box, {
      means: isGood,
      most: 100,
      deal: async (letter) => {
        calls += 1;
        if (calls === fails) throw refusing;
        await deal(letter);
      },
    });
    expect(end.stoppedBy).toBe(refusing);
    expect(end.done).toBe(sent.length);
    const there = box.free().map(({ letterId }) => letterId);
    expect(new Set([...sent, ...there]).size).toBe(12);
  }
});

test('a letter that was sent and could not be dropped comes again: twice rather than never', async () => {
  const box = new MemoryLetterBox(letters(1));
  const drop = box.drop.bind(box);
  let drops = 0;
  box.drop = async (letter) => {
    drops += 1;
    if (drops === 1) throw new Error('SQS is away');
    return drop(letter);
  };
  const { sent, deal } = aHome();
  expect((await emptyBox(box, { means: isGood, deal, most: 1 })).done).toBe(0);
  expect((await emptyBox(box, { means: isGood, deal, most: 1 })).done).toBe(1);
  expect([sent, box.letters]).toEqual([['good0', 'good0'], []]);
});
