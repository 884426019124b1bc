import { expect } from 'vitest';
import { mailsWith, peopleOf } from '../../support/stack/following-up.ts';
import { aWhile } from '../../support/stack/mailing-under-way.ts';
import { mainOf } from '../../support/visiting/member-by-http.ts';
import { type Asked, type OfficeOfThree, standingAtLast } from './office-of-three.ts';

/** Who got a mail with this title, as often as they did. */
export const readersOf = async (title: string) => peopleOf(await mailsWith(title));

/** What the history tells of one proposal: which of the acts, each as often as it stands there. */
export async function toldOf({ ana }: OfficeOfThree, { page }: Asked): Promise<string[]> {
  const [digest = 'none'] = /[0-9a-f]{12}/.exec(mainOf(await ana.get(page))) ?? [];
  const lines = (await ana.history()).filter((line) => line.includes(digest)).toReversed();
  return lines.map((line) => /asked|approved a draft|stopped|went out/.exec(line)?.[0] ?? line);
}

/** Waits until everything that was to go out has, and a little longer. */
export async function allAtLast(office: OfficeOfThree, all: readonly Asked[]) {
  const standings = [];
  for (const asked of all) standings.push(await standingAtLast(office.ana, asked));
  await aWhile();
  return standings;
}

/** Both have to have come about, or one of them is not proven. */
export function tellAndRefuseOneOrder(race: string, rounds: readonly { readonly wasApproved: boolean }[]): void {
  const approved = rounds.filter(({ wasApproved }) => wasApproved).length;
  console.log(`${race}: ${approved} of ${rounds.length} were approved first`);
  expect(approved).toBeGreaterThan(0);
  expect(approved).toBeLessThan(rounds.length);
}
