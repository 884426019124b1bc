import { createHmac, timingSafeEqual } from 'node:crypto';
import { MOST_CONFIRM_WITHIN_DAYS } from '../../contract/limits.ts';
import { secretKeyOf } from '../secret-key.ts';
import type { HashedNetwork } from '../subscriber/subscriber.ts';
import { daysInMs, hoursInMs } from '../time/time.ts';
import { type AskedFor, newestTokenKey, type TokenKey, type TokenKeyReader, type TokenKeys } from '../tokens/tokens.ts';
import { westernDigits } from '../western-digits.ts';
import type { BudgetsOf } from './ports.ts';
import type { RollingBudget, RollingBudgets } from './rolling-budget.ts';

const CODE_DIGITS = 6;
const MAC_BYTES_READ = 6;

/** Of each mail, wrong or right: what guesses five of a million codes guesses none. Those at its page are none of those behind its link. */
const TRIES = 5;
/** So often does the page after the form offer five tries again. */
const RENEWALS = 10;
/** How long tries are counted: no shorter than anything waits for its code. */
export const TRIES_KEPT_DAYS = MOST_CONFIRM_WITHIN_DAYS;
/** Of all mails to one mailbox together: more than its mails of a day have, and only tries that a mail had left are taken from it. */
const TRIES_OF_MAILBOX_A_DAY = 60;
/** Of all requests of one network together; a school has many people. */
const TRIES_OF_NETWORK_AN_HOUR = 100;

/** A mail with a code in it: each mail of a request has another one, and only the newest counts. */
export interface MailedCode {
  readonly of: AskedFor;
  /** A UUID: the sign-up's, or that of what else the mail confirms. */
  readonly subjectId: string;
  /** 1 for the first mail that went out for it; 0 when none did, and then no code is right. */
  readonly mailNumber: number;
  /** Whose erasure ends the count of its tries, where no other finds what it confirms: of a link to sign in. */
  readonly subscriberId?: string;
}

export interface CodePorts {
  readonly budgetsOf: BudgetsOf;
  readonly tokenKeys: TokenKeyReader;
}

export type UnseenCodePorts = CodePorts & { readonly rollingBudgets: RollingBudgets };

/** Who tries a code that a stranger could try: a visitor who has the address of the page after the form. */
export interface CodeTrier {
  /** As {@link hashOfMailbox} makes it, or another word of the same length when there is no mailbox. */
  readonly mailboxHash: string;
  readonly networks: readonly HashedNetwork[];
}

/** What came of a code. `unreadable` is not six digits, and costs no try. */
export type CodeOutcome = 'right' | 'wrong' | 'unreadable' | 'too-many-tries';

/** The same at a page that any visitor may have. `busy` says that too many tries come at once; nothing was looked at, and it costs no try. */
export type UnseenCodeOutcome = CodeOutcome | 'busy';

/** What becomes of a press that may have been a mail gateway's: the code from the mail says that it was a person's. */
export type CodeLacking =
  | { readonly kind: 'code-wanted' }
  | { readonly kind: 'code-refused'; readonly because: Exclude<CodeOutcome, 'right'> };

/** The six digits of one mail. They are kept nowhere: the holder of the key can make them again. */
export const codeOf = (of: AskedFor, subjectId: string, mailNumber: number, keys: TokenKeys): string =>
  codeBy(newestTokenKey(keys), { of, subjectId, mailNumber });

function codeBy({ signing }: TokenKey, { of, subjectId, mailNumber }: MailedCode): string {
  // With its purpose: the holder of one mail learns no code of another kind of mail, even if one id were chosen for both.
  const mac = createHmac('sha256', secretKeyOf(signing)).update(`code.${of}.${subjectId}.${mailNumber}`).digest();
  return String(mac.readUIntBE(0, MAC_BYTES_READ) % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, '0');
}

/**
 * Compares what the reader of a mail typed with its code. The try is counted before it is compared, so that many at once are no more than
 * five. They hold the mail's link, which proves that they have the mail: a mail has five tries behind its link, which no stranger can take.
 */
export async function tryCode(
  entered: string,
  mail: MailedCode,
  ports: CodePorts,
  nowMs: number,
): Promise<CodeOutcome> {
  const digits = codeDigits(entered);
  if (digits === undefined) return 'unreadable';
  const { of, subjectId, mailNumber, subscriberId } = mail;
  const isLeft =
    subscriberId === undefined
      ? await ports.budgetsOf(of, subjectId).take(`behind-link#${mailNumber}`, whileCounted(nowMs), TRIES)
      : await ports
          .budgetsOf('subscriber', subscriberId)
          .take(`behind-link#${of}#${subjectId}`, whileCounted(nowMs), TRIES);
  if (!isLeft) return 'too-many-tries';
  return (await isCodeOf(mail, digits, ports)) ? 'right' : 'wrong';
}

