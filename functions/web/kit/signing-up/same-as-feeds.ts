import type { Language } from '../../../contract/languages.ts';
import type { EnteredForm } from '../../../domain/signing-up/signing-up.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { type Html, html } from '../html.ts';
import { pathIn } from '../visit.ts';

export const FEEDS_STEP = 'feeds';

/** A button of a form that carries what was chosen: the same as a file for a feed reader. None in discreet mode, as the file stays on the device and tells all. */
export function sameAsFeeds(language: Language, { isDiscreet }: EnteredForm): Html | undefined {
  if (isDiscreet) return undefined;
  const t = wordsIn(language);
  return html`<p class="actions"><button class="button button--quiet" type="submit" formaction="${pathIn(language, '/follows')}" name="step" value="${FEEDS_STEP}">${t('feed.same.button')}</button></p>
<p class="hint">${t('feed.same.hint')}</p>
`;
}
