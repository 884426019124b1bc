import { test } from '../support/visiting/browser.ts';
import { aStoryCase } from '../support/visiting/following.ts';
import {
  changes,
  downloads,
  erasesEverything,
  erasesInPanic,
  leavesAndComesBack,
  live,
  moves,
  pauses,
  SCREENS,
} from './keyboard/browser-session.ts';
import { readsOn } from './keyboard/reading.ts';

const screens = Object.entries(SCREENS).map(([name, screen]) => ({ name, ...screen }));

test.for(screens)('a visitor without a mouse does everything that there is to do: $name', (screen, { newPage }) =>
  live(newPage, screen, [changes, pauses, leavesAndComesBack, moves, downloads, erasesEverything]),
);

test.for(screens)(
  'a subscriber without a mouse erases everything by the link for emergencies: $name',
  (screen, { newPage }) => live(newPage, screen, [erasesInPanic]),
);

test.for(screens)(
  'a visitor without a mouse goes from the front page over lists and map to a case: $name',
  async (screen, { newPage }) => {
    const story = aStoryCase();
    await story.publish();
    await readsOn(newPage, screen, story);
  },
);
