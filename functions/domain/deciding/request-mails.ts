import type { NoticeMessage } from '../../contract/messages.ts';
import type { RollingBudget, RollingBudgets } from '../notices/rolling-budget.ts';
import { giveEachBack, takeEach } from '../notices/rolling-budget.ts';
import { daysInMs } from '../time/spans.ts';

/** What a member is mailed of requests: that one waits for them, an urgent one, that one is over, and that one was stopped. */
export type RequestMailKind = 'asked' | 'asked-urgent' | 'over' | 'stopped';

export interface RequestMailPorts {
  readonly rollingBudgets: RollingBudgets;
  readonly requestMails: {
    /** What is asked of one member within it is one mail. */
    readonly togetherMs: number;
    /** To one member, of each kind. What is beyond stands on the desk all the same. */
    readonly perDay: number;
  };
  /** Has a message come again after a while. */
  enqueueLater(message: NoticeMessage, afterMs: number): Promise<void>;
}

function budgetsFor(memberId: string, kind: RequestMailKind, { requestMails }: RequestMailPorts) {
  const scope = `desk-requests-${kind}`;
  const { togetherMs, perDay } = requestMails;
  const soon = { scope: `${scope}#${memberId}`, limit: 1, spanMs: togetherMs, frees: 'after-its-span' } as const;
  const day = {
    scope: `${scope}-of-day#${memberId}`,
    limit: perDay,
    spanMs: daysInMs(1),
    frees: 'after-its-span',
  } as const;
  return { soon, day } satisfies Record<string, RollingBudget>;
}

/**
 * Whether a member may be mailed of a request now, and takes it from their budgets. `later`: they had such a mail a moment ago. `none`: they had as many as a day
 * holds.
 */
export async function takeRequestMail(
  memberId: string,
  kind: RequestMailKind,
  ports: RequestMailPorts,
  nowMs: number,
): Promise<'now' | 'later' | 'none'> {
  const { soon, day } = budgetsFor(memberId, kind, ports);
  if (!(await ports.rollingBudgets.hasRoom(day, nowMs))) return 'none';
  return (await takeEach([soon, day], ports.rollingBudgets, nowMs)) ? 'now' : 'later';
}

/** Gives back what was taken for a mail that did not leave. */
export function giveRequestMailBack(
  memberId: string,
  kind: RequestMailKind,
  ports: RequestMailPorts,
  nowMs: number,
): Promise<void> {
  const { soon, day } = budgetsFor(memberId, kind, ports);
  return giveEachBack([soon, day], ports.rollingBudgets, nowMs);
}
