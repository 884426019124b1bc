import type { Language } from '../../../../contract/languages.ts';
import { THEME_SLUGS, type ThemeFacet, themeFacet, themeLabel } from '../../../../domain/vocabulary/vocabulary.ts';
import { message } from '../../../../locales/messages.ts';
import { type Html, html } from '../../html.ts';
import { choiceList } from './choice.ts';

const FACET_NAME = {
  who: 'page.sign-up.about-who',
  what: 'page.sign-up.about-what',
  right: 'page.sign-up.about-right',
} as const satisfies Record<ThemeFacet, string>;

export function themeChoices(language: Language, chosen: readonly string[]): Html {
  const byFacet = Map.groupBy(THEME_SLUGS, themeFacet);
  const choicesOf = (slugs: readonly string[]) =>
    slugs.map((slug) => ({
      name: 'theme',
      value: slug,
      label: themeLabel(slug, language),
      isChosen: chosen.includes(slug),
    }));
  return html`${[...byFacet].map(
    ([facet, slugs]) => html`<h3 class="group-name">${message(language, FACET_NAME[facet])}</h3>
${choiceList(choicesOf(slugs))}
`,
  )}`;
}
