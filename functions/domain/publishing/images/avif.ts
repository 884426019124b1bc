import { type Cleaned, DAMAGED, refused } from './cleaned.ts';

// https://aomediacodec.github.io/av1-avif/, over ISO/IEC 14496-12 and 23008-12

const HEADER_BYTES = 8;
const TOP_LEVEL = new Set(['ftyp', 'meta', 'mdat']);
/** Names of items and boxes that hold words about the picture: Exif, XMP (as a MIME item or as itself), and whatever a program calls its own. */
const METADATA = ['Exif', 'mime', 'rdf', 'uri ', 'uuid', 'xml ', 'bxml', 'colrprof', 'colrrICC'];
/** What shows it otherwise than it is stored: its size would be another one. */
const SHOWN_OTHERWISE = ['irot', 'imir', 'clap', 'grid', 'iovl'];

/**
 * An AVIF as it came. Its places are counted from its beginning, so that nothing can be taken out without writing it again: one with metadata is refused.
 */
export function cleanAvif(bytes: Buffer): Cleaned {
  const missing = new Set(TOP_LEVEL);
  let at = 0;
  while (at + HEADER_BYTES <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + HEADER_BYTES);
    const end = at + length;
    if (length < HEADER_BYTES || end > bytes.length) return DAMAGED;
    if (!TOP_LEVEL.has(name))
      return refused('holds more than one still picture: save it without metadata and movement');
    missing.delete(name);
    if (name === 'meta') {
      const words = bytes.toString('latin1', at, end);
      if (METADATA.some((one) => words.includes(one)))
        return refused('holds metadata, such as where and by whom it was taken: save it without, or as JPEG');
      if (SHOWN_OTHERWISE.some((one) => words.includes(one)))
        return refused('is turned, cropped or put together of parts: save it upright and whole, or as JPEG');
    }
    at = end;
  }
  return at === bytes.length && missing.size === 0 ? { kind: 'clean', bytes } : DAMAGED;
}
