import { Secret, TOTP } from 'otpauth';
import { codeDigits } from '../../notices/notices.ts';
import type { Authenticator } from '../office.ts';

/** 160 bits, as https://www.rfc-editor.org/rfc/rfc4226#section-4 (R6) recommends. */
export const APP_SECRET_BYTES = 20;
const BASE32_SECRET = /^[A-Z2-7]{32}$/;

/** What every app takes without being told: https://github.com/google/google-authenticator/wiki/Key-Uri-Format */
const STEP_SECONDS = 30;
const DIGITS = 6;
/** Steps before and after, for clocks that differ and people who type slowly. https://www.rfc-editor.org/rfc/rfc6238#section-5.2 */
const STEPS_AROUND = 1;

/** A secret for an app, in base32. @param bytes - random, of {@link APP_SECRET_BYTES}. */
export const newAppSecret = (bytes: Uint8Array): string => new Secret({ buffer: new Uint8Array(bytes).buffer }).base32;

export const isAppSecret = (text: string): boolean => BASE32_SECRET.test(text);

interface AppLabels {
  /** Whose desk it is, as the app shows it. */
  readonly issuer: string;
  /** Whose codes they are. */
  readonly label: string;
}

const codesOf = (secret: string, { issuer, label }: Partial<AppLabels> = {}) =>
  new TOTP({
    issuer,
    label,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: DIGITS,
    period: STEP_SECONDS,
  });

/** What an app reads from the picture: an address that begins with `otpauth:`. */
export const appUri = (secret: string, labels: AppLabels): string => codesOf(secret, labels).toString();

/** `used`: it is right, and it or a later one was taken before. */
export type AppCodeReading =
  | { readonly kind: 'right'; readonly step: number }
  | { readonly kind: 'wrong' | 'unreadable' | 'used' };

/** Which time step the code is of that a member typed. A code works once: https://www.rfc-editor.org/rfc/rfc6238#section-5.2 */
export function readAppCode(
  { secret, lastStep }: Pick<Authenticator, 'secret'> & Partial<Authenticator>,
  typed: string,
  nowMs: number,
): AppCodeReading {
  const token = codeDigits(typed);
  if (token === undefined) return { kind: 'unreadable' };
  const codes = codesOf(secret);
  const away = codes.validate({ token, timestamp: nowMs, window: STEPS_AROUND });
  if (away === null) return { kind: 'wrong' };
  const step = codes.counter({ timestamp: nowMs }) + away;
  return lastStep !== undefined && step <= lastStep ? { kind: 'used' } : { kind: 'right', step };
}
