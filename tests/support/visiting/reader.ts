import type { Page } from 'playwright-core';
import { LANGUAGES, type Language } from '../../../functions/contract/languages.ts';
import { type MessageKey, message } from '../../../functions/locales/messages.ts';
import { local } from '../../../infra/stages/local.ts';
import { test as stage } from '../../../infra/stages/test.ts';
import { type FormChoices, subscribe } from '../../../scripts/local/visitors/sign-up.ts';
import { waitUntil } from '../../../scripts/program/wait-until.ts';
import { codeIn, findHeader, type InboxMail, linksIn, theInbox } from '../stack/inbox.ts';
import { inject } from '../stack/stack-of-worker.ts';

/** An invented person who reads mails and opens pages. */
export interface Reader {
  readonly address: string;
  /** Fills in the pages of signing up as they are shown, and presses their buttons. */
  signsUpFor(choices: Choices): Promise<void>;
  /** Opens the link of a mail whose path begins so. */
  opens(
    mail: InboxMail,
    path: '/change-address/' | '/confirm/' | '/unsubscribe/' | '/not-me/' | '/sign-in/' | '/undo/',
  ): Promise<void>;
  /** Opens the link of the mail to a new address, presses its button, and types the code of the mail. */
  takesOver(mail: InboxMail): Promise<void>;
  presses(button: string | RegExp): Promise<void>;
  /** Signs up, opens the mail's link and presses its button. */
  confirms(choices: Choices): Promise<void>;
  /** Has done the same before the story begins, and has read what came: in English, by forms alone, which takes a tenth of the time of a browser. */
  hasConfirmed(choices: FormChoices): Promise<void>;
  /** The mail that comes after the ones that were there; no welcome. */
  nextMail(): Promise<InboxMail>;
  /** Subjects of everything that came so far but the welcome, oldest first. */
  subjects(): Promise<string[]>;
}

/** One thing to follow: boxes to tick, by the words beside them. */
interface FollowChoices {
  /** From a continent to the places in it. */
  readonly places?: Readonly<Record<string, readonly string[]>>;
  readonly themes?: readonly string[];
  readonly everything?: boolean;
}

/** All that a visitor fills in. */
interface Choices extends FollowChoices {
  /** What they follow too. */
  readonly more?: readonly FollowChoices[];
  /** The best first; the page's own unless said. */
  readonly languages?: readonly Language[];
  /** Whether an appeal in none of these is to wait until it is. */
  readonly waits?: boolean;
  readonly discreet?: boolean;
  /** For a digest instead of mail at once: hour and time zone by their words. */
  readonly digest?: { readonly frequency: 'daily' | 'weekly'; readonly hour: string; readonly timeZone: string };
}

const WELCOMES: ReadonlySet<string> = new Set(LANGUAGES.map((language) => message(language, 'mail.welcome.subject')));

