import type { ShownMail } from '../../../../domain/drafts/shown-mail.ts';
import { wordsIn } from '../../../../locales/messages.ts';
import { type Html, html } from '../../../kit/html.ts';
import { directionOf } from '../../../kit/site.ts';
import { pathIn, type Visit } from '../../../kit/visit.ts';
import { deskPath } from '../desk-rights.ts';
import { type LookedAt, queryOf } from './looked-at.ts';

/** A mail as phones and desktops show it, light and dark; or its text. A frame can run nothing, and knows nothing of the page around it. None waits until
 * it is scrolled to: a page that is printed, or kept as a picture, shows the mails. */
export function mailFrames(
  { language }: Visit,
  looked: Required<LookedAt>,
  { text }: ShownMail,
  framePath: `/${string}` = `${deskPath('/desk/write/{draftId}/mail', looked)}/frame`,
): Html {
  const t = wordsIn(language);
  if (looked.as === 'text')
    return html`<div><h2 id="as-text">${t('preview.form.text')}</h2>
<section class="panel scroll" tabindex="0" aria-labelledby="as-text"><pre class="plain" lang="${looked.reader}" dir="${directionOf(looked.reader)}">${text}</pre></section></div>`;
  const frame = (place: 'phone' | 'desktop' | 'phone-dark') => {
    const scheme = place === 'phone-dark' ? 'dark' : 'light';
    const source = pathIn(language, `${framePath}?${queryOf(looked)}&scheme=${scheme}`);
    return html`<iframe sandbox src="${source}" title="${t('preview.frame', { place: t(`preview.on.${place}`) })}"></iframe>`;
  };
  return html`<section class="phone"><h2>${t('preview.on.phone')}</h2>${frame('phone')}</section>
<div class="desktop"><h2>${t('preview.on.desktop')}</h2><section class="scroll" tabindex="0" aria-label="${t('preview.on.desktop')}">${frame('desktop')}</section></div>
<section class="phone"><h2>${t('preview.on.phone-dark')}</h2>${frame('phone-dark')}</section>`;
}
