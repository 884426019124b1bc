import { describe, expect, test } from 'vitest';
import {
  keptOf,
  ORIENTATION,
  riffChunk,
  sizeOrWhyNot,
  tiffOf,
  webpOf,
} from '../../../support/publishing/image-parts.ts';
import { drawing } from '../../../support/publishing/images.ts';

const DAMAGED = expect.stringContaining('damaged');
const TURNED = expect.stringContaining('save it upright');
const LOSSY = riffChunk('VP8 ', Buffer.from('0000009d012a60004000', 'hex'));
const LOSSLESS = riffChunk('VP8L', Buffer.from('2f5fc00f00', 'hex'));
const extended = (flags: number) => riffChunk('VP8X', Buffer.from([flags, 0, 0, 0, 0x5f, 0, 0, 0x3f, 0, 0]));
const lengths = (count: number) => Array.from({ length: count }, (_, length) => length);

describe('a chunk that is too short for what it says', () => {
  test('a first chunk of no length, found by changes of bytes', () => {
    const bytes = Buffer.from(drawing('with-gps.webp'));
    bytes[16] = 0;
    expect(sizeOrWhyNot(bytes)).toEqual(DAMAGED);
  });

  test('VP8X has ten bytes', () => {
    const sizes = lengths(20).map((length) => sizeOrWhyNot(webpOf(riffChunk('VP8X', Buffer.alloc(length)), LOSSY)));
    expect(sizes).toEqual(lengths(20).map((length) => (length === 10 ? '1 × 1' : DAMAGED)));
  });

  test.each([
    ['VP8 ', '0000009d012a60004000', 10],
    ['VP8L', '2f5fc00f00', 5],
  ])('%s says its size in its first bytes', (name, hex, least) => {
    const cut = lengths(least).map((length) => Buffer.from(hex, 'hex').subarray(0, length));
    expect(cut.map((frame) => sizeOrWhyNot(webpOf(riffChunk(name, frame))))).toEqual(cut.map(() => DAMAGED));
    expect(sizeOrWhyNot(webpOf(riffChunk(name, Buffer.from(hex, 'hex'))))).toBe('96 × 64');
  });
});

describe('what is kept of a WebP', () => {
  test('its picture and what says how transparent it is, and of the flags that there is transparency', () => {
    const alpha = riffChunk('ALPH', Buffer.from([0, 1, 2]));
    const words = ['ICCP', 'EXIF', 'XMP ', 'abcd'].map((name) => riffChunk(name, Buffer.from('Secret')));
    expect(keptOf(webpOf(extended(0x3c), ...words, alpha, LOSSY, ...words))).toEqual(
      webpOf(extended(0x10), alpha, LOSSY),
    );
  });

  test('a lossless picture', () => {
    expect(keptOf(webpOf(LOSSLESS, riffChunk('EXIF', Buffer.from('Secret'))))).toEqual(webpOf(LOSSLESS));
  });

  test('nothing of what stands behind its end', () => {
    const bytes = webpOf(LOSSY);
    expect(keptOf(Buffer.concat([bytes, LOSSLESS]))).toEqual(bytes);
    expect(keptOf(Buffer.concat([bytes, Buffer.from('<script>')]))).toEqual(bytes);
  });
});

describe('a WebP that is refused', () => {
  test.each([
    ['without pixels', webpOf(extended(0))],
    ['of fewer bytes than it says', webpOf(LOSSY).subarray(0, -1)],
    [
      'with a chunk that is longer than the file says',
      Buffer.concat([webpOf(LOSSY, Buffer.from('EXIF\x10\0\0\0')), Buffer.alloc(16)]),
    ],
    [
      'with an odd chunk whose filling is beyond the end',
      Buffer.concat([webpOf(LOSSY, Buffer.from('EXIF\x01\0\0\0')), Buffer.alloc(1), Buffer.alloc(1)]),
    ],
  ])('%s', (_, bytes) => {
    expect(sizeOrWhyNot(bytes)).toEqual(DAMAGED);
  });

  test.each(['ANIM', 'ANMF'])('one that moves, by its chunk %s', (name) => {
    expect(sizeOrWhyNot(webpOf(extended(0), riffChunk(name, Buffer.alloc(6)), LOSSY))).toContain('moves');
  });

  test('one that its Exif turns, which some programs begin as in a JPEG', () => {
    const exif = (orientation: number) => tiffOf('II', [ORIENTATION, orientation]);
    const asInJpeg = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif(6)]);
    expect(sizeOrWhyNot(webpOf(extended(8), LOSSY, riffChunk('EXIF', exif(6))))).toEqual(TURNED);
    expect(sizeOrWhyNot(webpOf(extended(8), LOSSY, riffChunk('EXIF', asInJpeg)))).toEqual(TURNED);
    expect(sizeOrWhyNot(webpOf(extended(8), LOSSY, riffChunk('EXIF', exif(1))))).toBe('96 × 64');
    expect(sizeOrWhyNot(webpOf(extended(8), LOSSY, riffChunk('XMP ', exif(6))))).toBe('96 × 64');
  });
});
