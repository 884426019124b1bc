import { describe, expect, test } from 'vitest';
import { findAtDesk } from '../../../functions/domain/members/at-desk.ts';
import { DESK_SESSION_HOURS, type DeskSession } from '../../../functions/domain/members/desk-session.ts';
import type { Member, Office } from '../../../functions/domain/members/office.ts';
import { whileOfficeChanges } from '../../../functions/domain/members/while-office-changes.ts';
import { A_MEMBER_ID, AN_OFFICE_ID, aMember, anOffice } from '../../support/members/builders.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';

const HOUR_MS = 3_600_000;
const { authenticator: _, ...INVITED } = aMember();
const INVITATION = { invitationId: 'i1', expiresAtMs: NOW_MS } as Member['invitation'];

describe('who is at the desk', () => {
  const session: DeskSession = {
    ...{ publisherId: AN_OFFICE_ID, memberId: A_MEMBER_ID, standing: 0, proof: 'whole' },
    expiresAtMs: NOW_MS + HOUR_MS,
  } as DeskSession;
  const find = (given: Partial<DeskSession> = {}, office: Office | undefined = anOffice(), nowMs = NOW_MS) =>
    findAtDesk(
      'hash',
      {
        sessions: { find: async (hash) => (hash === 'hash' ? { ...session, ...given } : undefined) },
        offices: { find: async (publisherId) => (publisherId === AN_OFFICE_ID ? office : undefined) },
      },
      nowMs,
    );

  test('is who signed in, as the office is now', async () => {
    expect(await find()).toEqual({
      ...{ office: anOffice(), member: aMember(), proof: 'whole' },
      signedInAtMs: NOW_MS + HOUR_MS - DESK_SESSION_HOURS * HOUR_MS,
    });
    const ending = anOffice({ needsTwo: true, twoEnds: { dueAtMs: NOW_MS } });
    expect(await find({}, ending)).toMatchObject({ office: anOffice() });
  });

  test('is no one once the session is over', async () => {
    expect([
      await find({}, anOffice(), NOW_MS + HOUR_MS - 1),
      await find({}, anOffice(), NOW_MS + HOUR_MS),
    ]).toMatchObject([{ proof: 'whole' }, undefined]);
    const nothing = { sessions: { find: async () => undefined }, offices: { find: async () => anOffice() } };
    expect(await findAtDesk('hash', nothing, NOW_MS)).toBeUndefined();
  });

  test('is told where they were removed, in a browser that was theirs', async () => {
    const without = anOffice({ members: [] });
    expect([await find({}, without), await find({ proof: 'invitation' }, without)]).toEqual(['removed', undefined]);
    expect(await find({ publisherId: 'nowhere' })).toBeUndefined();
  });

  test('is no one who may do less than when they signed in, or lost all ways in', async () => {
    expect([
      await find({ standing: 1 }),
      await find({}, anOffice({ members: [aMember({ standing: 1 })] })),
      await find({}, anOffice({ members: [INVITED] })),
    ]).toEqual([undefined, undefined, undefined]);
  });

  test('is who was invited, until they joined', async () => {
    const proof = 'invitation';
    const invited = anOffice({ members: [{ ...INVITED, invitation: INVITATION } as Member] });
    expect(await find({ proof }, invited)).toMatchObject({ proof });
    expect(await find({ proof })).toBeUndefined();
  });
});

describe('while the office changes', () => {
  const at = { office: anOffice({ revision: 1 }), member: aMember() };
  const world = (now: (tries: number) => Office | undefined, changedTimes = 99) => {
    let tries = 0;
    const seen: number[] = [];
    const ports = { offices: { find: async () => now(tries) }, nowMs: () => NOW_MS };
    const act = async ({ office }: { readonly office: Office }) => {
      tries += 1;
      seen.push(office.revision);
      return tries;
    };
    return { seen, done: () => whileOfficeChanges(at, act, (came) => came <= changedTimes, ports) };
  };

  test('something is done once where nothing changed', async () => {
    const { seen, done } = world(() => anOffice({ revision: 9 }), 0);
    expect([await done(), seen]).toEqual([1, [1]]);
  });

  test('and again as it is then, eight times at most', async () => {
    const { seen, done } = world((tries) => anOffice({ revision: tries + 1 }), 2);
    expect([await done(), seen]).toEqual([3, [1, 2, 3]]);
    const { seen: all, done: never } = world((tries) => anOffice({ revision: tries + 1 }));
    expect([await never(), all.length]).toEqual([8, 8]);
  });

  test('and not where it was the draft that changed', async () => {
    expect(await world(() => anOffice({ revision: 1 })).done()).toBe(1);
  });

  test('nor by who may do less, or is gone', async () => {
    const less = anOffice({ revision: 2, members: [aMember({ standing: 1 })] });
    expect([
      await world(() => less).done(),
      await world(() => anOffice({ revision: 2, members: [] })).done(),
      await world(() => undefined).done(),
    ]).toEqual([1, 1, 1]);
  });

  test('with what time did to it', async () => {
    const { seen, done } = world(() => anOffice({ revision: 2, needsTwo: true, twoEnds: { dueAtMs: NOW_MS } }), 1);
    expect([await done(), seen]).toEqual([2, [1, 2]]);
  });
});
