import { describe, expect, test } from 'vitest';
import { orientationOf } from '../../../../functions/domain/publishing/images/orientation.ts';
import { ORIENTATION, tiffOf } from '../../../support/publishing/image-parts.ts';

const WIDTH = 0x0100;

describe('how Exif data says that a picture is turned', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('%d, in either byte order', (orientation) => {
    expect(orientationOf(tiffOf('II', [ORIENTATION, orientation]))).toBe(orientation);
    expect(orientationOf(tiffOf('MM', [ORIENTATION, orientation]))).toBe(orientation);
  });

  test.each([0, 9, 256])('%d says nothing', (orientation) => {
    expect(orientationOf(tiffOf('MM', [ORIENTATION, orientation]))).toBe(1);
  });

  test('behind other entries of the directory', () => {
    expect(orientationOf(tiffOf('MM', [WIDTH, 3], [WIDTH, 5], [ORIENTATION, 6]))).toBe(6);
  });

  test('in a directory that stands elsewhere than behind the header', () => {
    const tiff = tiffOf('MM', [ORIENTATION, 6]);
    const moved = Buffer.concat([tiff.subarray(0, 4), Buffer.from([0, 0, 0, 10, 0xee, 0xee]), tiff.subarray(8)]);
    expect(orientationOf(moved)).toBe(6);
  });

  test('not behind the number of entries that the directory has', () => {
    const tiff = tiffOf('MM', [WIDTH, 3], [ORIENTATION, 6]);
    tiff[9] = 1;
    expect(orientationOf(tiff)).toBe(1);
  });
});

describe('what cannot be read says nothing', () => {
  test.each(['IM', 'MI', 'II'])('another byte order: %s', (order) => {
    const tiff = tiffOf('MM', [ORIENTATION, 6]);
    tiff.write(order, 'latin1');
    expect(orientationOf(tiff)).toBe(1);
  });

  test.each(['II', 'MM'] as const)('%s, cut off anywhere', (order) => {
    const tiff = tiffOf(order, [WIDTH, 3], [ORIENTATION, 6]);
    const cut = Array.from(tiff, (_, length) => orientationOf(tiff.subarray(0, length)));
    expect(cut).toEqual(Array.from(tiff, () => 1));
  });

  test('a directory that begins at the end, or behind it', () => {
    const tiff = tiffOf('MM', [ORIENTATION, 6]);
    for (const from of [tiff.length - 1, tiff.length, tiff.length + 1, 0xffffffff]) {
      tiff.writeUInt32BE(from, 4);
      expect(orientationOf(tiff), String(from)).toBe(1);
    }
  });
});
