import type { Locator, Page } from 'playwright-core';
import type { Language } from '../../../../functions/contract/languages.ts';
import { type MessageKey, message } from '../../../../functions/locales/messages.ts';
import { pathIn } from '../../../../functions/web/kit/visit.ts';
import { inject } from '../../../support/stack/stack-of-worker.ts';
import { type App, type OfficeAtWork, pressesButton, signsInAtDesk } from '../../../support/visiting/office.ts';
import { unfold } from '../../../support/visiting/unfold.ts';
import type { Inspect } from '../inspect-page.ts';

/** Ana's way through all pages of the desk, in one browser. */
export interface DeskTour {
  readonly page: Page;
  readonly language: Language;
  /** Without scripts there are no passkeys. */
  readonly hasScripts: boolean;
  readonly office: OfficeAtWork;
  readonly ana: {
    readonly address: string;
    /** On her phone, once she has set it up. */
    app: App;
  };
  readonly lookAt: Inspect;
}

export const say = ({ language }: Pick<DeskTour, 'language'>, key: MessageKey, values: Record<string, string> = {}) =>
  message(language, key, values);

export const opens = ({ page, language }: DeskTour, path: string) =>
  page.goto(`${inject('publicUrl')}${pathIn(language, path)}`);

export const presses = (tour: DeskTour, key: MessageKey) => pressesButton(tour.page, say(tour, key));

export async function follows(tour: DeskTour, key: MessageKey): Promise<void> {
  const next = tour.page.waitForEvent('domcontentloaded');
  await tour.page
    .getByRole('link', { name: say(tour, key), exact: true })
    .first()
    .click();
  await next;
  await tour.page.waitForLoadState();
}

/** Types into fields, each by its id. */
export async function types({ page }: DeskTour, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [id, text] of Object.entries(texts)) await (await unfolded(page, `#${id}`)).fill(text);
}

/** Chooses from lists, each by its id, the option of a value. */
export async function chooses({ page }: DeskTour, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [id, value] of Object.entries(values)) await (await unfolded(page, `#${id}`)).selectOption(value);
}

/** Ticks a box, or one of several answers, by the name and value that its form gives it. */
export const ticks = async ({ page }: DeskTour, name: string, value: string) =>
  (await unfolded(page, `input[name="${name}"][value="${value}"]`)).check();

/** A field that may stand in a fold. */
async function unfolded(page: Page, selector: string): Promise<Locator> {
  const field = page.locator(selector);
  await unfold(field);
  return field;
}

export const signsIn = ({ page, ana, language }: DeskTour) => signsInAtDesk(page, ana.address, ana.app, language);
