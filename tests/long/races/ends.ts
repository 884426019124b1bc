import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { mailsWith, peopleOf } from '../../support/stack/following-up.ts';
import { aWhile } from '../../support/stack/mailing-under-way.ts';
import type { Press } from '../../support/visiting/member-by-http.ts';
import { type Asked, type OfficeOfThree, standingAtLast } from './office-of-three.ts';

/** Who got a mail with this title, as often as they did. */
export const readersOf = async (title: string) => peopleOf(await mailsWith(title));

const IS_WRITTEN = /(?:began|changed) a draft/;

/** What the history tells of one appeal beside its writing: which of the acts, each as often as it stands there. */
export async function toldOf({ ana }: OfficeOfThree, { title }: Asked): Promise<string[]> {
  const lines = (await ana.history()).filter((line) => line.includes(title) && !IS_WRITTEN.test(line)).toReversed();
  return lines.map(
    (line) => /did not go out/.exec(line)?.[0] ?? /asked|approved a draft|stopped|went out/.exec(line)?.[0] ?? line,
  );
}

/** Waits until everything that was to go out has, and a little longer. */
export async function allAtLast(office: OfficeOfThree, all: readonly Asked[]) {
  const standings = [];
  for (const asked of all) standings.push(await standingAtLast(office.ana, asked));
  await aWhile();
  return standings;
}

/**
 * Has what was to go out after a wait stopped at the end of that, once for each moment, and refuses that anything but one of both came of it: it
 * went to no reader, or to each of them once and the stop is told that it was too late. Both have to have come about.
 * @param goes - has the next one go out, and fills in what stops it.
 * @param told - what the history tells of it.
 */
export async function stopAtTheEnd(
  three: OfficeOfThree,
  { waitMs, beforeEndMs, everyone }: { waitMs: number; beforeEndMs: readonly number[]; everyone: readonly string[] },
  goes: () => Promise<{ readonly asked: Asked; readonly stopping: Press; readonly beganAtMs: number }>,
  told: (asked: Asked, isStopped: boolean) => Promise<void> = async () => {},
): Promise<void> {
  const rounds: Asked[] = [];
  const stops = [];
  for (const beforeMs of beforeEndMs) {
    const { asked, stopping, beganAtMs } = await goes();
    stops.push(sleep(Math.max(0, beganAtMs + waitMs - beforeMs - Date.now())).then(stopping));
    rounds.push(asked);
  }
  const answers = await Promise.all(stops);
  const standings = await allAtLast(three, rounds);
  const stopped = standings.filter((standing) => standing === 'stopped').length;
  console.log(`stop at the end of the wait: ${stopped} of ${rounds.length} were stopped`);
  expect(stopped).toBeGreaterThan(0);
  expect(stopped).toBeLessThan(rounds.length);
  for (const [index, asked] of rounds.entries()) {
    const isStopped = standings[index] === 'stopped';
    expect(standings[index]).toBe(isStopped ? 'stopped' : 'sent');
    await told(asked, isStopped);
    expect(await readersOf(asked.title)).toEqual(isStopped ? [] : everyone);
    // It leads to the page, or says that it came too late.
    expect([answers[index]?.status, answers[index]?.to]).toEqual(isStopped ? [303, asked.page] : [409, '']);
  }
}

/** Both have to have come about, or one of them is not proven. */
export function tellAndRefuseOneOrder(race: string, rounds: readonly { readonly wasApproved: boolean }[]): void {
  const approved = rounds.filter(({ wasApproved }) => wasApproved).length;
  console.log(`${race}: ${approved} of ${rounds.length} were approved first`);
  expect(approved).toBeGreaterThan(0);
  expect(approved).toBeLessThan(rounds.length);
}
