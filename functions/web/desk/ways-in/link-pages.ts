import type { Language } from '../../../contract/languages.ts';
import { DESK_LINK_MINUTES } from '../../../domain/members/ways-in/sign-in-by-link.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { errorAt, type FieldError } from '../../kit/components/errors.ts';
import { codeField } from '../../kit/components/fields/code-field.ts';
import { submitButton } from '../../kit/components/session-form.ts';
import { html } from '../../kit/html.ts';
import type { Page } from '../../kit/layout.ts';
import { pathIn } from '../../kit/visit.ts';
import { withErrors } from '../kit/desk-frame.ts';
import { SIGN_IN_PATH } from '../kit/ways-in.ts';

export const CODE_FIELD = 'code';

/** After the form that asks for a link. It is the same for each address. */
export function linkAskedPage(language: Language): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('desk.asked.title'),
    main: html`<h1>${t('desk.asked.heading')}</h1>
<p class="lede">${t('desk.asked.text', { minutes: DESK_LINK_MINUTES })}</p>
<p>${t('desk.asked.none')}</p>
<p class="actions"><a class="button button--quiet" href="${pathIn(language, SIGN_IN_PATH)}">${t('desk.asked.again')}</a></p>`,
  };
}

/** Behind the mailed link: it asks for a code of the app, and shows nothing of whose link it is. */
export function enterPage(language: Language, action: string, errors: readonly FieldError[]): Page {
  const t = wordsIn(language);
  return {
    language,
    ...withErrors(language, {
      title: t('desk.enter.title'),
      errors,
      main: html`<h1>${t('desk.enter.heading')}</h1>
<p class="lede">${t('desk.enter.text')}</p>
<form method="post" action="${action}" autocomplete="off" novalidate>
${codeField({ id: CODE_FIELD, label: t('desk.enter.code'), value: '', error: errorAt(CODE_FIELD, errors, t('page.error.prefix')) })}
${submitButton(t('desk.enter.button'))}
</form>
<p class="hint">${t('desk.enter.not-you')}</p>`,
    }),
  };
}

/** A link that lets no one in any more, whatever the reason. */
export function linkOverPage(language: Language): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('desk.enter-over.title'),
    main: html`<h1>${t('desk.enter-over.heading')}</h1>
<p class="lede">${t('desk.enter-over.text', { minutes: DESK_LINK_MINUTES })}</p>
<p class="actions"><a class="button" href="${pathIn(language, SIGN_IN_PATH)}">${t('desk.asked.again')}</a></p>`,
  };
}
