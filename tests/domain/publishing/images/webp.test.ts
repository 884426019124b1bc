import { describe, expect, test } from 'vitest';
import { riffChunk, sizeOrWhyNot, webpOf } from '../../../support/publishing/image-parts.ts';
import { drawing } from '../../../support/publishing/images.ts';

const DAMAGED = expect.stringContaining('damaged');
const LOSSY = riffChunk('VP8 ', Buffer.from('0000009d012a60004000', 'hex'));
const lengths = (count: number) => Array.from({ length: count }, (_, length) => length);

describe('a chunk that is too short for what it says', () => {
  test('a length of the first chunk that is another than its own', () => {
    const bytes = Buffer.from(drawing('with-gps.webp'));
    bytes[16] = 0;
    expect(sizeOrWhyNot(bytes)).toEqual(DAMAGED);
  });

  test('VP8X has ten bytes', () => {
    const sizes = lengths(20).map((length) => sizeOrWhyNot(webpOf(riffChunk('VP8X', Buffer.alloc(length)), LOSSY)));
    expect(sizes).toEqual(lengths(20).map((length) => (length === 10 ? '1 × 1' : DAMAGED)));
  });

  test.each([
    ['VP8 ', '0000009d012a60004000', 10, '96 × 64'],
    ['VP8L', '2f5fc00f0000', 5, '96 × 64'],
  ])('%s has its size', (name, hex, least, size) => {
    const cut = lengths(least + 2).map((length) => Buffer.from(hex, 'hex').subarray(0, length));
    expect(cut.map((frame) => sizeOrWhyNot(webpOf(riffChunk(name, frame))))).toEqual(
      lengths(least + 2).map((length) => (length >= least ? size : DAMAGED)),
    );
  });
});