/**
 * The same for a visitor who has no more than the address of a page, and shall learn nothing by it. What they are told goes by the id alone, whether
 * it is a sign-up's or not: five tries, and five more whenever they ask for another mail. Whether a code is compared at all goes by the mails
 * that left, by their mailbox and by the network: where one of these has no tries left every code is wrong, and looks no different. A network
 * without tries writes nothing more, so that ids that are made up leave few counters. Many at once are `busy` by their network alone, before anything
 * is done about the id. Many at the sign-ups of one mailbox are wrong: `busy` would show that they have one.
 */
export async function tryCodeUnseen(
  entered: string,
  mail: MailedCode,
  trier: CodeTrier,
  ports: UnseenCodePorts,
  nowMs: number,
): Promise<UnseenCodeOutcome> {
  const digits = codeDigits(entered);
  if (digits === undefined) return 'unreadable';
  const ofNetworks = await takeOfNetworks(trier.networks, ports, nowMs);
  if (ofNetworks !== 'taken') return ofNetworks === 'contended' ? 'busy' : 'wrong';
  const budgets = ports.budgetsOf(mail.of, mail.subjectId);
  if (!(await budgets.take(SHOWN_TRIES, whileCounted(nowMs), TRIES))) return 'too-many-tries';
  const isLeftOfMail = await budgets.take(`at-page#${mail.mailNumber}`, whileCounted(nowMs), TRIES);
  // What a mail has no more of takes nothing from its mailbox, or a stranger would use up its owner's. The calls are the same.
  const taken = budgetOfMailbox(isLeftOfMail ? trier.mailboxHash : `none#${mail.subjectId}`);
  const isLeftOfMailbox = (await ports.rollingBudgets.takeUnlessContended(taken, nowMs)) === 'taken';
  const isRight = await isCodeOf(mail, digits, ports);
  return isRight && isLeftOfMail && isLeftOfMailbox ? 'right' : 'wrong';
}

async function isCodeOf(mail: MailedCode, digits: string, ports: CodePorts): Promise<boolean> {
  // A mail may be older than the newest key.
  const codes = (await ports.tokenKeys()).map((key) => codeBy(key, mail));
  const isRight = codes.filter((code) => timingSafeEqual(Buffer.from(code), Buffer.from(digits))).length > 0;
  return isRight && mail.mailNumber > 0;
}

/**
 * Offers a visitor who asks for another mail five tries again, a few times over, for a known id and an unknown one. A mail that left has no more by it.
 * It counts as a try of the network.
 */
export async function offerTriesAgain(
  signUpId: string,
  networks: readonly HashedNetwork[],
  ports: Omit<UnseenCodePorts, 'tokenKeys'>,
  nowMs: number,
): Promise<void> {
  if ((await takeOfNetworks(networks, ports, nowMs)) !== 'taken') return;
  const window = whileCounted(nowMs);
  const budgets = ports.budgetsOf('sign-up', signUpId);
  if (await budgets.take('renewals', window, RENEWALS)) await budgets.refill(SHOWN_TRIES, window);
}

const SHOWN_TRIES = 'shown';
const whileCounted = (nowMs: number) => ({ name: 'once', endsAtMs: nowMs + daysInMs(TRIES_KEPT_DAYS) });

const budgetOfMailbox = (mailboxHash: string): RollingBudget => ({
  scope: `codes#mailbox#${mailboxHash}`,
  limit: TRIES_OF_MAILBOX_A_DAY,
  spanMs: daysInMs(1),
  frees: 'after-its-span',
});

/** Takes one of each name of a network, whether another has any left or not, unless many take at once. */
async function takeOfNetworks(
  networks: readonly HashedNetwork[],
  { rollingBudgets }: Pick<UnseenCodePorts, 'rollingBudgets'>,
  nowMs: number,
): ReturnType<RollingBudgets['takeUnlessContended']> {
  const taken = [];
  for (const { hash } of networks) {
    const budget = { scope: `codes#network#${hash}`, limit: TRIES_OF_NETWORK_AN_HOUR, spanMs: hoursInMs(1) };
    const outcome = await rollingBudgets.takeUnlessContended({ ...budget, frees: 'after-its-span' }, nowMs);
    if (outcome === 'contended') return outcome;
    taken.push(outcome);
  }
  return taken.includes('none-left') ? 'none-left' : 'taken';
}

/** The six digits of a code as people type it: with spaces, a dash, or the digits of their keyboard; undefined for what is no code. */
export function codeDigits(entered: string): string | undefined {
  const plain = westernDigits(entered).replace(/[\s\p{Pd}\p{Cf}]/gu, '');
  return /^\d{6}$/.test(plain) ? plain : undefined;
}
