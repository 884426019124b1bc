import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Permission } from '../../../functions/contract/team-acts.ts';
import { type MessageKey, message } from '../../../functions/locales/messages.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { sitsAtDesk } from '../../support/visiting/at-desk.ts';
import { brokenWordsOn, faultsOn, type NewPage } from '../../support/visiting/browser.ts';
import { aColleague, anOfficeOf, type OfficeAtWork, pressesButton } from '../../support/visiting/office.ts';
import type { Screen } from '../keyboard/browser-session.ts';

/** Who works at the office, and what each of them may do. */
const ROLES = {
  proposer: ['propose'],
  decider: ['decide'],
  urgent: ['decide', 'send-urgent'],
  manager: ['manage'],
  removed: ['propose', 'decide'],
} as const satisfies Record<string, readonly Permission[]>;
type Role = keyof typeof ROLES;

/** One of them, before a screen of their own. */
export class Colleague {
  readonly page: Page;
  private readonly screen: Screen;

  constructor(page: Page, screen: Screen) {
    this.page = page;
    this.screen = screen;
  }

  says = (key: MessageKey, values: Record<string, string> = {}): string => message(this.screen.language, key, values);

  /** Opens a page of the desk, on which nothing may hinder anyone. */
  async opens(path: string): Promise<void> {
    await this.page.goto(`${inject('publicUrl')}${path.split('?', 1)}?lang=${this.screen.language}`);
    await this.refuseFaults();
  }

  async presses(key: MessageKey): Promise<void> {
    await pressesButton(this.page, this.says(key));
    await this.refuseFaults();
  }

  async follows(key: MessageKey): Promise<void> {
    const next = this.page.waitForEvent('domcontentloaded');
    await this.link(key).click();
    await next;
    await this.page.waitForLoadState();
    await this.refuseFaults();
  }

  link = (key: MessageKey): Locator => this.page.getByRole('link', { name: this.says(key), exact: true }).first();

  /** Which of some buttons are there. */
  async buttons(...keys: readonly MessageKey[]): Promise<MessageKey[]> {
    const there = await Promise.all(
      keys.map((key) => this.page.locator('button', { hasText: this.says(key) }).count()),
    );
    return keys.filter((_, index) => there[index] !== 0);
  }

  async reads(key: MessageKey, values: Record<string, string> = {}): Promise<void> {
    expect(await this.page.locator('main').textContent()).toContain(this.says(key, values));
  }

  heading = async (): Promise<string> => (await this.page.locator('h1').textContent())?.trim() ?? '';

  /** What hinders people, as axe and a ruler find it; without scripts there is the ruler alone. */
  private async refuseFaults(): Promise<void> {
    const { page, screen } = this;
    const isTooWide = await page.locator('html').evaluate((root) => root.scrollWidth > root.clientWidth);
    const faults = screen.hasScripts ? await faultsOn(page) : isTooWide ? ['wider than the window'] : [];
    expect([page.url(), ...faults, ...(await brokenWordsOn(page))]).toEqual([page.url()]);
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
  const sit = async (at: OfficeAtWork, address: string) => {
    const page = await newPage({
      viewport: { width: screen.width, height: 844 },
      javaScriptEnabled: screen.hasScripts,
      locale: language,
    });
    const { office: now, member } = await at.of(address);
    await sitsAtDesk(page, now, member);
    return new Colleague(page, screen);
  };
  const seated: [string, Colleague][] = [['stranger', await sit(another, stranger.address)]];
  for (const [index, { address }] of people.entries()) seated.push([names[index] ?? '', await sit(office, address)]);
  await office.change(({ members }) => ({ members: members.filter(({ name }) => name !== 'The removed') }));
  return { office, colleagues: Object.fromEntries(seated) as unknown as Colleagues }; // one for each
}
