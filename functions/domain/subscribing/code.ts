import { createHmac, timingSafeEqual } from 'node:crypto';
import { secretKeyOf } from '../secret-key.ts';
import type { HashingKeys } from '../tokens/hashing-keys.ts';
import { westernDigits } from '../western-digits.ts';
import type { Budgets } from './ports.ts';

const CODE_DIGITS = 6;
const MAC_BYTES_READ = 6;

/** Wrong or right, of one mail: what guesses five of a million codes guesses none. */
const TRIES_PER_MAIL = 5;

/** A mail with a code in it: each mail of a request has another one, and only the newest counts. */
export interface MailedCode {
  /** A UUID: the sign-up's, or whatever else the mail confirms. */
  readonly subjectId: string;
  /** 1 for the first mail that went out for it; 0 when none did, and then no code is right. */
  readonly mailNumber: number;
  /** How long its tries are counted: no shorter than it could confirm anything. */
  readonly expiresAtMs: number;
}

export interface CodePorts {
  readonly budgets: Budgets;
  readonly hashingKeys: () => Promise<HashingKeys>;
}

/** What came of a code. `unreadable` is not six digits, and costs no try. */
export type CodeOutcome = 'right' | 'wrong' | 'unreadable' | 'too-many-tries';

/** The six digits of one mail. They are kept nowhere: whoever has the key can make them again. */
export function codeOf(subjectId: string, mailNumber: number, keys: HashingKeys): string {
  const key = keys.tokenKeys.get(keys.newestTokenKeyId);
  if (!key) throw new RangeError(`There is no token key ${keys.newestTokenKeyId}`);
  return codeBy(key, subjectId, mailNumber);
}

function codeBy(key: Uint8Array, subjectId: string, mailNumber: number): string {
  const mac = createHmac('sha256', secretKeyOf(key)).update(`code.${subjectId}.${mailNumber}`).digest();
  return String(mac.readUIntBE(0, MAC_BYTES_READ) % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, '0');
}

/**
 * Compares what somebody typed with the code of a mail. The try is counted before it is compared, so that many at once are no
 * more than five.
 */
export async function tryCode(entered: string, mail: MailedCode, ports: CodePorts): Promise<CodeOutcome> {
  const digits = digitsOf(entered);
  if (digits === undefined) return 'unreadable';
  const { subjectId, mailNumber, expiresAtMs } = mail;
  const window = { name: String(mailNumber), endsAtMs: expiresAtMs };
  if (!(await ports.budgets.take(`codes#${subjectId}`, window, TRIES_PER_MAIL))) return 'too-many-tries';
  const { tokenKeys } = await ports.hashingKeys();
  // A mail may be older than the newest key.
  const codes = [...tokenKeys.values()].map((key) => codeBy(key, subjectId, mailNumber));
  const isRight = codes.filter((code) => timingSafeEqual(Buffer.from(code), Buffer.from(digits))).length > 0;
  return isRight && mailNumber > 0 ? 'right' : 'wrong';
}

/** The digits of a code as people type it: with spaces, a dash, or the digits of their keyboard. */
function digitsOf(entered: string): string | undefined {
  const plain = westernDigits(entered).replace(/[\s\p{Pd}\p{Cf}]/gu, '');
  return /^\d{6}$/.test(plain) ? plain : undefined;
}