/** @param language - the language of the pages that they sign up on. */
export function aReader(name: string, page: Page, language: Language = 'en'): Reader {
  const t = (key: MessageKey) => message(language, key);
  const address = `${name}.${Math.random().toString(36).slice(2, 10)}@example.org`;
  const publicUrl = inject('publicUrl');
  const inbox = theInbox();
  let read = 0;

  async function ticks({ places = {}, themes = [], everything }: FollowChoices): Promise<void> {
    for (const [continent, names] of Object.entries(places)) {
      await page.locator('summary', { hasText: continent }).click();
      for (const place of names) await page.getByLabel(place, { exact: true }).check();
    }
    for (const theme of themes) await page.getByLabel(theme, { exact: true }).check();
    if (everything) await page.getByLabel(t('page.sign-up.everything-choice'), { exact: true }).check();
    await reader.presses(t('page.choose.continue'));
  }

  /** The welcome comes whenever it comes, beside what a story is about. */
  const mails = async () => (await inbox.listTo(address)).filter(({ subject }) => !WELCOMES.has(subject));

  const reader: Reader = {
    address,
    async signsUpFor({ more = [], languages = [], waits, discreet, digest, ...first }) {
      await page.goto(`${publicUrl}/sign-up?lang=${language}`);
      await ticks(first);
      for (const follow of more) {
        await reader.presses(t('page.review.add'));
        await ticks(follow);
      }
      for (const [rank, one] of languages.entries()) await page.locator(`#language-${rank + 1}`).selectOption(one);
      if (waits) await page.getByLabel(t('page.review.untranslated-wait')).check();
      if (discreet) await page.getByLabel(t('page.review.discreet-choice')).check();
      if (digest) {
        await page.getByLabel(t(`page.sign-up.frequency-${digest.frequency}`)).check();
        await page.getByLabel(t('page.sign-up.hour')).selectOption(digest.hour);
        await page.getByLabel(t('page.sign-up.time-zone')).selectOption(digest.timeZone);
      }
      await page.getByLabel(t('page.sign-up.email-label')).fill(address);
      // No person is as quick as a browser that is told what to do.
      await page.waitForTimeout(local.signUp.minFormAgeMs);
      await reader.presses(t('page.sign-up.button'));
    },
    async opens(mail, path) {
      const link = linksIn(mail).find((url) => url.startsWith(`${publicUrl}${path}`));
      if (!link) throw new Error(`"${mail.subject}" has no link to ${path}`);
      // A press that undoes sooner may be a program's.
      if (path === '/undo/') await page.waitForTimeout(stage.unsubscribing.undoAfterSeconds * 1_000);
      await page.goto(link);
    },
    async takesOver(mail) {
      await reader.opens(mail, '/change-address/');
      await reader.presses(t('page.verify.button'));
      await page.locator('#code').fill(codeIn(mail));
      await reader.presses(t('page.verify.button'));
    },
    async presses(button) {
      await page.getByRole('button', { name: button }).click();
      await page.waitForLoadState();
    },
    async confirms(choices) {
      await reader.signsUpFor(choices);
      await reader.opens(await reader.nextMail(), '/confirm/');
      await reader.presses(t('page.confirm.button'));
    },
    async hasConfirmed(choices) {
      await subscribe({ publicUrl, inbox }, address, [choices]);
      read = (await mails()).length;
    },
    async nextMail() {
      const found = await waitUntil(
        `mail number ${read + 1} to ${address}`,
        async () => {
          const all = await mails();
          return all.length > read ? all : undefined;
        },
        { deadlineMs: 60_000 },
      );
      read = found.length;
      return found.at(-1) as InboxMail; // there are more than were read
    },
    subjects: async () => (await mails()).map(({ subject }) => subject),
  };
  return reader;
}

/** The address of a mail's one-click button. */
export function oneClickAddressOf(mail: InboxMail): string {
  const header = findHeader(mail, 'List-Unsubscribe') ?? '';
  return header.replace(/^<(.*)>$/, '$1');
}

/** Asks for a link for a reader's address, on the page that does. */
export async function asksForLink(reader: Reader, page: Page, language: Language = 'en'): Promise<void> {
  await page.goto(`${inject('publicUrl')}/preferences?lang=${language}`);
  await page.getByLabel(message(language, 'page.sign-up.email-label')).fill(reader.address);
  // No person is as quick as a browser that is told what to do.
  await page.waitForTimeout(local.signUp.minFormAgeMs);
  await reader.presses(message(language, 'page.sign-in.button'));
}

/** Signs a reader in by the link in a mail to them. */
export async function signsIn(reader: Reader, page: Page, language: Language = 'en'): Promise<void> {
  await asksForLink(reader, page, language);
  await reader.opens(await reader.nextMail(), '/sign-in/');
  await reader.presses(message(language, 'page.enter.button'));
}

/** Signs in, gives a new address, and types the code of the mail that comes there. */
export async function movesTo(there: Reader, here: Reader, page: Page, language: Language = 'en'): Promise<void> {
  const t = (key: MessageKey) => message(language, key);
  await signsIn(here, page, language);
  await page.goto(`${inject('publicUrl')}/preferences/address?lang=${language}`);
  await page.getByLabel(t('page.address.label')).fill(there.address);
  await here.presses(t('page.address.button'));
  await there.takesOver(await there.nextMail());
}

/** Chooses the day of a moment, by universal time, in the three lists of the pause's page. */
export async function choosesDay(page: Page, atMs: number): Promise<void> {
  const at = new Date(atMs);
  await page.locator('#until-day').selectOption(String(at.getUTCDate()));
  await page.locator('#until-month').selectOption(String(at.getUTCMonth() + 1));
  await page.locator('#until-year').selectOption(String(at.getUTCFullYear()));
}
