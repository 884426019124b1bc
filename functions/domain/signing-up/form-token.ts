import { createHmac, timingSafeEqual } from 'node:crypto';
import { bytesOfText, textOfBytes } from '../base64url.ts';
import { secretKeyOf } from '../secret-key.ts';
import { daysInMs } from '../time/time.ts';

/**
 * What a form carries from the moment it is shown: its id, which tells a form that is posted twice from one that is filled in
 * twice, and the time, signed, so that a program must wait as long as a person does.
 */
export interface ShownForm {
  /** A UUID. */
  readonly formId: string;
  readonly shownAtMs: number;
}

/** `stale` is a form of another day, or no form of ours; `too-soon` one that no person can have filled in. */
export type FormTokenReading =
  | { readonly kind: 'valid'; readonly formId: string }
  | { readonly kind: 'too-soon' }
  | { readonly kind: 'stale' };

const MAX_AGE_MS = daysInMs(1);
const MAC_BYTES = 16;
const TOKEN = /^(?<formId>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(?<shownAt>[0-9a-z]{1,10})\.(?<mac>[\w-]{22})$/;

const macOf = (signed: string, key: Uint8Array) =>
  createHmac('sha256', secretKeyOf(key)).update(`form.${signed}`).digest().subarray(0, MAC_BYTES);

/** A form's token: its id, the moment in base 36 and a 128-bit HMAC over both, joined by dots. */
export function issueFormToken({ formId, shownAtMs }: ShownForm, key: Uint8Array): string {
  const signed = `${formId}.${shownAtMs.toString(36)}`;
  return `${signed}.${textOfBytes(macOf(signed, key))}`;
}

/** Whether a form that is posted now may be taken. @param minAgeMs - what a person needs at the least. */
export function readFormToken(token: string, key: Uint8Array, nowMs: number, minAgeMs: number): FormTokenReading {
  const parts = TOKEN.exec(token)?.groups;
  const mac = parts?.mac && bytesOfText(parts.mac);
  if (!parts?.formId || !parts.shownAt || !mac) return { kind: 'stale' };
  const { formId, shownAt } = parts;
  const isOurs = timingSafeEqual(macOf(`${formId}.${shownAt}`, key), mac);
  const ageMs = nowMs - Number.parseInt(shownAt, 36);
  if (!isOurs || ageMs > MAX_AGE_MS) return { kind: 'stale' };
  return ageMs < minAgeMs ? { kind: 'too-soon' } : { kind: 'valid', formId };
}
