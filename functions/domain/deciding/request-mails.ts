import { SQS_MAX_DELAY_SECONDS } from '../../contract/limits.ts';
import type { NoticeMessage } from '../../contract/messages.ts';
import { giveEachBack, type RollingBudget, type RollingBudgets, takeEach } from '../notices/notices.ts';
import { daysInMs } from '../time/time.ts';

/** What a member is mailed of requests: that one waits for them, an urgent one, that one is over, and that one was stopped. */
export type RequestMailKind = 'asked' | 'asked-urgent' | 'over' | 'stopped';

export interface RequestMailPorts {
  readonly rollingBudgets: RollingBudgets;
  readonly requestMails: {
    /** What is asked of one member within it is one mail. */
    readonly togetherMs: number;
    /** To one member by one who asks, of each kind. What is beyond is mailed once there is room, and stands on the desk all the same. */
    readonly perDay: number;
  };
  /** Has a message come again after a while. */
  enqueueLater(message: NoticeMessage, afterMs: number): Promise<void>;
}

/** Who is mailed, and of whose doing: no one uses up what is another’s. */
export interface RequestMail {
  readonly memberId: string;
  readonly by: string;
  readonly kind: RequestMailKind;
}

function budgetsFor({ memberId, by, kind }: RequestMail, { requestMails }: RequestMailPorts) {
  const scope = `desk-requests-${kind}`;
  const who = `${memberId}#${by}`;
  const { togetherMs, perDay } = requestMails;
  const soon = { scope: `${scope}#${who}`, limit: 1, spanMs: togetherMs, frees: 'after-its-span' } as const;
  const day = {
    scope: `${scope}-of-day#${who}`,
    limit: perDay,
    spanMs: daysInMs(1),
    frees: 'after-its-span',
  } as const;
  return { soon, day } satisfies Record<string, RollingBudget>;
}

/** A budget of a day is looked at again so often: as long as SQS delays a message. */
const NEXT_LOOK_MS = SQS_MAX_DELAY_SECONDS * 1_000;

/**
 * Whether a member may be mailed of a request now, and takes it from their budgets.
 * @returns how long to wait where they had such a mail a moment ago, or as many as a day holds: in milliseconds.
 */
export async function takeRequestMail(
  mail: RequestMail,
  ports: RequestMailPorts,
  nowMs: number,
): Promise<'now' | { readonly laterMs: number }> {
  const { soon, day } = budgetsFor(mail, ports);
  if (!(await ports.rollingBudgets.hasRoom(day, nowMs))) return { laterMs: NEXT_LOOK_MS };
  const isTaken = await takeEach([soon, day], ports.rollingBudgets, nowMs);
  return isTaken ? 'now' : { laterMs: ports.requestMails.togetherMs };
}

/** Gives back what was taken for a mail that did not leave. */
export function giveRequestMailBack(mail: RequestMail, ports: RequestMailPorts, nowMs: number): Promise<void> {
  const { soon, day } = budgetsFor(mail, ports);
  return giveEachBack([soon, day], ports.rollingBudgets, nowMs);
}
