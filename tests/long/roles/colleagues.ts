import { expect } from 'vitest';
import type { Permission } from '../../../functions/contract/team-acts.ts';
import type { MessageKey } from '../../../functions/locales/messages.ts';
import type { NewPage } from '../../support/visiting/browser.ts';
import { aColleague, anOfficeOf, type OfficeAtWork } from '../../support/visiting/office.ts';
import { hindrancesOn } from '../walk/checks.ts';
import { pageOn, type Screen } from '../walk/screens.ts';
import { Walker } from '../walk/walker.ts';

/** Who works at the office, and what each of them may do. */
const ROLES = {
  proposer: ['propose'],
  decider: ['decide'],
  urgent: ['decide', 'send-urgent'],
  manager: ['manage'],
  removed: ['propose', 'decide'],
} as const satisfies Record<string, readonly Permission[]>;
type Role = keyof typeof ROLES;

/** One of them, before a screen of their own: nothing may hinder anyone on a page that they come to. */
export class Colleague extends Walker {
  override async opens(path: string): Promise<void> {
    await super.opens(path);
    await this.refuseHindrances();
  }

  override async presses(key: MessageKey): Promise<void> {
    await super.presses(key);
    await this.refuseHindrances();
  }

  override async follows(key: MessageKey): Promise<void> {
    await super.follows(key);
    await this.refuseHindrances();
  }

  private async refuseHindrances(): Promise<void> {
    const url = this.page.url();
    expect([url, ...(await hindrancesOn(this.page, this.screen))]).toEqual([url]);
  }
}

export type Colleagues = Readonly<Record<Role | 'stranger', Colleague>>;

/** An office of five, each at a screen of one kind: one of them was removed since they sat down. Beside them sits someone of another office. */
export async function colleaguesAt(
  newPage: NewPage,
  screen: Screen,
): Promise<{ readonly office: OfficeAtWork; readonly colleagues: Colleagues }> {
  const { language } = screen;
  const names = Object.keys(ROLES) as Role[]; // it has these keys
  const people = names.map((role) => aColleague({ name: `The ${role}`, permissions: ROLES[role], language }));
  const stranger = aColleague({ name: 'The stranger', language });
  const [office, another] = [await anOfficeOf(people), await anOfficeOf([stranger])];
  const sit = async (at: OfficeAtWork, address: string) =>
    new Colleague(await pageOn(newPage, screen), screen).sitsAt(at, address);
  const seated: [string, Colleague][] = [['stranger', await sit(another, stranger.address)]];
  for (const [index, { address }] of people.entries()) seated.push([names[index] ?? '', await sit(office, address)]);
  await office.change(({ members }) => ({ members: members.filter(({ name }) => name !== 'The removed') }));
  return { office, colleagues: Object.fromEntries(seated) as unknown as Colleagues }; // one for each
}
