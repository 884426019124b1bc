import { createHash } from 'node:crypto';
import { HEIF } from 'image-size/types/heif';
import { PNG } from 'image-size/types/png';
import { WEBP } from 'image-size/types/webp';
import { type FieldFault, IMAGE_TOO_LARGE, type ImageRequest } from '../../../contract/api.ts';
import { MAX_IMAGE_BYTES, MAX_IMAGE_PIXELS_A_SIDE } from '../../../contract/limits.ts';
import type { AppealImage, ImageType } from '../../../contract/part-schemas.ts';
import { cleanAvif } from './avif.ts';
import { type Cleaned, DAMAGED } from './cleaned.ts';
import { cleanJpeg, sizeOfJpeg } from './jpeg.ts';
import { cleanPng } from './png.ts';
import { cleanWebp } from './webp.ts';

/** The bytes of an image, without metadata. */
export interface ImageFile extends Pick<AppealImage, 'digest' | 'type'> {
  readonly bytes: Uint8Array;
}

/** An image as it is published, or what is wrong with it. */
export type ImageOutcome =
  | { readonly kind: 'taken'; readonly image: AppealImage; readonly file: ImageFile }
  | { readonly kind: 'refused'; readonly faults: readonly FieldFault[] };

interface Format {
  readonly type: ImageType;
  readonly isIt: (bytes: Buffer) => boolean;
  readonly clean: (bytes: Buffer) => Cleaned;
  readonly sizes: (bytes: Uint8Array) => { width: number; height: number };
}

const says = (bytes: Buffer, at: number, words: string) => bytes.toString('latin1', at, at + words.length) === words;

/** Each by how its bytes begin. SVG can do what a page can, and a GIF moves: neither is among them. */
const FORMATS: readonly Format[] = [
  {
    type: 'image/jpeg',
    isIt: (bytes) => says(bytes, 0, '\xff\xd8\xff'),
    clean: cleanJpeg,
    sizes: sizeOfJpeg,
  },
  {
    type: 'image/png',
    isIt: (bytes) => says(bytes, 0, '\x89PNG\r\n\x1a\n') && says(bytes, 12, 'IHDR'),
    clean: cleanPng,
    sizes: PNG.calculate,
  },
  {
    type: 'image/webp',
    isIt: (bytes) => says(bytes, 0, 'RIFF') && says(bytes, 8, 'WEBPVP8'),
    clean: cleanWebp,
    sizes: WEBP.calculate,
  },
  { type: 'image/avif', isIt: (bytes) => says(bytes, 4, 'ftypavif'), clean: cleanAvif, sizes: HEIF.calculate },
];

/** Reads an image that a publisher sends: what it is, by its bytes, and nothing that they say beside the picture. */
export function takeImage({ data, alt, credit, consentNote }: ImageRequest): ImageOutcome {
  const bytes = Buffer.from(data, 'base64');
  // Node passes over what is no base64, and would take another image than was meant.
  if (bytes.toString('base64') !== data) return refusal('is not base64');
  if (bytes.length > MAX_IMAGE_BYTES) return refusal(IMAGE_TOO_LARGE);
  const format = FORMATS.find(({ isIt }) => isIt(bytes));
  if (!format) return refusal('is no JPEG, PNG, WebP or AVIF: save it as one of them');
  const cleaned = format.clean(bytes);
  if (cleaned.kind === 'refused') return refusal(cleaned.why);
  const size = shownSize(cleaned, format);
  if (!size) return refusal(DAMAGED.why);
  if (Math.max(size.width, size.height) > MAX_IMAGE_PIXELS_A_SIDE)
    return refusal(
      `is ${size.width} × ${size.height} pixels, and a side may have ${MAX_IMAGE_PIXELS_A_SIDE.toLocaleString('en')}`,
    );
  const digest = createHash('sha256').update(cleaned.bytes).digest('hex');
  const { type } = format;
  return {
    kind: 'taken',
    image: { digest, type, ...size, alt, credit, consentNote },
    file: { digest, type, bytes: cleaned.bytes },
  };
}

/** How large it is as a browser shows it; undefined when it does not say. */
function shownSize({ bytes, isOnItsSide = false }: Extract<Cleaned, { kind: 'clean' }>, { sizes }: Format) {
  try {
    // A small Buffer lies in memory that others share: of a copy, nothing behind its end is read.
    const { width, height } = sizes(new Uint8Array(bytes));
    if (!(width >= 1 && height >= 1)) return undefined;
    return isOnItsSide ? { width: height, height: width } : { width, height };
  } catch {
    return undefined; // it throws at what it cannot read
  }
}

const refusal = (message: string): ImageOutcome => ({ kind: 'refused', faults: [{ field: 'image.data', message }] });
