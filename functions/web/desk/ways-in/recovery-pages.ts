import type { Language } from '../../../contract/languages.ts';
import type { Office } from '../../../domain/members/office.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { submitButton } from '../../kit/components/session-form.ts';
import { html } from '../../kit/html.ts';
import type { Page } from '../../kit/layout.ts';
import { pathIn } from '../../kit/visit.ts';
import { recoveryInWords } from '../kit/desk-frame.ts';
import { SIGN_IN_PATH } from '../kit/ways-in.ts';

/** Behind the mailed link: what is to happen, and the button that stops it. */
export function recoveryPage(language: Language, action: string, office: Office): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('desk.recovery.title'),
    main: html`<h1>${t('desk.recovery.heading')}</h1>
<p class="lede">${t('desk.recovery.text', recoveryInWords(language, office))}</p>
<p>${t('desk.recovery.stop-text')}</p>
<form method="post" action="${action}">
${submitButton(t('desk.recovery.stop'), 'urgent')}
</form>
<p class="hint">${t('desk.recovery.leave')}</p>`,
  };
}

/** `stopped`: just now. `over`: it was stopped before, or its time has come. */
export function recoveryEndPage(language: Language, end: 'stopped' | 'over'): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t(`desk.recovery-${end}.title`),
    main: html`<h1>${t(`desk.recovery-${end}.title`)}</h1>
<p class="lede">${t(`desk.recovery-${end}.text`)}</p>
<p class="actions"><a class="button" href="${pathIn(language, SIGN_IN_PATH)}">${t('desk.to-sign-in')}</a></p>`,
  };
}
