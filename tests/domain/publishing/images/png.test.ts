import { describe, expect, test } from 'vitest';
import { keptOf, ORIENTATION, pngChunk, sizeOrWhyNot, tiffOf } from '../../../support/publishing/image-parts.ts';

const DAMAGED = expect.stringContaining('damaged');
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const HEADER = pngChunk('IHDR', Buffer.from('00000060000000400802000000', 'hex'));
const PIXELS = pngChunk('IDAT', Buffer.from('789c0300', 'hex'));
const END = pngChunk('IEND', Buffer.alloc(0));
const pngOf = (...chunks: Uint8Array[]) => Buffer.concat([SIGNATURE, HEADER, ...chunks]);

describe('what is kept of a PNG', () => {
  test('its picture, palette and transparency, and by which numbers its colours are meant', () => {
    const chunks = ['sRGB', 'gAMA', 'cICP', 'PLTE', 'tRNS'].map((name) => pngChunk(name, Buffer.from([1, 2, 3])));
    const words = ['tEXt', 'zTXt', 'iTXt', 'tIME', 'iCCP', 'eXIf', 'abCd'].map((name) =>
      pngChunk(name, Buffer.from('Secret')),
    );
    expect(keptOf(pngOf(...words, ...chunks, PIXELS, PIXELS, ...words, END))).toEqual(
      pngOf(...chunks, PIXELS, PIXELS, END),
    );
  });

  test('nothing of what stands behind its end', () => {
    expect(keptOf(Buffer.concat([pngOf(PIXELS, END), PIXELS, Buffer.from('<script>')]))).toEqual(pngOf(PIXELS, END));
  });
});

describe('a PNG that is refused', () => {
  const misread = Buffer.from(PIXELS);
  misread[8] = 0;
  const tooLong = Buffer.from(PIXELS);
  tooLong.writeUInt32BE(0xffffffff, 0);

  test.each([
    ['without pixels', pngOf(END)],
    ['without an end', pngOf(PIXELS)],
    ['that ends within the length of a chunk', Buffer.concat([pngOf(PIXELS), END.subarray(0, 3)])],
    ['that ends within the name of a chunk', Buffer.concat([pngOf(PIXELS), END.subarray(0, 7)])],
    ['with another checksum', pngOf(misread, PIXELS, END)],
    ['with a chunk that is longer than the file', pngOf(PIXELS, tooLong, END)],
  ])('%s', (_, bytes) => {
    expect(sizeOrWhyNot(bytes)).toEqual(DAMAGED);
  });

  test('one that moves', () => {
    expect(sizeOrWhyNot(pngOf(pngChunk('acTL', Buffer.alloc(8)), PIXELS, END))).toContain('moves');
  });

  test('one that its Exif turns', () => {
    const exif = (name: string, orientation: number) => pngChunk(name, tiffOf('MM', [ORIENTATION, orientation]));
    expect(sizeOrWhyNot(pngOf(exif('eXIf', 3), PIXELS, END))).toContain('save it upright');
    expect(sizeOrWhyNot(pngOf(exif('eXIf', 1), PIXELS, END))).toBe('96 × 64');
    expect(sizeOrWhyNot(pngOf(exif('tEXt', 3), PIXELS, END))).toBe('96 × 64');
  });
});
