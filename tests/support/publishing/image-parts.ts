import { takeImage } from '../../../functions/domain/publishing/images/take-image.ts';
import { anImage } from './images.ts';

/** What becomes of a file: its size, or why it is refused. */
export function sizeOrWhyNot(bytes: Uint8Array): string {
  const outcome = takeImage(anImage({ data: Buffer.from(bytes).toString('base64') }));
  return outcome.kind === 'taken'
    ? `${outcome.image.width} × ${outcome.image.height}`
    : outcome.faults.map(({ message }) => message).join();
}

/** A segment of a JPEG: marker, length and what it holds. */
export function segment(marker: number, payload: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
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
