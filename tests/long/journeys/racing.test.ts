import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { test as stage } from '../../../infra/stages/test.ts';
import { aWhile, followersOf } from '../../support/stack/mailing-under-way.ts';
import { mainOf, standingOn } from '../../support/visiting/member-by-http.ts';
import { allAtLast, readersOf, stopAtTheEnd, tellAndRefuseOneOrder, toldOf } from '../races/ends.ts';
import {
  anOfficeOfThree,
  approves,
  asks,
  asksAgain,
  type OfficeOfThree,
  pressesBoth,
  ROUNDS,
} from '../races/office-of-three.ts';

/** No other of these journeys looks at this country. */
const COUNTRY = 'TV';
const READERS = 3;
const GRACE_MS = stage.offices.graceSeconds * 1_000;

/** How long before the end of the grace the stop is pressed; the message that publishes comes a while after it. */
const STOPS_BEFORE_END_MS = [900, 400, 100, 0, -200, -500, -800, -1_100, -1_500, -2_000, -2_600, -8_000];

let three: OfficeOfThree;
let everyone: string[];

beforeAll(async () => {
  three = await anOfficeOfThree();
  everyone = (await followersOf(COUNTRY, READERS)).map(({ address }) => address).sort();
});

test('of two colleagues who approve at once one is heard, the other is told, and each reader gets one mail', async () => {
  const rounds = [];
  for (const { isFirst, gapMs } of ROUNDS) {
    const asked = await asks(three, COUNTRY);
    const [omars, leas] = [await approves(three.omar, asked), await approves(three.lea, asked)];
    const [first, second] = await (isFirst ? pressesBoth(omars, leas, gapMs) : pressesBoth(leas, omars, gapMs));
    rounds.push({ asked, answers: isFirst ? [first, second] : [second, first] });
  }
  expect(
    await allAtLast(
      three,
      rounds.map(({ asked }) => asked),
    ),
  ).toEqual(rounds.map(() => 'sent'));
  for (const {
    asked,
    answers: [omar, lea],
  } of rounds) {
    expect([omar?.status, lea?.status].toSorted()).toEqual([303, 409]);
    const who = omar?.status === 303 ? 'Omar' : 'Lea';
    expect(mainOf(await three.ana.get(asked.page))).toContain(`${who} approved it`);
    expect(await toldOf(three, asked)).toEqual(['asked', 'approved a draft', 'went out']);
    expect(await readersOf(asked.title)).toEqual(everyone);
  }
});

test('of two colleagues who stop at once both read that it was stopped, it is told once, and no reader gets it', async () => {
  for (const { isFirst, gapMs } of ROUNDS) {
    const asked = await asks(three, COUNTRY);
    expect((await (await approves(three.omar, asked))()).status).toBe(303);
    const [omars, leas] = await Promise.all(
      [three.omar, three.lea].map((member) => member.fillsIn(asked.page, `${asked.page}/stop`)),
    );
    if (!omars || !leas) throw new Error('One of them has no button');
    const answers = await (isFirst ? pressesBoth(omars, leas, gapMs) : pressesBoth(leas, omars, gapMs));
    expect(answers.map(({ status, to }) => [status, to])).toEqual([
      [303, asked.page],
      [303, asked.page],
    ]);
    for (const member of [three.omar, three.lea]) expect(standingOn(await member.get(asked.page))).toBe('stopped');
    expect(await toldOf(three, asked)).toEqual(['asked', 'approved a draft', 'stopped']);
    expect(await readersOf(asked.title)).toEqual([]);
  }
});

test('a draft that is saved at the moment at which it is approved does not go out as it was, nor as it is, before it is asked about again', async () => {
  const rounds = [];
  for (const { isFirst, gapMs } of ROUNDS) {
    const asked = await asks(three, COUNTRY);
    const title = `${asked.title}, and no doctor came`;
    const [approving, saving] = [await approves(three.omar, asked), await three.ana.types(asked.draft, { title })];
    const presses = isFirst ? pressesBoth(approving, saving, gapMs) : pressesBoth(saving, approving, gapMs);
    const [first, second] = await presses;
    const [approved, saved] = isFirst ? [first, second] : [second, first];
    expect([saved.status, saved.to]).toEqual([303, asked.draft]);
    expect([303, 409]).toContain(approved.status);
    rounds.push({ asked, title, wasApproved: approved.status === 303 });
  }
  tellAndRefuseOneOrder('approve against save', rounds);
  await sleep(GRACE_MS);
  await aWhile();
  for (const { asked, title, wasApproved } of rounds) {
    expect(['void', 'held']).toContain(standingOn(await three.lea.get(asked.page)));
    expect(await toldOf(three, asked)).toEqual(
      wasApproved ? ['asked', 'approved a draft', 'did not go out'] : ['asked'],
    );
    expect([await readersOf(asked.title), await readersOf(title)]).toEqual([[], []]);
  }
  const [{ asked, title }] = rounds as [(typeof rounds)[number]]; // of one for each order at least
  const again = { ...asked, page: await asksAgain(three, asked.draft) };
  expect((await (await approves(three.omar, again))()).status).toBe(303);
  expect(await allAtLast(three, [again])).toEqual(['sent']);
  expect([await readersOf(asked.title), await readersOf(title)]).toEqual([[], everyone]);
});

test('a stop in the last second of the grace: it goes to no reader, or it went to each of them once and the stop is told that it was too late', () =>
  stopAtTheEnd(
    three,
    { waitMs: GRACE_MS, beforeEndMs: STOPS_BEFORE_END_MS, everyone },
    async () => {
      const asked = await asks(three, COUNTRY);
      const approving = await approves(three.omar, asked);
      const sentAtMs = Date.now();
      expect((await approving()).status).toBe(303);
      const stopping = await three.lea.fillsIn(asked.page, `${asked.page}/stop`);
      // The moment is counted from when the approval was taken, between the press and its answer.
      return { asked, stopping, beganAtMs: (sentAtMs + Date.now()) / 2 };
    },
    async (asked, isStopped) =>
      expect(await toldOf(three, asked)).toEqual(['asked', 'approved a draft', isStopped ? 'stopped' : 'went out']),
  ));
