import { beforeEach, describe, expect, test } from 'vitest';
import { findRoom } from '../../../functions/domain/deciding/find-room.ts';
import type { SendingProposal } from '../../../functions/domain/deciding/sending-proposal.ts';
import type { BudgetWindow } from '../../../functions/domain/publishing/publishing-budgets.ts';
import { aProposal } from '../../support/deciding/builders.ts';
import { aDraft } from '../../support/drafts/builders.ts';
import { anOffice, memberOf } from '../../support/members/builders.ts';
import { AMPLE_LIMITS, NOW_MS } from '../../support/publishing/builders.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const [HOUR_END, DAY_END] = [NOW_MS + HOUR_MS, NOW_MS + 12 * HOUR_MS];
const [ANA, OMAR] = [memberOf(1, ['propose']), memberOf(2, ['decide', 'send-urgent'])];
const OFFICE = anOffice({ members: [ANA, OMAR] });

/** What waits, and how much of each budget was taken in this hour or day. */
let waiting: SendingProposal[];
let taken: Readonly<Record<string, number>>;
beforeEach(() => {
  waiting = [];
  taken = {};
});

const waits = (given: Partial<SendingProposal> = {}) =>
  aProposal({
    ...{ status: 'approved', author: ANA, decision: { by: OMAR, atMs: NOW_MS } },
    ...{ draftId: `d${waiting.length}`, waitsSinceMs: NOW_MS - MINUTE_MS, goesOutAtMs: HOUR_END, ...given },
  });

const takenOf = async (windows: readonly BudgetWindow[]) =>
  windows.map(({ scope, windowName }) => {
    const isNow = new Date(NOW_MS).toISOString().startsWith(windowName);
    return isNow ? (taken[scope.split('#')[0] ?? ''] ?? 0) : 0;
  });

const room = (own: object = {}, given: Partial<SendingProposal> = {}) =>
  findRoom(
    { ...aProposal({ budgets: ['appealsPerHour', 'urgentPerDay'] }), ...given },
    OFFICE,
    {
      ...{ appeals: { takenOf }, officeLimits: { find: async () => own } },
      limits: { ...AMPLE_LIMITS, appealsPerHour: 3, urgentPerDay: 2 },
      proposals: { waiting: async () => ({ revision: 0, proposals: waiting }) },
      drafts: {
        find: async (_, draftId) => aDraft({ draftId, revision: 1 }),
        withdrawn: async () => ({ revision: 0, people: [] }),
      },
    },
    NOW_MS,
  );

describe('what is left', () => {
  test('is the limit without what was taken, and never less than nothing', async () => {
    taken = { appealsPerHour: 1, urgentPerDay: 5 };
    expect(await room()).toEqual([
      { budget: 'appealsPerHour', limit: 3, left: 2, roomAtMs: DAY_END + MINUTE_MS },
      { budget: 'urgentPerDay', limit: 2, left: 0, roomAtMs: DAY_END + MINUTE_MS },
    ]);
  });

  test('is counted by the limit that an operator gave the office', async () => {
    taken = { appealsPerHour: 1 };
    expect(await room({ appealsPerHour: 9 })).toMatchObject([
      { limit: 9, left: 8, roomAtMs: NOW_MS },
      { limit: 2, left: 2 },
    ]);
  });

  test('is what those leave that wait, and there is room once they went out', async () => {
    waiting = [waits(), waits({ draftId: 'other' })];
    const hourly = { appealsPerHour: 2 };
    expect(await room(hourly)).toMatchObject([{ limit: 2, left: 0, roomAtMs: HOUR_END + MINUTE_MS }, { left: 2 }]);
    expect(await room(hourly, { isUrgent: true })).toMatchObject([{ left: 2, roomAtMs: NOW_MS }, { left: 2 }]);
  });

  test('is nothing within a day where those that wait take all of it', async () => {
    waiting = Array.from({ length: 24 }, (_, n) => waits({ draftId: `d${n}` }));
    const [hour] = await room({ appealsPerHour: 1 });
    expect(hour).toEqual({ budget: 'appealsPerHour', limit: 1, left: 0 });
  });

  test('is not asked of what nothing holds up', async () => {
    expect(await room({}, { budgets: [] })).toEqual([]);
  });
});
