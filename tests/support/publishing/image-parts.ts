import { crc32 } from 'node:zlib';
import { takeImage } from '../../../functions/domain/publishing/images/take-image.ts';
import { anImage } from './images.ts';

const take = (bytes: Uint8Array) => takeImage(anImage({ data: Buffer.from(bytes).toString('base64') }));

/** What becomes of a file: its size, or why it is refused. */
export function sizeOrWhyNot(bytes: Uint8Array): string {
  const outcome = take(bytes);
  return outcome.kind === 'taken'
    ? `${outcome.image.width} × ${outcome.image.height}`
    : outcome.faults.map(({ message }) => message).join();
}

/** What is kept of a file that is taken. */
export function keptOf(bytes: Uint8Array): Buffer {
  const outcome = take(bytes);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.faults));
  return Buffer.from(outcome.file.bytes);
}

const uint32BE = (value: number): Buffer => Buffer.from([value >>> 24, value >>> 16, value >>> 8, value]);

/** A segment of a JPEG: marker, length and what it holds. */
export function segment(marker: number, payload: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}

/** A chunk of a PNG: length, name, what it holds, and its checksum. */
export function pngChunk(name: string, payload: Uint8Array): Buffer {
  const checked = Buffer.concat([Buffer.from(name, 'latin1'), payload]);
  return Buffer.concat([uint32BE(payload.length), checked, uint32BE(crc32(checked))]);
}

/** A chunk of a WebP: name, length and what it holds, filled up to an even length. */
export function riffChunk(name: string, payload: Uint8Array): Buffer {
  const head = Buffer.from(`${name}\0\0\0\0`, 'latin1');
  head.writeUInt32LE(payload.length, 4);
  return Buffer.concat([head, payload, Buffer.alloc(payload.length % 2)]);
}

/** A WebP of chunks. */
export const webpOf = (...chunks: Uint8Array[]): Buffer =>
  riffChunk('RIFF', Buffer.concat([Buffer.from('WEBP'), ...chunks]));

/** A box of an AVIF: length, name and what it holds. */
export const box = (name: string, ...payload: Uint8Array[]): Buffer => {
  const held = Buffer.concat([Buffer.from(name, 'latin1'), ...payload]);
  return Buffer.concat([uint32BE(4 + held.length), held]);
};

/** Exif data with one directory of entries of numbers, each with its tag, and no end of the directory. */
export function tiffOf(order: 'II' | 'MM', ...entries: readonly (readonly [tag: number, value: number])[]): Buffer {
  const short = (value: number) => Buffer.from(order === 'II' ? [value, value >> 8] : [value >> 8, value]);
  const eight = order === 'II' ? [8, 0, 0, 0] : [0, 0, 0, 8];
  const one = order === 'II' ? [1, 0, 0, 0] : [0, 0, 0, 1];
  return Buffer.concat([
    Buffer.from(order),
    short(42),
    Buffer.from(eight),
    short(entries.length),
    ...entries.map(([tag, value]) => Buffer.concat([short(tag), short(3), Buffer.from(one), short(value), short(0)])),
  ]);
}

export const ORIENTATION = 0x0112;
