import { createHmac, timingSafeEqual } from 'node:crypto';
import { secretKeyOf } from '../secret-key.ts';
import { daysInMs } from '../time/spans.ts';
import { newestTokenKey, type TokenKey, type TokenKeyReader, type TokenKeys } from '../tokens/token-keys.ts';
import { westernDigits } from '../western-digits.ts';
import type { Budgets } from './ports.ts';

const CODE_DIGITS = 6;
const MAC_BYTES_READ = 6;

/** Wrong or right: what guesses five of a million codes guesses none. */
const TRIES = 5;
/** So often has one request as many tries again, by asking for another mail. */
const RENEWALS = 10;
/** How long tries are counted: no shorter than anything waits for its code. */
export const TRIES_KEPT_DAYS = 30;

/** A mail with a code in it: each mail of a request has another one, and only the newest counts. */
export interface MailedCode {
  /** A UUID: the sign-up's, or whatever else the mail confirms. */
  readonly subjectId: string;
  /** 1 for the first mail that went out for it; 0 when none did, and then no code is right. */
  readonly mailNumber: number;
}

export interface CodePorts {
  readonly budgets: Budgets;
  readonly tokenKeys: TokenKeyReader;
}

/** What came of a code. `unreadable` is not six digits, and costs no try. */
export type CodeOutcome = 'right' | 'wrong' | 'unreadable' | 'too-many-tries';

/** The six digits of one mail. They are kept nowhere: whoever has the key can make them again. */
export const codeOf = (subjectId: string, mailNumber: number, keys: TokenKeys): string =>
  codeBy(newestTokenKey(keys), subjectId, mailNumber);

function codeBy({ signing }: TokenKey, subjectId: string, mailNumber: number): string {
  const mac = createHmac('sha256', secretKeyOf(signing)).update(`code.${subjectId}.${mailNumber}`).digest();
  return String(mac.readUIntBE(0, MAC_BYTES_READ) % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, '0');
}

/**
 * Compares what somebody typed with the code of a mail. The try is counted before it is compared, so that many at once are no
 * more than five. What counts is the id alone, whether it is anybody's or not: else the end of the tries would tell.
 */
export async function tryCode(
  entered: string,
  { subjectId, mailNumber }: MailedCode,
  ports: CodePorts,
  nowMs: number,
): Promise<CodeOutcome> {
  const digits = digitsOf(entered);
  if (digits === undefined) return 'unreadable';
  if (!(await ports.budgets.take(triesOf(subjectId), whileCounted(nowMs), TRIES))) return 'too-many-tries';
  // A mail may be older than the newest key.
  const codes = (await ports.tokenKeys()).map((key) => codeBy(key, subjectId, mailNumber));
  const isRight = codes.filter((code) => timingSafeEqual(Buffer.from(code), Buffer.from(digits))).length > 0;
  return isRight && mailNumber > 0 ? 'right' : 'wrong';
}

/** Gives whoever asks for another mail their tries again, a few times over; whatever is known of the id. */
export async function renewTries(
  subjectId: string,
  { budgets }: Pick<CodePorts, 'budgets'>,
  nowMs: number,
): Promise<void> {
  const window = whileCounted(nowMs);
  if (await budgets.take(`renewals#${subjectId}`, window, RENEWALS)) await budgets.refill(triesOf(subjectId), window);
}

const triesOf = (subjectId: string) => `codes#${subjectId}`;
const whileCounted = (nowMs: number) => ({ name: 'once', endsAtMs: nowMs + daysInMs(TRIES_KEPT_DAYS) });

/** The digits of a code as people type it: with spaces, a dash, or the digits of their keyboard. */
function digitsOf(entered: string): string | undefined {
  const plain = westernDigits(entered).replace(/[\s\p{Pd}\p{Cf}]/gu, '');
  return /^\d{6}$/.test(plain) ? plain : undefined;
}
