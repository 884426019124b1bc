import { test } from '../support/visiting/browser.ts';
import { writesAnAppeal } from './keyboard/at-desk.ts';
import { SCREENS } from './keyboard/browser-session.ts';
import { decidesOnAnAppeal } from './keyboard/deciding.ts';
import { APPEAL_TEXTS } from './pages/desk/appeal-texts.ts';

const screens = [
  { name: 'on a desk, in English', ...SCREENS.plainDesk, hasScripts: true },
  { name: 'on a phone, in Arabic, without scripts', ...SCREENS.plainArabicPhone },
] as const;

test.for(screens)(
  'a member without a mouse signs in by link and code, writes an appeal and sees its mail: $name',
  (screen, { newPage }) => writesAnAppeal(newPage, screen, APPEAL_TEXTS[screen.language]),
);

test.for(screens)(
  'without a mouse a member asks, a colleague returns it with a reason, approves it and stops it: $name',
  (screen, { newPage }) => decidesOnAnAppeal(newPage, screen),
);
