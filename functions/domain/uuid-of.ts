import { createHash } from 'node:crypto';

/**
 * A UUID made of a value, the same for every process and telling nothing of it. Version 8:
 * https://www.rfc-editor.org/rfc/rfc9562#section-5.8
 * @param value - what JSON can say.
 */
export const uuidOf = (value: unknown): string =>
  uuidOfDigest(createHash('sha256').update(JSON.stringify(value)).digest('hex'));

/** The same of a digest that was made otherwise. @param digest - at least 32 hex digits. */
export const uuidOfDigest = (digest: string): string =>
  digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');
