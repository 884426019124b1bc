import { createHmac, timingSafeEqual } from 'node:crypto';
import { MOST_CONFIRM_WITHIN_DAYS } from '../../contract/limits.ts';
import { secretKeyOf } from '../secret-key.ts';
import type { HashedNetwork } from '../subscriber/network.ts';
import { daysInMs, hoursInMs } from '../time/spans.ts';
import { newestTokenKey, type TokenKey, type TokenKeyReader, type TokenKeys } from '../tokens/token-keys.ts';
import { westernDigits } from '../western-digits.ts';
import type { Budgets } from './ports.ts';
import type { RollingBudget, RollingBudgets } from './rolling-budget.ts';

const CODE_DIGITS = 6;
const MAC_BYTES_READ = 6;

/** Of each mail, wrong or right: what guesses five of a million codes guesses none. */
const TRIES = 5;
/** So often does the page after the form offer five tries again. */
const RENEWALS = 10;
/** How long tries are counted: no shorter than anything waits for its code. */
export const TRIES_KEPT_DAYS = MOST_CONFIRM_WITHIN_DAYS;
/** Of all mails to one mailbox together: more than its mails of a day have, so that no stranger takes its owner's. */
const TRIES_OF_MAILBOX_A_DAY = 60;
/** Of all requests of one network together; a school has many people. */
const TRIES_OF_NETWORK_AN_HOUR = 100;

/** A mail with a code in it: each mail of a request has another one, and only the newest counts. */
export interface MailedCode {
  /** A UUID: the sign-up's, or that of what else the mail confirms. */
  readonly subjectId: string;
  /** 1 for the first mail that went out for it; 0 when none did, and then no code is right. */
  readonly mailNumber: number;
}

export interface CodePorts {
  readonly budgets: Budgets;
  readonly tokenKeys: TokenKeyReader;
}

/** Who tries a code that a stranger could try: a visitor who has the address of the page after the form. */
export interface CodeTrier {
  /** As {@link hashOfMailbox} makes it, or another word of the same length when there is no mailbox. */
  readonly mailboxHash: string;
  readonly networks: readonly HashedNetwork[];
}

/** What came of a code. `unreadable` is not six digits, and costs no try. */
export type CodeOutcome = 'right' | 'wrong' | 'unreadable' | 'too-many-tries';

/** The six digits of one mail. They are kept nowhere: the holder of the key can make them again. */
export const codeOf = (subjectId: string, mailNumber: number, keys: TokenKeys): string =>
  codeBy(newestTokenKey(keys), subjectId, mailNumber);

function codeBy({ signing }: TokenKey, subjectId: string, mailNumber: number): string {
  const mac = createHmac('sha256', secretKeyOf(signing)).update(`code.${subjectId}.${mailNumber}`).digest();
  return String(mac.readUIntBE(0, MAC_BYTES_READ) % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, '0');
}

/**
 * Compares what a person typed with the code of a mail. The try is counted before it is compared, so that many at once are no more than
 * five. A mail has five of its own, which nothing brings back but another mail.
 */
export async function tryCode(
  entered: string,
  mail: MailedCode,
  ports: CodePorts,
  nowMs: number,
): Promise<CodeOutcome> {
  const digits = digitsOf(entered);
  if (digits === undefined) return 'unreadable';
  if (!(await ports.budgets.take(triesOf(mail), whileCounted(nowMs), TRIES))) return 'too-many-tries';
  return (await isCodeOf(mail, digits, ports)) ? 'right' : 'wrong';
}

/**
 * The same for a visitor who has no more than the address of a page, and shall learn nothing by it. What they are told goes by the id alone, whether
 * it is a sign-up's or not: five tries, and five more whenever they ask for another mail. Whether a code is compared at all goes by the mails
 * that left, by their mailbox and by the network: where one of these has no tries left every code is wrong, and looks no different.
 */
export async function tryCodeUnseen(
  entered: string,
  mail: MailedCode,
  trier: CodeTrier,
  ports: CodePorts & { readonly rollingBudgets: RollingBudgets },
  nowMs: number,
): Promise<CodeOutcome> {
  const digits = digitsOf(entered);
  if (digits === undefined) return 'unreadable';
  if (!(await ports.budgets.take(shownTriesOf(mail.subjectId), whileCounted(nowMs), TRIES))) return 'too-many-tries';
  const isLeftOfMail = await ports.budgets.take(triesOf(mail), whileCounted(nowMs), TRIES);
  const isLeftOfOthers = await takeAll(budgetsOf(trier), ports.rollingBudgets, nowMs);
  const isRight = await isCodeOf(mail, digits, ports);
  return isRight && isLeftOfMail && isLeftOfOthers ? 'right' : 'wrong';
}

async function isCodeOf({ subjectId, mailNumber }: MailedCode, digits: string, ports: CodePorts): Promise<boolean> {
  // A mail may be older than the newest key.
  const codes = (await ports.tokenKeys()).map((key) => codeBy(key, subjectId, mailNumber));
  const isRight = codes.filter((code) => timingSafeEqual(Buffer.from(code), Buffer.from(digits))).length > 0;
  return isRight && mailNumber > 0;
}

/** Offers a visitor who asks for another mail five tries again, a few times over, whether the id is known or not. A mail that left has no more by it. */
export async function offerTriesAgain(
  subjectId: string,
  { budgets }: Pick<CodePorts, 'budgets'>,
  nowMs: number,
): Promise<void> {
  const window = whileCounted(nowMs);
  if (await budgets.take(`renewals#${subjectId}`, window, RENEWALS))
    await budgets.refill(shownTriesOf(subjectId), window);
}

const triesOf = ({ subjectId, mailNumber }: MailedCode) => `codes#${subjectId}#${mailNumber}`;
const shownTriesOf = (subjectId: string) => `codes#${subjectId}`;
const whileCounted = (nowMs: number) => ({ name: 'once', endsAtMs: nowMs + daysInMs(TRIES_KEPT_DAYS) });

const budgetsOf = ({ mailboxHash, networks }: CodeTrier): RollingBudget[] => [
  ...networks.map(
    ({ hash }): RollingBudget => ({
      scope: `codes#network#${hash}`,
      limit: TRIES_OF_NETWORK_AN_HOUR,
      spanMs: hoursInMs(1),
      frees: 'after-its-span',
    }),
  ),
  {
    scope: `codes#mailbox#${mailboxHash}`,
    limit: TRIES_OF_MAILBOX_A_DAY,
    spanMs: daysInMs(1),
    frees: 'after-its-span',
  },
];

/** Takes one of each, whether another has any left or not: the calls are the same. */
async function takeAll(some: readonly RollingBudget[], budgets: RollingBudgets, nowMs: number): Promise<boolean> {
  const taken = [];
  for (const budget of some) taken.push(await budgets.take(budget, nowMs));
  return taken.every(Boolean);
}

/** The digits of a code as people type it: with spaces, a dash, or the digits of their keyboard. */
function digitsOf(entered: string): string | undefined {
  const plain = westernDigits(entered).replace(/[\s\p{Pd}\p{Cf}]/gu, '');
  return /^\d{6}$/.test(plain) ? plain : undefined;
}
