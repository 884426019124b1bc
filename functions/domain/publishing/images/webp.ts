import { type Cleaned, DAMAGED, MOVING, TURNED } from './cleaned.ts';
import { orientationOf, UPRIGHT } from './orientation.ts';

// https://developers.google.com/speed/webp/docs/riff_container

const HEADER_BYTES = 12;
const CHUNK_HEADER_BYTES = 8;
const PICTURE = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH']);
const EXTENDED_BYTES = 10;
/** The chunks of pixels, and how many bytes each needs to say how large the picture is. */
const PIXELS = new Map([
  ['VP8 ', 10],
  ['VP8L', 5],
]);
const EXIF = 'Exif\0\0';
/** Of the flags of `VP8X`, the one that says that there is transparency: profile, Exif, XMP and movement are gone. */
const HAS_ALPHA = 0x10;

/** A WebP of the chunks that make the picture: without Exif, XMP, colour profile, unknown chunks and what stands behind its end. */
export function cleanWebp(bytes: Buffer): Cleaned {
  const fileEnd = 8 + bytes.readUInt32LE(4);
  if (fileEnd > bytes.length) return DAMAGED;
  const kept: Buffer[] = [];
  let hasPixels = false;
  let at = HEADER_BYTES;
  while (at + CHUNK_HEADER_BYTES <= fileEnd) {
    const name = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const end = at + CHUNK_HEADER_BYTES + length + (length % 2);
    if (end > fileEnd) return DAMAGED;
    const data = bytes.subarray(at + CHUNK_HEADER_BYTES, at + CHUNK_HEADER_BYTES + length);
    if (name === 'VP8X' && length !== EXTENDED_BYTES) return DAMAGED;
    if (length < (PIXELS.get(name) ?? 0)) return DAMAGED;
    if (name === 'ANIM' || name === 'ANMF') return MOVING;
    if (name === 'EXIF' && orientationOf(tiffOf(data)) !== UPRIGHT) return TURNED;
    if (PICTURE.has(name)) kept.push(name === 'VP8X' ? withoutFlags(bytes.subarray(at, end)) : bytes.subarray(at, end));
    if (PIXELS.has(name)) hasPixels = true;
    at = end;
  }
  if (!hasPixels) return DAMAGED;
  const header = Buffer.from(bytes.subarray(0, HEADER_BYTES));
  header.writeUInt32LE(
    kept.reduce((sum, chunk) => sum + chunk.length, 'WEBP'.length),
    4,
  );
  return { kind: 'clean', bytes: Buffer.concat([header, ...kept]) };
}

/** Some programs begin it as in a JPEG. */
const tiffOf = (data: Buffer): Buffer =>
  data.toString('latin1', 0, EXIF.length) === EXIF ? data.subarray(EXIF.length) : data;

function withoutFlags(chunk: Buffer): Buffer {
  const copy = Buffer.from(chunk);
  copy.writeUInt8((copy[CHUNK_HEADER_BYTES] ?? 0) & HAS_ALPHA, CHUNK_HEADER_BYTES);
  return copy;
}
