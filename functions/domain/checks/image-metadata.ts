import { type Finding, type Found, findingOf } from './finding.ts';

/** What the file of an image may say beside its picture, and how that begins in its bytes. */
const NOTES = {
  /** The camera, the moment, and often the place. https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf */
  Exif: ['Exif\0\0', 'eXIf', 'EXIF'],
  XMP: ['http://ns.adobe.com/xap/', 'XML:com.adobe.xmp', 'XMP '],
  IPTC: ['Photoshop 3.0', '8BIM'],
  text: ['tEXt', 'zTXt', 'iTXt'],
} as const;
/** Tag of the place in Exif, 0x8825, in either order of bytes. */
const PLACE = [Buffer.from([0x25, 0x88]), Buffer.from([0x88, 0x25])];

const GPS = 'GPS';

const asFinding = (found: Found): Finding => findingOf('image-metadata', 'image', found);

/** What can be found in any image: answers are told from others by it where its bytes are not at hand. */
export const IMAGE_FINDINGS: readonly Finding[] = [...Object.keys(NOTES), GPS].map((quote) => asFinding({ quote }));

/** What was in the file of an image, and is taken out when it is published. @param bytes - as they came. */
export function metadataIn(bytes: Buffer): Finding[] {
  const names = Object.entries(NOTES)
    .filter(([, marks]) => marks.some((mark) => bytes.includes(mark, 0, 'latin1')))
    .map(([name]) => name);
  const exif = bytes.indexOf('Exif\0\0', 0, 'latin1');
  const hasPlace = exif >= 0 && PLACE.some((tag) => bytes.subarray(exif, exif + EXIF_HEAD).includes(tag));
  return [...names, ...(hasPlace ? [GPS] : [])].map((quote) => asFinding({ quote }));
}

/** The first directory of Exif, which leads to the place, lies at its beginning. */
const EXIF_HEAD = 512;
