import type { Page } from 'playwright-core';
import type { MessageKey } from '../../../functions/locales/messages.ts';
import { type NewPage, test } from '../../support/visiting/browser.ts';
import { aKeyboard } from './keyboard.ts';
import { pageOn, type Screen, titled } from './screens.ts';
import { note } from './walked.ts';
import { Walker } from './walker.ts';

/** A walker without a mouse: whatever they press, fill in or follow, Tab has led there, and could be seen on its way. */
export class WalkerByKeyboard extends Walker {
  readonly keyboard: ReturnType<typeof aKeyboard>;

  constructor(page: Page, screen: Screen) {
    super(page, screen);
    this.keyboard = aKeyboard(page);
  }

  override async presses(key: MessageKey): Promise<void> {
    await this.keyboard.presses(this.button(key));
  }

  override async follows(key: MessageKey): Promise<void> {
    await this.keyboard.follows(this.link(key));
  }

  override async types(texts: Readonly<Record<string, string>>): Promise<void> {
    for (const [id, text] of Object.entries(texts)) await this.keyboard.types(this.page.locator(`#${id}`), text);
  }

  override async chooses(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [id, value] of Object.entries(values)) await this.keyboard.chooses(this.page.locator(`#${id}`), value);
  }

  override async ticks(name: string, value: string): Promise<void> {
    await this.keyboard.ticks(this.page.locator(`input[name="${name}"][value="${value}"]`));
  }
}

/** Something that is done by the keyboard alone, and that has come about at its end. */
export type Act<World> = (walker: WalkerByKeyboard, world: World) => Promise<void>;

/** Acts one after the other, in one browser. */
export interface KeyboardPath<World> {
  /** The title of its tests. */
  readonly does: string;
  readonly screens: readonly Screen[];
  readonly world: (walker: WalkerByKeyboard, newPage: NewPage) => Promise<World>;
  readonly acts: readonly Act<World>[];
}

/** Makes a test of each path on each of its screens. */
export function walkByKeyboard<World>(paths: readonly KeyboardPath<World>[]): void {
  for (const { does, screens, world, acts } of paths)
    test.for(titled(screens))(`${does}: $words`, async (screen, { newPage, task }) => {
      const walker = new WalkerByKeyboard(await pageOn(newPage, screen), screen);
      note({ task }, { steps: acts.map(({ name }) => name), screens: [screen.words] });
      const its = await world(walker, newPage);
      for (const act of acts) await act(walker, its);
    });
}
