import { type Cleaned, DAMAGED, refused } from './cleaned.ts';

// https://aomediacodec.github.io/av1-avif/, over ISO/IEC 14496-12 and 23008-12

const HEADER_BYTES = 8;
const TOP_LEVEL = new Set(['ftyp', 'meta', 'mdat']);
/** How far away all that it shows was, by two names. */
const DEPTH = ['auxiliary:depth', 'auxid:2'];
/**
 * Names of items and boxes that say more than the picture: Exif, XMP (as a MIME item or as itself), those that a program names for itself, colour
 * profiles, and thumbnails, which may show what was cut away.
 */
const METADATA = ['Exif', 'mime', 'rdf', 'uri ', 'uuid', 'xml ', 'bxml', 'colrprof', 'colrrICC', 'thmb', ...DEPTH];
/** What shows it otherwise than it is stored: its size would be another one. */
const SHOWN_OTHERWISE = ['irot', 'imir', 'clap', 'grid', 'iovl'];
/** The picture, and its transparency, which is as large. */
const SIZE = 'ispe';
const MAX_SIZES = 2;
const SIZE_FROM = 4;
const SIZE_TO = 12;
/** What each of these may hold: what places the picture and its transparency, and how their pixels are meant. Others may say more, such as `udes`. */
const PICTURE: Readonly<Record<string, { readonly headBytes: number; readonly holds: readonly string[] }>> = {
  meta: { headBytes: 4, holds: ['hdlr', 'pitm', 'iloc', 'iinf', 'iprp', 'iref', 'idat'] },
  iinf: { headBytes: 6, holds: ['infe'] },
  iprp: { headBytes: 0, holds: ['ipco', 'ipma'] },
  ipco: { headBytes: 0, holds: ['ispe', 'pixi', 'av1C', 'colr', 'auxC', 'pasp', 'clli', 'mdcv'] },
  iref: { headBytes: 4, holds: ['auxl', 'prem'] },
};
const TELLS_MORE = refused('holds metadata, such as where and by whom it was taken: save it without, or as JPEG');
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
      if (METADATA.some((one) => words.includes(one))) return TELLS_MORE;
      const sizes = words.split(SIZE).slice(1);
      const differentSizes = new Set(sizes.map((after) => after.slice(SIZE_FROM, SIZE_TO)));
      if (sizes.length > MAX_SIZES || differentSizes.size > 1) return SEVERAL;
      if (SHOWN_OTHERWISE.some((one) => words.includes(one)))
        return refused('is turned, cropped or put together of parts: save it upright and whole, or as JPEG');
      if (!holdsPictureAlone(name, bytes.subarray(at + HEADER_BYTES, at + length))) return TELLS_MORE;
    }
    at += length;
  }
  return at === bytes.length && missing.size === 0 ? { kind: 'clean', bytes } : DAMAGED;
}

/** @param held - what stands in the box of that name. */
function holdsPictureAlone(name: string, held: Buffer): boolean {
  const box = PICTURE[name];
  if (!box) return true;
  let at = box.headBytes;
  while (at + HEADER_BYTES <= held.length) {
    const length = held.readUInt32BE(at);
    const inner = held.toString('latin1', at + 4, at + HEADER_BYTES);
    const end = at + length;
    if (length < HEADER_BYTES || end > held.length || !box.holds.includes(inner)) return false;
    if (!holdsPictureAlone(inner, held.subarray(at + HEADER_BYTES, end))) return false;
    at = end;
  }
  return at === held.length;
}
