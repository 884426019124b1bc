import type { Page } from 'playwright-core';
import type { MessageKey } from '../../../functions/locales/messages.ts';
import { expectPage } from './expect-page.ts';
import type { Screen } from './screens.ts';
import { Walker } from './walker.ts';

/**
 * Looks at the page as it stands.
 * @param name - of the page in this state; no other state has it.
 * @param heading - what must stand at its top, unless it is an appeal's own title.
 * @param says - what it must say too: how this state is told from others with the same heading.
 */
type LookAt = (name: string, heading: MessageKey | undefined, says?: MessageKey) => Promise<void>;

/** What a tour has looked at so far. */
export class Seen {
  /** Each page in each state, under its family: `team/member`. */
  readonly names = new Set<string>();
  readonly keys = new Set<MessageKey | undefined>();

  /** @throws {Error} when one of these was not at the top of a page, and is not what a page had to say. */
  refuseUnseen(keys: readonly MessageKey[]): void {
    const unseen = keys.filter((key) => !this.keys.has(key));
    if (unseen.length > 0) throw new Error(`No test looked at the pages that are headed ${unseen.join(', ')}`);
  }
}

/** What a tour does at each page, under a name of its own. */
export type Inspect = (name: string) => Promise<void>;

/** The way of one person through pages of one family, who looks at each. */
export class Tour<World> extends Walker {
  readonly world: World;
  private readonly inspect: Inspect;
  private readonly seen: Seen;
  private readonly family: string;

  constructor(page: Page, screen: Screen, world: World, inspect: Inspect, seen: Seen, family = '') {
    super(page, screen);
    this.world = world;
    this.inspect = inspect;
    this.seen = seen;
    this.family = family;
  }

  in = (family: string): Tour<World> => this.goingOn(this.page, family);
  /** In another window of the same browser. */
  beside = async (): Promise<Tour<World>> => this.goingOn(await this.page.context().newPage(), this.family);

  lookAt: LookAt = async (name, heading, says) => {
    const whole = `${this.family}/${name}`;
    if (this.seen.names.has(whole)) throw new Error(`Two pages are named ${whole}`);
    this.seen.names.add(whole);
    await expectPage(this.page, this.language, heading, says).catch((cause: unknown) => {
      throw new Error(`This is not the page ${whole}: ${cause}`, { cause });
    });
    this.seen.keys.add(heading).add(says);
    await this.inspect(whole);
  };

  /** Opens a page, and looks at it. */
  async opensAndLooks(name: string, path: string, heading?: MessageKey, says?: MessageKey): Promise<void> {
    await this.opens(path);
    await this.lookAt(name, heading, says);
  }

  /** Goes where a mail or a page leads, and looks. */
  async goesAndLooks(name: string, url: string, heading?: MessageKey, says?: MessageKey): Promise<void> {
    await this.page.goto(url);
    await this.lookAt(name, heading, says);
  }

  /** Presses the first button of these words, and looks at the page that comes of it. */
  async pressesAndLooks(name: string, key: MessageKey, heading?: MessageKey, says?: MessageKey): Promise<void> {
    await this.presses(key);
    await this.lookAt(name, heading, says);
  }

  private goingOn(page: Page, family: string): Tour<World> {
    return new Tour(page, this.screen, this.world, this.inspect, this.seen, family);
  }
}
