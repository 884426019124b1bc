import { wordsIn } from '../../locales/messages.ts';
import type { CodeForm, Html, Page } from '../kit/kit.ts';
import { CODE_FIELD, codeForm, html, pageWithForm } from '../kit/kit.ts';

interface PageWithCode {
  readonly form: Omit<CodeForm, 'errors'>;
  readonly faultText: string | undefined;
  readonly otherwise: Html;
}

/** A page on which the code from the mail is typed. Why it is asked for is said once: who typed one knows, or was on the page after the form. */
export function pageWithCode({ form, faultText, otherwise }: PageWithCode): Page {
  const { language } = form;
  const t = wordsIn(language);
  const errors = faultText === undefined ? [] : [{ fieldId: CODE_FIELD, text: faultText }];
  return pageWithForm({
    language,
    title: t('page.code.title'),
    errors,
    summary: 'page.code.error-heading',
    main: () => html`<h1>${t(faultText === undefined ? 'page.code.heading' : 'page.code.again-heading')}</h1>
${faultText === undefined ? html`<p class="lede">${t('page.code.text')}</p>` : undefined}
${codeForm({ ...form, errors })}
<section class="what-happens">
${otherwise}
</section>`,
  });
}
