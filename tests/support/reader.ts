import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Language } from '../../functions/domain/appeal/appeal.ts';
import { type MessageKey, message } from '../../functions/locales/messages.ts';
import { findHeader, type InboxMail, linksIn, theInbox } from './inbox.ts';

/** Somebody invented who reads mails and opens pages. */
export interface Reader {
  readonly address: string;
  /** Fills in the sign-up page as it is shown, and presses its button. */
  signsUpFor(choices: Choices): Promise<void>;
  /** Opens the link of a mail whose path begins so. */
  opens(mail: InboxMail, path: '/confirm/' | '/leave/' | '/undo/'): Promise<void>;
  presses(button: string | RegExp): Promise<void>;
  /** Signs up, opens the mail's link and presses its button. */
  confirms(choices: Choices): Promise<void>;
  /** The mail that comes after the ones that were there. */
  nextMail(): Promise<InboxMail>;
  /** Subjects of everything that came so far, oldest first. */
  subjects(): Promise<string[]>;
}

/** Boxes to tick, by the words beside them. */
interface Choices {
  /** From a continent to the places in it. */
  readonly places?: Readonly<Record<string, readonly string[]>>;
  readonly themes?: readonly string[];
  /** For a digest instead of mail at once: hour and time zone by their words. */
  readonly digest?: { readonly cadence: 'daily' | 'weekly'; readonly hour: string; readonly timeZone: string };
}

/** @param language - the language of the pages that they sign up on. */
export function aReader(name: string, page: Page, language: Language = 'en'): Reader {
  const t = (key: MessageKey) => message(language, key);
  const address = `${name}.${Math.random().toString(36).slice(2, 10)}@example.org`;
  const publicUrl = inject('publicUrl');
  const inbox = theInbox();
  let read = 0;

  const reader: Reader = {
    address,
    async signsUpFor({ places = {}, themes = [], digest }) {
      await page.goto(`${publicUrl}/?lang=${language}`);
      for (const [continent, names] of Object.entries(places)) {
        await page.locator('summary', { hasText: continent }).click();
        for (const place of names) await page.getByLabel(place, { exact: true }).check();
      }
      for (const theme of themes) await page.getByLabel(theme, { exact: true }).check();
      if (digest) {
        await page.getByLabel(t(`page.sign-up.cadence-${digest.cadence}`)).check();
        await page.getByLabel(t('page.sign-up.hour')).selectOption(digest.hour);
        await page.getByLabel(t('page.sign-up.time-zone')).selectOption(digest.timeZone);
      }
      await page.getByLabel(t('page.sign-up.email-label')).fill(address);
      await reader.presses(t('page.sign-up.button'));
    },
    async opens(mail, path) {
      const link = linksIn(mail).find((url) => url.startsWith(`${publicUrl}${path}`));
      if (!link) throw new Error(`"${mail.subject}" has no link to ${path}`);
      await page.goto(link);
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
    async nextMail() {
      const mail = await inbox.waitForMailTo(address, { after: read });
      read = (await inbox.listTo(address)).length;
      return mail;
    },
    subjects: async () => (await inbox.listTo(address)).map(({ subject }) => subject),
  };
  return reader;
}

/** The address of a mail's one-click button. */
export function oneClickAddressOf(mail: InboxMail): string {
  const header = findHeader(mail, 'List-Unsubscribe') ?? '';
  return header.replace(/^<(.*)>$/, '$1');
}
