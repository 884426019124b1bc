import type { Language } from '../../contract/languages.ts';
import { type MessageKey, type MessageValues, message, type Words } from '../../locales/messages.ts';
import { type Html, html } from './html.ts';
import type { Page } from './layout.ts';

type NamesWith<End extends string> = MessageKey extends infer Key
  ? Key extends `page.${infer Name}.${End}`
    ? Name
    : never
  : never;

/** A page whose title, heading and first words are messages under its name. */
export type PageName = NamesWith<'title'> & NamesWith<'heading'> & NamesWith<'text'>;

interface Worded extends Pick<Page, 'script'> {
  /** What its words name, and those beneath them. */
  readonly values?: MessageValues;
  readonly beneath: (t: Words) => Html;
}

/** A page of the words that go by a name, and of what stands beneath them. */
export function wordedPage(language: Language, name: PageName, { values, beneath, ...page }: Worded): Page {
  const t: Words = (key, more) => message(language, key, { ...values, ...more });
  return {
    ...page,
    language,
    title: t(`page.${name}.title`),
    main: html`<h1>${t(`page.${name}.heading`)}</h1>
<p class="lede">${t(`page.${name}.text`)}</p>
${beneath(t)}`,
  };
}
