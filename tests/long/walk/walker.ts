import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type MessageKey, message } from '../../../functions/locales/messages.ts';
import { pathIn } from '../../../functions/web/kit/visit.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { sitsAtDesk } from '../../support/visiting/at-desk.ts';
import { type OfficeAtWork, pressesButton } from '../../support/visiting/office.ts';
import { unfold } from '../../support/visiting/unfold.ts';
import type { Screen } from './screens.ts';

/** Values for the gaps of a message. */
type Values = Record<string, string>;

/** A person before a screen, who goes from page to page by the words of their language. */
export class Walker {
  readonly page: Page;
  readonly screen: Screen;

  constructor(page: Page, screen: Screen) {
    this.page = page;
    this.screen = screen;
  }

  get language() {
    return this.screen.language;
  }

  get hasScripts() {
    return this.screen.hasScripts;
  }

  /** Signs in as a member of an office, without the way there. */
  async sitsAt(office: Pick<OfficeAtWork, 'of'>, address: string): Promise<this> {
    const { office: now, member } = await office.of(address);
    await sitsAtDesk(this.page, now, member);
    return this;
  }

  says = (key: MessageKey, values: Values = {}): string => message(this.language, key, values);

  button = (key: MessageKey): Locator => this.page.getByRole('button', { name: this.says(key), exact: true });
  link = (key: MessageKey): Locator => this.page.getByRole('link', { name: this.says(key), exact: true });
  labelled = (label: string): Locator => this.page.getByLabel(label, { exact: true });

  /** Opens one of our pages in the walker's language. */
  async opens(path: string): Promise<void> {
    await this.page.goto(`${inject('publicUrl')}${pathIn(this.language, path)}`);
  }

  /** Presses the first button of these words, and waits for the page that comes of it. */
  async presses(key: MessageKey): Promise<void> {
    await pressesButton(this.page, this.says(key));
  }

  /** Follows the first link of these words. */
  async follows(key: MessageKey): Promise<void> {
    const next = this.page.waitForEvent('domcontentloaded');
    await this.link(key).first().click();
    await next;
    await this.page.waitForLoadState();
  }

  /** Types into fields, each by its id. */
  async types(texts: Readonly<Record<string, string>>): Promise<void> {
    for (const [id, text] of Object.entries(texts)) await (await this.unfolded(`#${id}`)).fill(text);
  }

  /** Chooses from lists, each by its id, the option of a value. */
  async chooses(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [id, value] of Object.entries(values)) await (await this.unfolded(`#${id}`)).selectOption(value);
  }

  /** Ticks a box, or one of several answers, by the name and value that its form gives it. */
  async ticks(name: string, value: string): Promise<void> {
    await (await this.unfolded(`input[name="${name}"][value="${value}"]`)).check();
  }

  /** Which of some buttons are there. */
  buttons = (...keys: readonly MessageKey[]): Promise<MessageKey[]> =>
    this.there(keys, (key) => this.page.locator('button', { hasText: this.says(key) }));
  /** Which of some links are there. */
  links = (...keys: readonly MessageKey[]): Promise<MessageKey[]> => this.there(keys, this.link);

  heading = async (): Promise<string> =>
    (await this.page.getByRole('heading', { level: 1 }).textContent())?.trim() ?? '';

  async seesHeading(key: MessageKey, values: Values = {}): Promise<void> {
    expect(await this.heading()).toBe(this.says(key, values));
  }

  /** @throws when the page does not say these words. */
  async reads(key: MessageKey, values: Values = {}): Promise<void> {
    expect(await this.page.locator('main').textContent()).toContain(this.says(key, values));
  }

  /** Path of the page, without what is asked of it. */
  path = (): string => new URL(this.page.url()).pathname;

  private async there(keys: readonly MessageKey[], locate: (key: MessageKey) => Locator): Promise<MessageKey[]> {
    const counts = await Promise.all(keys.map((key) => locate(key).count()));
    return keys.filter((_, index) => counts[index] !== 0);
  }

  /** A field that may stand in a fold. */
  private async unfolded(selector: string): Promise<Locator> {
    const field = this.page.locator(selector);
    await unfold(field);
    return field;
  }
}
