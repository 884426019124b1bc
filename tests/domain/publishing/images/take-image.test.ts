import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_IMAGE_BYTES, MAX_IMAGE_PIXELS_A_SIDE } from '../../../../functions/contract/limits.ts';
import { takeImage } from '../../../../functions/domain/publishing/images/take-image.ts';
import { segment } from '../../../support/publishing/image-parts.ts';
import { drawing as file } from '../../../support/publishing/images.ts';

const WORDS = { alt: 'A drawing', credit: 'Example Observatory', consentNote: 'By her lawyer', consent: true } as const;
const take = (bytes: Uint8Array) => takeImage({ data: Buffer.from(bytes).toString('base64'), ...WORDS });
const taken = (bytes: Uint8Array) => {
  const outcome = take(bytes);
  if (outcome.kind !== 'taken') throw new Error(JSON.stringify(outcome));
  return outcome;
};
const whyNot = (bytes: Uint8Array) => {
  const outcome = take(bytes);
  return outcome.kind === 'refused' ? outcome.faults[0]?.message : outcome.image;
};
const PERSONAL = /Secret|Exampletown|Photoshop|ICC_PROFILE|JFXX|GPS|2024|xmp|script|html|8BIM/i;

describe('what a file says beside its picture is gone', () => {
  test.each([
    ['with-gps.jpg', 'image/jpeg', 64, 96],
    ['progressive.jpg', 'image/jpeg', 96, 64],
    ['with-author.png', 'image/png', 96, 64],
    ['with-gps.webp', 'image/webp', 96, 64],
    ['plain.webp', 'image/webp', 64, 96],
    ['plain.avif', 'image/avif', 96, 64],
  ] as const)('%s', (name, type, width, height) => {
    const { image, file: kept } = taken(file(name));
    expect(image).toEqual({
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      type,
      width,
      height,
      alt: 'A drawing',
      credit: 'Example Observatory',
      consentNote: 'By her lawyer',
    });
    expect(Buffer.from(kept.bytes).toString('latin1')).not.toMatch(PERSONAL);
    expect({ digest: kept.digest, type: kept.type }).toEqual({ digest: image.digest, type });
  });

  test('of Exif in a JPEG, how it is turned stays, and nothing else: it holds no place in the file for more', () => {
    const bytes = Buffer.from(taken(file('with-gps.jpg')).file.bytes);
    expect(bytes.toString('latin1').match(/Exif/g)).toHaveLength(1);
    expect(bytes.subarray(2, 38).toString('hex')).toBe(
      'ffe10022457869660000' + '4d4d002a00000008' + '0001' + '01120003000000010006' + '0000' + '00000000',
    );
  });

  test('a thumbnail within Exif is gone: it may show what was cut away', () => {
    const thumbnail = file('progressive.jpg');
    const jpeg = file('progressive.jpg');
    const exif = segment(
      0xe1,
      Buffer.concat([Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0', 'latin1'), thumbnail]),
    );
    const { bytes } = taken(Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)])).file;
    expect(Buffer.from(bytes).toString('latin1').split('\xff\xd8').length).toBe(2);
    expect(Buffer.from(bytes)).toEqual(Buffer.from(taken(jpeg).file.bytes));
  });

  test('a side may be as long as the longest', () => {
    expect(taken(pngOf(MAX_IMAGE_PIXELS_A_SIDE, 10)).image).toMatchObject({
      width: MAX_IMAGE_PIXELS_A_SIDE,
      height: 10,
    });
  });

  test('the same picture has the same address, whatever was said of it', () => {
    const clean = taken(file('with-gps.jpg'));
    expect(taken(clean.file.bytes)).toEqual(clean);
  });
});

/** A PNG whose header says how large it is. */
function pngOf(width: number, height: number): Buffer {
  const bytes = Buffer.from(file('with-author.png'));
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

describe('what is no still picture of a fit size is refused, with the reason', () => {
  test.each([
    ['a GIF', file('moving.gif'), 'is no JPEG, PNG, WebP or AVIF: save it as one of them'],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), expect.stringContaining('is no JPEG')],
    ['HTML', Buffer.from('<!doctype html><script>'), expect.stringContaining('is no JPEG')],
    ['a WebP that moves', file('moving.webp'), 'moves: send one still picture of it'],
    ['a PNG that its Exif turns', file('turned.png'), expect.stringContaining('save it upright')],
    ['an AVIF with Exif', file('with-exif.avif'), expect.stringContaining('holds metadata')],
    ['one that is too wide', pngOf(4_001, 10), 'is 4001 × 10 pixels, and a side may have 4,000'],
    ['a bomb', pngOf(30_000, 30_000), expect.stringContaining('30000 × 30000')],
    ['one of no width', pngOf(0, 10), expect.stringContaining('damaged')],
    ['one of no height', pngOf(10, 0), expect.stringContaining('damaged')],
    ['a PNG without its signature', pngOf(10, 10).fill(0, 0, 8), expect.stringContaining('is no JPEG')],
    [
      'a PNG that begins otherwise than by its header',
      pngOf(10, 10).fill('CgBI', 12, 16),
      expect.stringContaining('is no JPEG'),
    ],
    ['as many bytes as an image may have', Buffer.alloc(MAX_IMAGE_BYTES), expect.stringContaining('is no JPEG')],
    ['one byte too many', Buffer.alloc(MAX_IMAGE_BYTES + 1), expect.stringContaining('larger than 250 KB')],
    ['nothing', Buffer.alloc(0), expect.stringContaining('is no JPEG')],
  ])('%s', (_, bytes, why) => {
    expect(whyNot(bytes)).toEqual(why);
  });

  test('what is no base64, since Node would pass over it', () => {
    const data = file('with-gps.webp').toString('base64');
    for (const wrong of [`${data}!`, ` ${data}`, `data:image/webp;base64,${data}`, data.replaceAll('=', ''), 'é'])
      expect(takeImage({ data: wrong, ...WORDS })).toEqual({
        kind: 'refused',
        faults: [{ field: 'image.data', message: 'is not base64' }],
      });
  });

  test.each(['with-gps.jpg', 'progressive.jpg', 'with-author.png', 'with-gps.webp', 'plain.webp', 'plain.avif'])(
    '%s, cut off anywhere',
    (name) => {
      const { bytes } = taken(file(name)).file;
      for (let length = 0; length < bytes.length; length += 1)
        expect(take(bytes.subarray(0, length)), String(length)).toMatchObject({ kind: 'refused' });
    },
  );

  test('whatever a file holds, it is taken or refused, and what is taken is the same once more', () => {
    const names = ['with-gps.jpg', 'progressive.jpg', 'with-author.png', 'with-gps.webp', 'plain.webp', 'plain.avif'];
    const change = fc.record({ at: fc.nat(), byte: fc.nat(255) });
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.array(change, { minLength: 1, maxLength: 6 }), (name, changes) => {
        const bytes = Buffer.from(file(name));
        for (const { at, byte } of changes) bytes[at % bytes.length] = byte;
        const outcome = take(bytes);
        if (outcome.kind === 'taken') expect(take(outcome.file.bytes)).toEqual(outcome);
      }),
      { numRuns: 3_000 },
    );
  });
});
