import type { Language } from '../../../contract/languages.ts';
import type { BesideMails } from '../../../domain/deciding/beside-mails.ts';
import { languageName } from '../../../locales/language-name.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { type Html, html } from '../../kit/html.ts';
import { partInWords } from '../compose/sections/part-in-words.ts';

/** Editions without new words, before everything else: those who decide may not read them. */
export function editionsSection(language: Language, { editions }: Pick<BesideMails, 'editions'>): Html | undefined {
  if (editions.length === 0) return undefined;
  const t = wordsIn(language);
  const list = new Intl.ListFormat(language, { type: 'unit' });
  return html`<section class="notification notification--important" aria-labelledby="editions"><h2 id="editions">${t('decide.editions')}</h2>
<ul>${editions.map(({ language: edition, kept }) => {
    const name = languageName(language, edition);
    return html`<li>${
      kept
        ? t('decide.editions.kept', {
            language: name,
            parts: list.format(kept.map((part) => partInWords(language, part))),
          })
        : t('decide.editions.left-out', { language: name })
    }</li>`;
  })}</ul></section>`;
}
