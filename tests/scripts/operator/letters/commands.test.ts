import { afterEach, expect, test, vi } from 'vitest';
import { LETTER_QUEUES } from '../../../../functions/contract/deployment/letter-queues.ts';
import { redrive } from '../../../../scripts/operator/letters/commands.ts';
import type { Post } from '../../../../scripts/operator/letters/post.ts';
import { aLetter, MemoryLetterBox } from './memory-letter-box.ts';

const WAKE_UP = JSON.stringify({ dispatchId: '00000001-0000-4000-8000-000000000000', bits: '' });

afterEach(() => void vi.restoreAllMocks());

const postWith = (...bodies: string[]) => {
  const box = new MemoryLetterBox(bodies.map((body, n) => aLetter({ letterId: `l${n}`, body })));
  const sent: string[] = [];
  const post: Post = {
    boxOf: () => box,
    sendBackTo: () => async (body) => void sent.push(body),
    queues: LETTER_QUEUES,
  };
  return { box, sent, post };
};

test('redriving leaves what this version can’t read, and names the command that drops it', async () => {
  const said = vi.spyOn(console, 'log').mockReturnValue();
  const { box, sent, post } = postWith(WAKE_UP, 'not to be read');
  expect(await redrive('bulk', { yes: true }, post, 'prod')).toBe(0);
  expect(said.mock.calls).toEqual([
    [
      'Sent back 1 of bulk. 1 stays, as this version can’t read it. To drop it: npm run operator -- discard bulk --unreadable --stage prod',
    ],
  ]);
  expect([sent, box.letters.map(({ body }) => body)]).toEqual([[WAKE_UP], ['not to be read']]);
});

test('what can’t be redriven is refused with the command that drops it', async () => {
  await expect(redrive('sweep', { yes: true }, postWith('{}').post, 'prod')).rejects.toThrow(
    /To be rid of them: npm run operator -- discard sweep --stage prod$/,
  );
});
