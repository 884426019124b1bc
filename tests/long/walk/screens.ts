import { LANGUAGES, type Language } from '../../../functions/contract/languages.ts';
import type { NewPage } from '../../support/visiting/browser.ts';

/** What a visitor reads our pages with. */
export interface Screen {
  readonly language: Language;
  /** In CSS pixels. */
  readonly width: number;
  readonly hasScripts: boolean;
}

/** A phone and a desk. */
export const WIDTHS = [360, 1280] as const;
/** The same for tests that tell a story: a phone of today is wider. */
const STORY_WIDTHS = [390, 1280] as const;
/** One of each direction of writing. */
const BOTH_DIRECTIONS = ['en', 'ar'] as const satisfies readonly Language[];

const HEIGHT = 740;

/** A browser with cookies of its own, as the screen has it. */
export const pageOn = (newPage: NewPage, { language, width, hasScripts }: Screen) =>
  newPage({ viewport: { width, height: HEIGHT }, javaScriptEnabled: hasScripts, locale: language });

/** For the title of a test. */
export const screenInWords = ({ language, width, hasScripts }: Screen): string =>
  `${language}, ${width} px, ${hasScripts ? 'with' : 'without'} scripts`;

/** Screens with the words of their titles, as `test.for` takes them: `$words`. */
export const titled = <S extends Screen>(screens: readonly S[]): (S & { readonly words: string })[] =>
  screens.map((screen) => ({ ...screen, words: screenInWords(screen) }));

/** Each language, on the narrow screen: what is looked at is then laid out at other widths too. */
export const EACH_LANGUAGE = LANGUAGES.map((language) => ({ language, width: WIDTHS[0], hasScripts: true }));

/** One language of each direction is enough to show that nothing needs scripts. */
export const WITHOUT_SCRIPTS = BOTH_DIRECTIONS.flatMap((language) =>
  WIDTHS.map((width) => ({ language, width, hasScripts: false })),
);

/** Each width with and without scripts in both directions of writing. */
export const EACH_SCREEN = STORY_WIDTHS.flatMap((width) =>
  [true, false].flatMap((hasScripts) => BOTH_DIRECTIONS.map((language) => ({ language, width, hasScripts }))),
);

const ON_PHONE = { language: 'en', width: WIDTHS[0], hasScripts: true } as const;
const ON_DESK_IN_ARABIC = { language: 'ar', width: WIDTHS[1], hasScripts: true } as const;
const PLAIN_ON_PHONE_IN_ARABIC = { language: 'ar', width: WIDTHS[0], hasScripts: false } as const;
const PLAIN_ON_DESK = { language: 'en', width: WIDTHS[1], hasScripts: false } as const;

/** All four together hold both of each width, of scripts or none, and of each direction of writing, in every pair. */
export const EACH_PAIR = [ON_PHONE, PLAIN_ON_PHONE_IN_ARABIC, ON_DESK_IN_ARABIC, PLAIN_ON_DESK] as const;

/** Two screens that differ in everything. */
export const TWO_OPPOSITES = [{ ...ON_PHONE, width: WIDTHS[1] }, PLAIN_ON_PHONE_IN_ARABIC] as const;

/** The language of the stories of a screen: they are told in one of each direction of writing. */
export const storyLanguageOf = ({ language }: Pick<Screen, 'language'>) => (language === 'ar' ? 'ar' : 'en');
