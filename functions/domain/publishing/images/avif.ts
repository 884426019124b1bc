import { type Cleaned, DAMAGED, refused } from './cleaned.ts';

// https://aomediacodec.github.io/av1-avif/, over ISO/IEC 14496-12 and 23008-12

const HEADER_BYTES = 8;
const TOP_LEVEL = new Set(['ftyp', 'meta', 'mdat']);
/**
 * Names of items and boxes that say more than the picture: Exif, XMP (as a MIME item or as itself), those that a program names for itself, colour
 * profiles, and thumbnails, which may show what was cut away.
 */
const METADATA = ['Exif', 'mime', 'rdf', 'uri ', 'uuid', 'xml ', 'bxml', 'colrprof', 'colrrICC', 'thmb'];
/** What shows it otherwise than it is stored: its size would be another one. */
const SHOWN_OTHERWISE = ['irot', 'imir', 'clap', 'grid', 'iovl'];
/** One size of the picture, and one of its transparency. */
const SIZE = 'ispe';
const MAX_SIZES = 2;
const SEVERAL = refused('holds more than one still picture: save it without metadata and movement');

/**
 * An AVIF as it came. Its places are counted from its beginning, so that nothing can be taken out without writing it again: one with metadata is refused.
 */
export function cleanAvif(bytes: Buffer): Cleaned {
  const missing = new Set(TOP_LEVEL);
  let at = 0;
  while (at + HEADER_BYTES <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + HEADER_BYTES);
    if (length < HEADER_BYTES) return DAMAGED;
    if (!TOP_LEVEL.has(name)) return SEVERAL;
    missing.delete(name);
    if (name === 'meta') {
      const words = bytes.toString('latin1', at, at + length);
      if (METADATA.some((one) => words.includes(one)))
        return refused('holds metadata, such as where and by whom it was taken: save it without, or as JPEG');
      if (words.split(SIZE).length - 1 > MAX_SIZES) return SEVERAL;
      if (SHOWN_OTHERWISE.some((one) => words.includes(one)))
        return refused('is turned, cropped or put together of parts: save it upright and whole, or as JPEG');
    }
    at += length;
  }
  return at === bytes.length && missing.size === 0 ? { kind: 'clean', bytes } : DAMAGED;
}
