import { describe, expect, test } from 'vitest';
import { keptOf, ORIENTATION, segment, sizeOrWhyNot, tiffOf } from '../../../support/publishing/image-parts.ts';

const DAMAGED = expect.stringContaining('damaged');
const START = Buffer.from('ffd8', 'hex');
const END = Buffer.from('ffd9', 'hex');
const TABLE = segment(0xdb, Buffer.alloc(65));
const FRAME = segment(0xc0, Buffer.from('0800400060010111' + '00', 'hex'));
const SCAN = Buffer.concat([segment(0xda, Buffer.from('0101003f00', 'hex')), Buffer.from([1, 2, 3])]);
const jpegOf = (...parts: Uint8Array[]) => Buffer.concat([START, ...parts, END]);
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const exif = (orientation: number) =>
  segment(0xe1, Buffer.concat([latin1('Exif\0\0'), tiffOf('II', [ORIENTATION, orientation])]));
const turned = (orientation: number) =>
  segment(0xe1, Buffer.concat([latin1('Exif\0\0'), tiffOf('MM', [ORIENTATION, orientation]), Buffer.alloc(4)]));

describe('what is kept of a JPEG', () => {
  test('frames, tables, scans and lines', () => {
    const kinds = [0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf, 0xdb, 0xdd];
    const parts = kinds.map((marker) => segment(marker, FRAME.subarray(4)));
    const bytes = jpegOf(FRAME, ...parts, SCAN, segment(0xdc, Buffer.from([0, 64])), TABLE, SCAN);
    expect(keptOf(bytes)).toEqual(bytes);
  });

  test('nothing that is not known to be the picture', () => {
    const unknown = [0x01, 0xc8, 0xde, 0xdf, ...Array.from({ length: 16 }, (_, index) => 0xe0 + index), 0xf0, 0xfe];
    const words = unknown.map((marker) => segment(marker, latin1('Secret of a photographer')));
    expect(keptOf(jpegOf(...words, TABLE, FRAME, ...words, SCAN, ...words))).toEqual(jpegOf(TABLE, FRAME, SCAN));
  });

  test('nothing of what stands behind its end, nor fill bytes', () => {
    const fill = Buffer.from('ffff', 'hex');
    const bytes = Buffer.concat([jpegOf(TABLE, fill, FRAME, fill, SCAN, fill), jpegOf(TABLE, FRAME, SCAN)]);
    expect(keptOf(bytes)).toEqual(jpegOf(TABLE, FRAME, SCAN, fill));
  });

  test('a scan up to the next marker, with its restarts and the zeros behind 0xff', () => {
    const scan = Buffer.concat([SCAN, Buffer.from('ff00' + 'ffd0' + 'ffd7' + 'ffff00' + '05', 'hex')]);
    expect(keptOf(jpegOf(TABLE, FRAME, scan))).toEqual(jpegOf(TABLE, FRAME, scan));
    const comment = segment(0xfe, latin1('Secret'));
    expect(keptOf(jpegOf(TABLE, FRAME, scan, comment))).toEqual(jpegOf(TABLE, FRAME, scan));
    for (const marker of [0xcf, 0xd8, 0x01])
      expect(keptOf(jpegOf(TABLE, FRAME, SCAN, segment(marker, Buffer.alloc(1)), comment))).toEqual(
        jpegOf(TABLE, FRAME, SCAN, ...(marker === 0xcf ? [segment(marker, Buffer.alloc(1))] : [])),
      );
  });

  test('nothing of a segment that holds nothing', () => {
    expect(keptOf(jpegOf(segment(0xfe, Buffer.alloc(0)), TABLE, FRAME, SCAN))).toEqual(jpegOf(TABLE, FRAME, SCAN));
  });

  test('of JFIF, its version and the shape of pixels, and no thumbnail', () => {
    const shape = latin1('JFIF\0\x01\x02\x01\0\x48\0\x48');
    const jfif = (payload: Buffer) => jpegOf(segment(0xe0, payload), TABLE, FRAME, SCAN);
    const without = jfif(Buffer.concat([shape, Buffer.alloc(2)]));
    expect(keptOf(without)).toEqual(without);
    expect(keptOf(jfif(Buffer.concat([shape, Buffer.from([1, 1, 9, 9, 9])])))).toEqual(without);
    for (const payload of [shape, latin1('JFXX\0\x10 and a thumbnail behind it')])
      expect(keptOf(jfif(payload))).toEqual(jpegOf(TABLE, FRAME, SCAN));
    expect(keptOf(jpegOf(segment(0xe2, Buffer.concat([shape, Buffer.alloc(2)])), TABLE, FRAME, SCAN))).toEqual(
      jpegOf(TABLE, FRAME, SCAN),
    );
  });

  test('of what Adobe says, how colours are stored', () => {
    const colours = latin1('Adobe\0\x64\0\0\0\0\x01');
    const adobe = (payload: Buffer) => jpegOf(segment(0xee, payload), TABLE, FRAME, SCAN);
    expect(keptOf(adobe(colours))).toEqual(adobe(colours));
    expect(keptOf(adobe(Buffer.concat([colours, latin1('Secret')])))).toEqual(adobe(colours));
    for (const payload of [colours.subarray(0, -1), latin1('Other words than those')])
      expect(keptOf(adobe(payload))).toEqual(jpegOf(TABLE, FRAME, SCAN));
    expect(keptOf(jpegOf(segment(0xed, colours), TABLE, FRAME, SCAN))).toEqual(jpegOf(TABLE, FRAME, SCAN));
  });
});

