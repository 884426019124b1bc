import type { Notice } from './notice.ts';
import type { NoticeId, NoticeMailer, NoticeOutcome, Notices, SendOutcome } from './ports.ts';

/** The work can't be done now and shall come back by the queue. */
export class RetryLaterError extends Error {
  constructor(noticeId: NoticeId, why: string) {
    super(`Notice ${nameOf(noticeId)} waits: ${why}`);
    this.name = 'RetryLaterError';
  }
}

function nameOf(noticeId: NoticeId): string {
  const { name, ...of } = noticeId;
  return `${name} of ${Object.values(of).join()}`;
}

export interface SendOncePorts {
  readonly notices: Notices;
  readonly mailer: NoticeMailer;
  /** Does in place of a mail that stays out what the table shows of one that leaves: see `makeImitation`. */
  imitateMail(): Promise<void>;
}

/** A notice to send, or why there is none. */
export type ComposedNotice =
  | { readonly kind: 'notice'; readonly notice: Notice }
  | { readonly kind: 'none'; readonly because: NoticeOutcome }
  /** None now: it may be asked for again. */
  | { readonly kind: 'later'; readonly because: NoticeOutcome };

const MARK_FOR = { accepted: 'sent', refused: 'refused', 'not-allowed': 'not-allowed' } as const satisfies Record<
  Exclude<SendOutcome['kind'], 'throttled'>,
  NoticeOutcome
>;

/**
 * Claims a notice, composes and sends it, and marks what became of it. A message that comes twice sends nothing twice; a
 * crash before the mail loses nothing, since the claim runs out. A crash between mail and mark sends it again: a second
 * confirmation is a lesser harm than none.
 * @returns what became of it now, or `undefined` when it was done before.
 * @throws {RetryLaterError} when another worker has it, or when the provider asks to wait.
 */
export async function sendOnce(
  noticeId: NoticeId,
  compose: () => Promise<ComposedNotice>,
  ports: SendOncePorts,
  nowMs: number,
): Promise<NoticeOutcome | undefined> {
  const claim = await ports.notices.claim(noticeId, nowMs);
  if (claim === 'finished') return undefined;
  if (claim === 'gone') return 'not-needed';
  if (claim === 'busy') throw new RetryLaterError(noticeId, 'another worker has it');
  const composed = await compose();
  if (composed.kind === 'later') {
    await ports.notices.release(noticeId);
    return composed.because;
  }
  const outcome = composed.kind === 'none' ? composed.because : await tryToSend(noticeId, composed.notice, ports);
  if (composed.kind === 'none' && composed.because === 'not-needed') await ports.imitateMail();
  await ports.notices.finish(noticeId, nowMs);
  return outcome;
}

async function tryToSend(
  noticeId: NoticeId,
  notice: Notice,
  { notices, mailer }: SendOncePorts,
): Promise<NoticeOutcome> {
  const sent = await mailer.send(notice);
  if (sent.kind !== 'throttled') return MARK_FOR[sent.kind];
  // Else the redelivery would find it claimed, and wait for the claim to run out.
  await notices.release(noticeId);
  throw new RetryLaterError(noticeId, 'the provider asks to send later');
}
