import type { Page } from 'playwright-core';
import { barriersOn } from '../../support/visiting/browser.ts';
import { WIDTHS } from '../walk/screens.ts';
import { layoutFaultsOn } from './layout.ts';

/** A way in which a program shows mails, and what is asked of each mail then. */
interface MailLook {
  readonly how: string;
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  /** What the program makes of the mail's HTML. */
  readonly drop?: (html: string) => string;
  readonly faultsOn: (page: Page) => Promise<string[]>;
}

const PHONE = WIDTHS[0];
/** The window of a program on a desk. */
const READING_PANE = 700;
const SMALLEST_PHONE = 320;

/** A mail is no page: it has no landmarks, and its headings are the publisher's. */
const mailBarriersOn = async (page: Page) =>
  (await barriersOn(page)).filter((barrier) => !/^(region|landmark|heading-order)/.test(barrier));

const withoutStyleSheets = (html: string) => html.replace(/<style\b.*?<\/style>/gs, '');

/** Links that stand by themselves, and are lower than a thumb: 44 pixels. */
const lowLinksOn = (page: Page): Promise<string[]> =>
  page
    .locator('.foot a, .target, .button a')
    .evaluateAll((all) => all.flatMap((link) => (link.getBoundingClientRect().height < 44 ? [link.textContent] : [])));

const NARROW = { width: SMALLEST_PHONE, scheme: 'light' } as const;

export const MAIL_LOOKS: readonly MailLook[] = [
  ...[PHONE, READING_PANE].flatMap((width) =>
    (['light', 'dark'] as const).map((scheme) => ({
      how: `for everyone at ${width} px, ${scheme}`,
      width,
      scheme,
      faultsOn: mailBarriersOn,
    })),
  ),
  { ...NARROW, how: 'at the width of the smallest phone', faultsOn: (page) => layoutFaultsOn(page, 100) },
  { ...NARROW, how: 'with text at 200 %', faultsOn: (page) => layoutFaultsOn(page, 200) },
  {
    ...NARROW,
    how: 'without its style sheets',
    drop: withoutStyleSheets,
    faultsOn: (page) => layoutFaultsOn(page, 100),
  },
  { ...NARROW, how: 'by a thumb', faultsOn: lowLinksOn },
];
