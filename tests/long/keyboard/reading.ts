import { expect } from 'vitest';
import { message } from '../../../functions/locales/messages.ts';
import type { NewPage } from '../../support/visiting/browser.ts';
import { goesToFront, STORY_COUNTRY, type StoryCase, type StoryLanguage } from '../../support/visiting/following.ts';
import type { Screen } from './browser-session.ts';
import { aKeyboard } from './keyboard.ts';

/** From the front page to the map, to a country's open appeals, to those of a theme more, to a case, and to the form that follows it. */
export async function readsOn(
  newPage: NewPage,
  { width, hasScripts, language }: Screen & { readonly language: StoryLanguage },
  story: StoryCase,
): Promise<void> {
  const page = await newPage({ viewport: { width, height: 740 }, javaScriptEnabled: hasScripts, locale: language });
  const keyboard = aKeyboard(page);
  const t = (key: Parameters<typeof message>[1]) => message(language, key);
  const link = (name: string) => page.getByRole('main').getByRole('link', { name });
  await goesToFront({ page, language }, story.titleIn(language));
  await keyboard.follows(link(t('map.way')));
  await keyboard.follows(page.locator(`.facts-table a[href*="place=${STORY_COUNTRY}"]`));
  await keyboard.chooses(page.locator('#kind'), 'new');
  await keyboard.presses(page.getByRole('button', { name: t('browse.filter.show') }));
  expect(new URL(page.url()).searchParams.get('kind')).toBe('new');
  await keyboard.follows(link(story.titleIn(language)));
  await keyboard.presses(page.getByRole('button', { name: t('appeal.follow.continue') }));
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(t('page.review.heading'));
}
