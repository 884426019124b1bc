import type { Language } from '../../contract/languages.ts';
import { message } from '../../locales/messages.ts';
import { type Answer, type Html, html, pathIn, seeOther, type Visit } from '../kit/kit.ts';

/** What was done just now: its words are under `page.mine.done-<word>`. */
export const DONE = ['saved', 'added', 'same', 'stopped', 'paused', 'resumed', 'kept', 'gone', 'change-ended'] as const;
export type Done = (typeof DONE)[number];

/** To the page that shows all, with a word of what was done. */
export const backWith = ({ language }: Visit, done: Done): Answer =>
  seeOther(pathIn(language, `/preferences/mine?done=${done}`));

export const backLink = (language: Language): Html =>
  html`<p><a href="${pathIn(language, '/preferences/mine')}">${message(language, 'page.mine.back')}</a></p>`;

export const linkToMine = (language: Language): Html =>
  html`<a href="${pathIn(language, '/preferences/mine')}">${message(language, 'page.mine.title')}</a>`;
