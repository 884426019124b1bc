import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { READY } from '../../support/deciding/office-of-two.ts';
import {
  type Answered,
  MemberByHttp,
  type Press,
  type Standing,
  standingOn,
} from '../../support/visiting/member-by-http.ts';
import { aColleague, anOfficeOf, type OfficeAtWork } from '../../support/visiting/office.ts';

/** Ana, who writes and asks, and two colleagues who may decide, all signed in at the deployed desk. */
export interface OfficeOfThree {
  readonly office: OfficeAtWork;
  readonly ana: MemberByHttp;
  readonly omar: MemberByHttp;
  readonly lea: MemberByHttp;
}

export async function anOfficeOfThree(): Promise<OfficeOfThree> {
  const people = ['Ana', 'Omar', 'Lea'].map((name) => aColleague({ name }));
  const office = await anOfficeOf(people);
  const [ana, omar, lea] = await Promise.all(people.map(({ address }) => MemberByHttp.of(office, address)));
  if (!ana || !omar || !lea) throw new Error('Not all of them are there');
  return { office, ana, omar, lea };
}

/** What Ana asked her colleagues to send. */
export interface Asked {
  readonly title: string;
  /** Where the draft is written, and where it is decided on. */
  readonly draft: string;
  readonly page: string;
}

/** Letters of a race's own, by which its mails are found. */
export const letters = (): string =>
  randomUUID()
    .replaceAll(/[^a-f]/g, '')
    .padEnd(6, 'a')
    .slice(0, 10);

/** Has Ana write an appeal about a country, and ask. */
export async function asks(
  { ana }: Pick<OfficeOfThree, 'ana'>,
  country: string,
  given: Readonly<Record<string, string>> = {},
): Promise<Asked> {
  const written = await writes({ ana }, country, given);
  return { ...written, page: await asksAgain({ ana }, written.draft) };
}

/** Has Ana write an appeal about a country. */
export async function writes(
  { ana }: Pick<OfficeOfThree, 'ana'>,
  country: string,
  given: Readonly<Record<string, string>> = {},
): Promise<Omit<Asked, 'page'>> {
  const mark = letters();
  const { title = `A teacher dismissed, case ${mark}` } = given;
  const fields = { ...READY, ...NO_ONE, text: `A teacher is held, case ${mark}.`, countries: country, title, ...given };
  const saved = await (await ana.types('/desk/write', fields))();
  if (saved.status !== 303) throw new Error(`It was not saved (${saved.status}): ${saved.text}`);
  return { title, draft: saved.to };
}

/** Has Ana ask about a draft as it stands. @returns the page on which it is decided. */
export async function asksAgain({ ana }: Pick<OfficeOfThree, 'ana'>, draft: string): Promise<string> {
  const asked = await ana.submits(`${draft}/ask`, `${draft}/ask`, { when: 'at-once' });
  if (asked.status !== 303) throw new Error(`It was not asked about (${asked.status}): ${asked.text}`);
  return asked.to;
}

/** Fields of the one person of {@link READY}, left empty. */
const NO_ONE = Object.fromEntries(
  Object.keys(READY)
    .filter((name) => name.startsWith('people.'))
    .map((name) => [name, '']),
);

/** Has a member look at it whole, and not press the button yet. */
export const approves = (member: MemberByHttp, { page }: Pick<Asked, 'page'>): Promise<Press> =>
  member.fillsIn(page, `${page}/decide`, { do: 'send', understood: 'yes' });

/** How long one press is behind the other, in milliseconds: from at once to more than either takes. */
export const GAPS_MS = [0, 15, 60, 400] as const;

/** Presses one button, and another a moment later. */
export async function pressesBoth(first: Press, second: Press, gapMs: number): Promise<[Answered, Answered]> {
  const one = first();
  if (gapMs > 0) await sleep(gapMs);
  return Promise.all([one, second()]);
}

/** In both orders: whose press is first, and how far the other is behind. */
export const ROUNDS = [true, false].flatMap((isFirst) => GAPS_MS.map((gapMs) => ({ isFirst, gapMs })));

/** Once neither the grace nor a mailing can change it any more. */
export async function standingAtLast(member: MemberByHttp, { page }: Pick<Asked, 'page'>): Promise<Standing> {
  const over: readonly Standing[] = ['stopped', 'held', 'sent', 'void'];
  for (let looks = 0; looks < 240; looks += 1) {
    const standing = standingOn(await member.get(page));
    if (over.includes(standing)) return standing;
    await sleep(500);
  }
  throw new Error(`${page} comes to no end`);
}
