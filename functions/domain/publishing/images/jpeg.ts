import { JPG } from 'image-size/types/jpg';
import { type Cleaned, DAMAGED } from './cleaned.ts';
import { isOnItsSide, orientationOf, UPRIGHT } from './orientation.ts';

// https://www.w3.org/Graphics/JPEG/itu-t81.pdf, table B.1

const SOI = Buffer.from([0xff, 0xd8]);
const EOI = Buffer.from([0xff, 0xd9]);
const EMPTY_COMMENT = Buffer.from([0xff, 0xfe, 0, 2]);
const END = 0xd9;
const START_OF_SCAN = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP14 = 0xee;
/** Frames, tables, scans and lines: without them there is no picture. */
const PICTURE = new Set([
  ...[0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf],
  ...[0xda, 0xdb, 0xdc, 0xdd],
]);
const MARKER_BYTES = 2;
const LENGTH_BYTES = 2;
const EXIF = 'Exif\0\0';

/** What is kept of JFIF: its version and the shape of its pixels. The thumbnail behind them may show what was cut away. */
const JFIF_BYTES = 14;
/** How colours are stored. */
const ADOBE_BYTES = 12;

/**
 * A JPEG of the segments that make the picture. Comments, thumbnails, colour profiles (which may name a screen and its owner), what stands
 * behind its end, and all of Exif but the orientation are left out: what is not known to be the picture goes.
 */
export function cleanJpeg(bytes: Buffer): Cleaned {
  const kept: Buffer[] = [];
  let orientation = UPRIGHT;
  let hasScan = false;
  let at = SOI.length;
  while (at + MARKER_BYTES <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes.readUInt8(at + 1);
    if (marker === END) return hasScan ? cleaned(kept, orientation) : DAMAGED;
    if (marker === 0xff) {
      at += 1; // a fill byte
      continue;
    }
    const end = endOfSegment(bytes, at);
    const segment = bytes.subarray(at, end);
    if (PICTURE.has(marker)) kept.push(segment);
    else kept.push(...keptOf(marker, segment));
    if (marker === APP1) orientation = orientationIn(segment) ?? orientation;
    at = end;
    if (marker !== START_OF_SCAN) continue;
    hasScan = true;
    at = endOfScan(bytes, end);
    kept.push(bytes.subarray(end, at));
  }
  return DAMAGED;
}

/** How large its frame is. The library passes over the first segment, which may be the frame: it is given an empty comment before it. */
export function sizeOfJpeg(bytes: Uint8Array) {
  const commented = new Uint8Array(bytes.length + EMPTY_COMMENT.length);
  commented.set([...SOI, ...EMPTY_COMMENT]);
  commented.set(bytes.subarray(SOI.length), SOI.length + EMPTY_COMMENT.length);
  return JPG.calculate(commented);
}

function cleaned(kept: readonly Buffer[], orientation: number): Cleaned {
  const turns = orientation === UPRIGHT ? [] : [exifOf(orientation)];
  return { kind: 'clean', bytes: Buffer.concat([SOI, ...turns, ...kept, EOI]), isOnItsSide: isOnItsSide(orientation) };
}

/** Where the segment ends that begins at a place: behind the file for one that the file does not hold, or that is shorter than its length. */
function endOfSegment(bytes: Buffer, at: number): number {
  if (at + MARKER_BYTES + LENGTH_BYTES > bytes.length) return Number.POSITIVE_INFINITY;
  const length = bytes.readUInt16BE(at + MARKER_BYTES);
  return length < LENGTH_BYTES ? Number.POSITIVE_INFINITY : at + MARKER_BYTES + length;
}

/** Where the marker after a scan stands, or the file ends. Within a scan, 0xff comes with a zero or a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0xff;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

const payloadOf = (segment: Buffer) => segment.subarray(MARKER_BYTES + LENGTH_BYTES);

function keptOf(marker: number, segment: Buffer): Buffer[] {
  const payload = payloadOf(segment);
  const begins = (name: string) => payload.toString('latin1', 0, name.length) === name;
  if (marker === APP0 && begins('JFIF\0') && payload.length >= JFIF_BYTES)
    return [segmentOf(APP0, Buffer.concat([payload.subarray(0, JFIF_BYTES - 2), Buffer.from([0, 0])]))];
  if (marker === APP14 && begins('Adobe') && payload.length >= ADOBE_BYTES)
    return [segmentOf(APP14, payload.subarray(0, ADOBE_BYTES))];
  return [];
}

function segmentOf(marker: number, payload: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(LENGTH_BYTES + payload.length, MARKER_BYTES);
  return Buffer.concat([head, payload]);
}

function orientationIn(segment: Buffer): number | undefined {
  const payload = payloadOf(segment);
  if (payload.toString('latin1', 0, EXIF.length) !== EXIF) return undefined;
  return orientationOf(payload.subarray(EXIF.length));
}

/** Exif data that says how the picture is turned, and nothing else. */
function exifOf(orientation: number): Buffer {
  const tiff = Buffer.from('4d4d002a000000080001011200030000000100000000' + '00000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  return segmentOf(APP1, Buffer.concat([Buffer.from(EXIF, 'latin1'), tiff]));
}
