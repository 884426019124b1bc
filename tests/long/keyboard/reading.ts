import { expect } from 'vitest';
import { aStoryCase, goesToFront, STORY_COUNTRY, type StoryCase } from '../../support/visiting/following.ts';
import { EACH_PAIR, storyLanguageOf } from '../walk/screens.ts';
import type { KeyboardPath, WalkerByKeyboard } from '../walk/walk-by-keyboard.ts';

async function narrowsByMap(walker: WalkerByKeyboard, story: StoryCase): Promise<void> {
  const { page, keyboard } = walker;
  const language = storyLanguageOf(walker);
  await goesToFront({ page, language }, story.titleIn(language));
  await keyboard.follows(page.getByRole('main').getByRole('link', { name: walker.says('map.way') }));
  await keyboard.follows(page.locator(`.facts-table a[href*="place=${STORY_COUNTRY}"]`));
  await walker.chooses({ kind: 'new' });
  await keyboard.presses(page.getByRole('button', { name: walker.says('browse.filter.show') }));
  expect(new URL(page.url()).searchParams.get('kind')).toBe('new');
}

async function followsTheCase(walker: WalkerByKeyboard, story: StoryCase): Promise<void> {
  const { page, keyboard } = walker;
  await keyboard.follows(page.getByRole('main').getByRole('link', { name: story.titleIn(storyLanguageOf(walker)) }));
  await keyboard.presses(page.getByRole('button', { name: walker.says('appeal.follow.continue') }));
  await walker.seesHeading('page.review.heading');
}

/** From the front page to the map, to a country's open appeals, to those of a theme more, to a case, and to the form that follows it. */
export const READING_PATHS: readonly KeyboardPath<StoryCase>[] = [
  {
    does: 'a visitor without a mouse goes from the front page over lists and map to a case',
    screens: EACH_PAIR,
    async world() {
      const story = aStoryCase();
      await story.publish();
      return story;
    },
    acts: [narrowsByMap, followsTheCase],
  },
];
