const ORIENTATION_TAG = 0x0112;
const ENTRY_BYTES = 12;

/** How an image is to be turned, from 1 (as it is) to 8. https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf, 4.6.5.1 */
export const UPRIGHT = 1;
const TURNED_OR_MIRRORED = new Set([2, 3, 4, 5, 6, 7, 8]);
const FIRST_ON_ITS_SIDE = 5;

export const isOnItsSide = (orientation: number): boolean => orientation >= FIRST_ON_ITS_SIDE;

/**
 * The orientation that Exif data gives, {@link UPRIGHT} where it gives none that can be read.
 * @param tiff - Exif data from its byte order on.
 */
export function orientationOf(tiff: Buffer): number {
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return UPRIGHT;
  const isLittle = order === 'II';
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return UPRIGHT;
  for (let index = 0; index < short(directory); index += 1) {
    const entry = directory + 2 + index * ENTRY_BYTES;
    if (entry + ENTRY_BYTES > tiff.length) return UPRIGHT;
    if (short(entry) === ORIENTATION_TAG) return known(short(entry + 8));
  }
  return UPRIGHT;
}

const known = (orientation: number): number => (TURNED_OR_MIRRORED.has(orientation) ? orientation : UPRIGHT);
