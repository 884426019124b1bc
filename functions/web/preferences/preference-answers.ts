import { type Answer, seeOther } from '../kit/answers.ts';
import { pathIn, type Visit } from '../kit/visit.ts';
import type { Done } from './mine-page.ts';
import type { SignedIn } from './session-routes.ts';

/** To the page that shows all, with a word of what was done. */
export const backWith = ({ language }: Visit, done: Done): Answer =>
  seeOther(pathIn(language, `/preferences/mine?done=${done}`));

/** What each page of one setting is shown with, while nothing is wrong on it. */
export const onPage = ({ csrf, subscriber: { address } }: SignedIn, { language }: Visit) => ({
  language,
  csrf,
  address,
  errors: [],
});
