import type { Language } from '../../../contract/languages.ts';
import type { BesideMails } from '../../../domain/deciding/beside-mails.ts';
import { languageName } from '../../../locales/language-name.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { type Html, html } from '../../kit/html.ts';
import { droppedInWords } from '../kit/drafts/dropped-in-words.ts';
import { partInWords } from '../kit/drafts/part-in-words.ts';

/** Editions without new words, and what the version before says and this one does not: before everything else, in every tab. */
export function lookFirstSection(
  language: Language,
  { editions, dropped, draft }: Pick<BesideMails, 'editions' | 'dropped' | 'draft'>,
): Html | undefined {
  if (editions.length + dropped.length === 0) return undefined;
  const t = wordsIn(language);
  const list = new Intl.ListFormat(language, { type: 'unit' });
  const told = [
    ...editions.map(({ language: edition, kept }) => {
      const name = languageName(language, edition);
      if (!kept) return t('decide.editions.left-out', { language: name });
      const parts = list.format(kept.map((part) => partInWords(language, part)));
      return t('decide.editions.kept', { language: name, parts });
    }),
    ...droppedInWords(language, dropped, draft.fields),
  ];
  return html`<section class="notification notification--important" aria-labelledby="look-first"><h2 id="look-first">${t('decide.look-first')}</h2>
<ul>${told.map((line) => html`<li>${line}</li>`)}</ul></section>`;
}
