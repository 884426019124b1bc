import { isOpenTheme, type ThemeAnswer } from '../../../domain/publishing/input/theme-answers.ts';
import { themeLabel } from '../../../domain/vocabulary/themes.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { type Html, html } from '../../kit/html.ts';
import type { Visit } from '../../kit/visit.ts';
import type { AtDeskHere } from '../kit/desk-frame.ts';
import { deskHref, mayOpen } from '../kit/desk-rights.ts';
import { quotes } from '../kit/drafts/markup.ts';

/** Themes that a draft's text names, that it does not make sure and that no member answered: whether each is used, and the words that it rests on. */
export function openThemes(
  { language }: Visit,
  { member }: AtDeskHere,
  draftId: string,
  themes: readonly ThemeAnswer[],
): Html | undefined {
  const open = themes.filter(isOpenTheme);
  if (open.length === 0) return undefined;
  const t = wordsIn(language);
  return html`<section aria-labelledby="open-themes"><h2 id="open-themes">${t('preview.themes.heading')}</h2>
<ul>${open.map(
    ({ value, confidence, isUsed, evidence }) =>
      html`<li><b>${themeLabel(value, language)}</b> <span class="${confidence}">${t(`compose.is-${confidence}`)}</span> ${quotes(evidence)}<br>${t(isUsed ? 'preview.themes.used' : 'preview.themes.unused')}</li>`,
  )}</ul>
${mayOpen('/desk/write/{draftId}', member) ? html`<p><a href="${deskHref(language, '/desk/write/{draftId}', { draftId })}#themes">${t('preview.themes.change')}</a></p>` : undefined}
</section>`;
}
