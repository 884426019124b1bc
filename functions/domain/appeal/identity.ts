import { createHash } from 'node:crypto';

/** Length of an id made here: 128 bits in hexadecimal, more than enough that two appeals never share one. */
const EXTERNAL_ID_LENGTH = 32;

/**
 * The id of an appeal whose publisher gives none: the same title and date give the same id, however they are typed.
 * Case, accents' encoding, spacing and punctuation do not count; words and digits do.
 * @param datedOn - calendar day, `YYYY-MM-DD`.
 * @returns 32 lower-case hexadecimal digits.
 */
export function externalIdFor(title: string, datedOn: string): string {
  return sha256Hex(`${foldTitle(title)}\n${datedOn}`).slice(0, EXTERNAL_ID_LENGTH);
}

/**
 * SHA-256 of the value as JSON with sorted keys, in hexadecimal: equal content has an equal hash, in any order that its keys
 * were written. Members that are `undefined` do not count, as in JSON.
 * @throws {TypeError} when the value holds what JSON cannot say (a function, a bigint, NaN, a class instance).
 */
export function contentHash(value: unknown): string {
  return sha256Hex(canonicalJson(value));
}

/** Enough of it to tell two texts of one appeal apart: 64 bits. */
export const shortHash = (value: unknown): string => contentHash(value).slice(0, SHORT_HASH_LENGTH);
const SHORT_HASH_LENGTH = 16;

function foldTitle(title: string): string {
  // Upper case first: it joins letters that lower case keeps apart, such as ß and ss.
  const caseless = title.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
  return caseless.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (!isPlainObject(value)) throw new TypeError(`JSON cannot say ${describe(value)}: hash plain values only`);
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
  return `{${members.join(',')}}`;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function describe(value: unknown): string {
  return typeof value === 'object' ? 'an instance of a class' : `${String(value)} (${typeof value})`;
}

function sha256Hex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Names a draft by what it says: sent again it is the same, and in other words another one, so that what a member took on is never replaced. @returns as {@link uuidOf}. */
export const broughtDraftId = (appealId: string, inputHash: string): string => uuidOf([appealId, inputHash]);

/** The same id for the same parts. @returns a UUID of version 8. https://www.rfc-editor.org/rfc/rfc9562#section-5.8 */
export function uuidOf(of: readonly (string | number)[]): string {
  const digits = contentHash(of);
  const variant = ((Number.parseInt(digits[16] ?? '0', 16) & 0x3) | 0x8).toString(16);
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ];
  return parts.join('-');
}
