import { crc32 } from 'node:zlib';
import { type Cleaned, DAMAGED, MOVING, TURNED } from './cleaned.ts';
import { orientationOf, UPRIGHT } from './orientation.ts';

// https://www.w3.org/TR/png-3/#5Chunk-layout

const SIGNATURE_BYTES = 8;
const LENGTH_BYTES = 4;
const NAME_BYTES = 4;
const CRC_BYTES = 4;
/** The picture, its palette and transparency, and by which numbers its colours are meant. */
const PICTURE = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'sRGB', 'gAMA', 'cICP']);

/** A PNG of the chunks that make the picture: without texts, times, Exif, colour profiles and what stands behind its end. */
export function cleanPng(bytes: Buffer): Cleaned {
  const kept = [bytes.subarray(0, SIGNATURE_BYTES)];
  let hasPixels = false;
  let at = SIGNATURE_BYTES;
  while (at + LENGTH_BYTES <= bytes.length) {
    const from = at + LENGTH_BYTES;
    const dataEnd = from + NAME_BYTES + bytes.readUInt32BE(at);
    const end = dataEnd + CRC_BYTES;
    if (end > bytes.length || crc32(bytes.subarray(from, dataEnd)) !== bytes.readUInt32BE(dataEnd)) return DAMAGED;
    const name = bytes.toString('latin1', from, from + NAME_BYTES);
    if (name === 'acTL') return MOVING;
    if (name === 'eXIf' && orientationOf(bytes.subarray(from + NAME_BYTES, dataEnd)) !== UPRIGHT) return TURNED;
    if (PICTURE.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IDAT') hasPixels = true;
    if (name === 'IEND') return hasPixels ? { kind: 'clean', bytes: Buffer.concat(kept) } : DAMAGED;
    at = end;
  }
  return DAMAGED;
}
