import type { Language } from '../../../contract/languages.ts';
import { type Office, recoveringName } from '../../../domain/members/members.ts';
import { isolated } from '../../../locales/isolated.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { momentInWords } from '../../../locales/moment-in-words.ts';
import { type Html, html, type Page, pathIn, sessionForm, submitButton } from '../../kit/kit.ts';
import type { AtDeskHere } from '../at-desk.ts';
import { SIGN_IN_PATH, STOP_RECOVERY_PATH } from '../desk-paths.ts';

/** The field that says which recovery a form is about. */
export const RECOVERY_FIELD = 'recovery';

const saidOf = (language: Language, office: Office) => ({
  name: isolated(recoveringName(office) ?? ''),
  moment: momentInWords(language, office.recovery?.dueAtMs ?? 0),
});

/** Behind the mailed link: what is to happen, and the button that stops it. */
export function recoveryPage(language: Language, action: string, office: Office): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('desk.recovery.title'),
    main: html`<h1>${t('desk.recovery.heading')}</h1>
<p class="lede">${t('desk.recovery.text', saidOf(language, office))}</p>
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

/** On every page of the desk, as long as a recovery waits: each member may stop it. */
export function recoveryBanner(language: Language, { office, csrf }: AtDeskHere): Html | undefined {
  const { recovery } = office;
  if (!recovery || recovery.isCarriedOut) return undefined;
  const t = wordsIn(language);
  return html`<div class="notification notification--important" role="note">
<p><b>${t('desk.recovery.title')}</b></p>
<p>${t('desk.recovery.text', saidOf(language, office))} ${t('desk.recovery.stop-text')}</p>
${sessionForm({
  action: pathIn(language, STOP_RECOVERY_PATH),
  csrf,
  inside: html`<input type="hidden" name="${RECOVERY_FIELD}" value="${recovery.recoveryId}">
${submitButton(t('desk.recovery.stop'), 'quiet')}`,
})}
</div>`;
}
