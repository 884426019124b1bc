import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Language } from '../../../functions/contract/languages.ts';
import { wordsIn } from '../../../functions/locales/messages.ts';
import { followSentence } from '../../../functions/web/kit/signing-up/follow-sentence.ts';
import { local } from '../../../infra/stages/local.ts';
import { waitUntil } from '../../../scripts/program/wait-until.ts';
import type { InboxMail } from '../stack/inbox.ts';
import { publishRequestToTheEnd } from '../stack/publish-appeal.ts';
import { inject } from '../stack/stack-of-worker.ts';
import type { Reader } from './reader.ts';

/** A visitor who reads before they follow. */
export interface Visitor {
  readonly page: Page;
  readonly reader: Reader;
  readonly language: StoryLanguage;
}

export const STORY_COUNTRY = 'UZ';

/** In each language that stories are told in. */
const TITLES = {
  en: { first: 'UZBEKISTAN: a teacher is held', news: 'UZBEKISTAN: a doctor has seen the teacher' },
  ar: { first: 'أوزبكستان: معلمة محتجزة', news: 'أوزبكستان: طبيب عاين المعلمة' },
} as const;
export type StoryLanguage = keyof typeof TITLES;

/** A case about a country, with an edition in each language of the stories. */
export interface StoryCase {
  titleIn(language: StoryLanguage): string;
  publish(): Promise<void>;
  /** Publishes an update. @returns its title in a language. */
  update(language: StoryLanguage): Promise<string>;
}

export function aStoryCase(): StoryCase {
  const mark = randomUUID().slice(0, 8);
  const externalId = randomUUID();
  const publish = (which: 'first' | 'news', more: object = {}) =>
    publishRequestToTheEnd({
      title: `${TITLES.en[which]} ${mark}`,
      body: { text: 'Her pupils ask for her release.' },
      translations: [
        { language: 'ar', title: `${TITLES.ar[which]} ${mark}`, body: { text: 'يطالب تلاميذها بالإفراج عنها.' } },
      ],
      datedOn: new Date().toISOString().slice(0, 10),
      countries: [STORY_COUNTRY],
      externalId,
      distinctFrom: 'all',
      ...more,
    });
  return {
    titleIn: (language) => `${TITLES[language].first} ${mark}`,
    publish: async () => void (await publish('first')),
    async update(language) {
      await publish('news', { kind: 'update', whatChanged: 'A doctor has seen her.' });
      return `${TITLES[language].news} ${mark}`;
    },
  };
}

interface Followed {
  readonly confirmation: InboxMail;
}

/** From the front page to a case, which is followed by the box that is ticked already. */
export async function followsCaseFromFront(visitor: Visitor, { titleIn }: StoryCase): Promise<Followed> {
  const { page, reader, language } = visitor;
  const t = wordsIn(language);
  await goesToFront(visitor, titleIn(language));
  await page.getByRole('link', { name: titleIn(language) }).click();
  const box = (label: string) => page.getByLabel(label, { exact: true });
  expect(await box(t('appeal.follow.case')).isChecked()).toBe(true);
  expect(await box(aboutCountry(language)).isChecked()).toBe(false);
  await reader.presses(t('appeal.follow.continue'));
  expect(await page.locator('main').textContent()).toContain(titleIn(language));
  return signsUpOnReview(visitor);
}

/** From the front page to all appeals, to those about a country, to one of them, and to all that is about the country. */
export async function followsCountryFromArchive(visitor: Visitor, { titleIn }: StoryCase): Promise<Followed> {
  const { page, reader, language } = visitor;
  const t = wordsIn(language);
  await goesToFront(visitor, titleIn(language));
  await page.getByRole('link', { name: t('browse.front.all'), exact: true }).click();
  await unfoldsForm({ page, language });
  await page.getByLabel(t('browse.filter.place')).selectOption(STORY_COUNTRY);
  await reader.presses(t('browse.filter.show'));
  expect(new URL(page.url()).searchParams.get('place')).toBe(STORY_COUNTRY);
  await page.getByRole('link', { name: titleIn(language) }).click();
  await page.getByLabel(t('appeal.follow.case'), { exact: true }).uncheck();
  await page.getByLabel(aboutCountry(language), { exact: true }).check();
  await reader.presses(t('appeal.follow.continue'));
  return signsUpOnReview(visitor);
}

/** On a phone the form that narrows the list is folded until something is asked. */
export async function unfoldsForm({ page, language }: Pick<Visitor, 'page' | 'language'>): Promise<void> {
  const summary = page.locator('summary', { hasText: wordsIn(language)('browse.filter.heading') });
  if (await summary.isVisible()) await summary.click();
}

const aboutCountry = (language: Language) =>
  followSentence({ kind: 'narrow', countries: [STORY_COUNTRY], regions: [], themes: [] }, language);

/** Goes to the front page once lists show a case: they are written moments after it was published. */
export async function goesToFront(
  { page, language }: Pick<Visitor, 'page' | 'language'>,
  title: string,
): Promise<void> {
  const shows = async (path: string) => (await (await fetch(`${inject('publicUrl')}${path}`)).text()).includes(title);
  const isListed = async () =>
    ((await shows(`/?lang=${language}`)) && (await shows(`/appeals?lang=${language}&place=${STORY_COUNTRY}`))) ||
    undefined;
  await waitUntil(`"${title}" in the lists`, isListed, { deadlineMs: 60_000 });
  await page.goto(`${inject('publicUrl')}/?lang=${language}`);
}

async function signsUpOnReview({ page, reader, language }: Visitor): Promise<Followed> {
  const t = wordsIn(language);
  await page.getByLabel(t('page.sign-up.email-label')).fill(reader.address);
  // No person is as quick as a browser that is told what to do.
  await page.waitForTimeout(local.signUp.minFormAgeMs);
  await reader.presses(t('page.sign-up.button'));
  const confirmation = await reader.nextMail();
  await reader.opens(confirmation, '/confirm/');
  await reader.presses(t('page.confirm.button'));
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(t('page.confirmed.heading'));
  return { confirmation };
}