describe('how a JPEG is turned', () => {
  test.each([
    [1, '96 × 64', []],
    [3, '96 × 64', [turned(3)]],
    [4, '96 × 64', [turned(4)]],
    [5, '64 × 96', [turned(5)]],
    [8, '64 × 96', [turned(8)]],
  ])('%d stays, written by us', (orientation, size, written) => {
    const bytes = jpegOf(exif(orientation), TABLE, FRAME, SCAN);
    expect(sizeOrWhyNot(bytes)).toBe(size);
    expect(keptOf(bytes)).toEqual(jpegOf(...written, TABLE, FRAME, SCAN));
  });

  test('XMP, which is behind the same marker, says nothing of it', () => {
    const xmp = segment(0xe1, latin1('http://ns.adobe.com/xap/1.0/\0'));
    expect(keptOf(jpegOf(exif(6), xmp, TABLE, FRAME, SCAN))).toEqual(jpegOf(turned(6), TABLE, FRAME, SCAN));
  });

  test('Exif behind another marker says nothing of it', () => {
    const elsewhere = exif(6);
    elsewhere[1] = 0xe3;
    expect(keptOf(jpegOf(elsewhere, TABLE, FRAME, SCAN))).toEqual(jpegOf(TABLE, FRAME, SCAN));
  });
});

describe('the size of a JPEG', () => {
  test.each([0xc0, 0xc1, 0xc2])('stands in its frame, %d', (marker) => {
    expect(sizeOrWhyNot(jpegOf(TABLE, segment(marker, FRAME.subarray(4)), SCAN))).toBe('96 × 64');
  });

  test('is found in a frame that comes first of all', () => {
    expect(sizeOrWhyNot(jpegOf(FRAME, TABLE, SCAN))).toBe('96 × 64');
    expect(sizeOrWhyNot(jpegOf(segment(0xfe, latin1('Secret')), FRAME, TABLE, SCAN))).toBe('96 × 64');
  });

  test('is not read from memory behind the file', () => {
    const bytes = jpegOf(TABLE, SCAN, segment(0xc0, Buffer.alloc(0)));
    expect(Array.from({ length: 20 }, () => sizeOrWhyNot(bytes))).toEqual(Array.from({ length: 20 }, () => DAMAGED));
  });
});

describe('a JPEG that is refused', () => {
  const whole = jpegOf(TABLE, FRAME, SCAN);
  const body = whole.subarray(0, -END.length);

  test.each([
    ['without a scan', jpegOf(TABLE, FRAME)],
    ['without a frame', jpegOf(TABLE, SCAN)],
    ['without an end', body],
    ['that ends within a marker', Buffer.concat([body, Buffer.from([0xff])])],
    ['that ends within a marker before its scan', Buffer.concat([START, TABLE, Buffer.from([0xff])])],
    ['that ends within the length of a segment', Buffer.concat([body, Buffer.from('fffe00', 'hex')])],
    ['that ends before the length of a segment', Buffer.concat([START, TABLE, Buffer.from('fffe', 'hex')])],
    ['with a segment that is longer than the file', Buffer.concat([body, Buffer.from('fffe0005', 'hex'), END])],
    ['with a segment of no length', Buffer.concat([START, TABLE, FRAME, Buffer.from('fffe0000', 'hex'), SCAN, END])],
    [
      'with a segment that is shorter than its length',
      Buffer.concat([START, TABLE, FRAME, Buffer.from('fffe0001', 'hex'), SCAN, END]),
    ],
    [
      'with a scan whose header has no length',
      Buffer.concat([START, TABLE, FRAME, Buffer.from('ffda0000', 'hex'), END]),
    ],
    ['with bytes between its segments', jpegOf(TABLE, Buffer.from([0]), FRAME, SCAN)],
  ])('%s', (_, bytes) => {
    expect(sizeOrWhyNot(bytes)).toEqual(DAMAGED);
  });
});
