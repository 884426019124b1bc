import { appealPath, CHECK_PATH, versionsPath } from '../../contract/page-paths.ts';
import { beginningOf } from '../../contract/text.ts';
import type { AppealVersion } from '../../domain/appeal/appeal.ts';
import { editionIn, LANGUAGE_FIELD } from '../../domain/subscriber/subscriber.ts';
import { wordsIn } from '../../locales/messages.ts';
import type { Html, Page, Visit } from '../kit/kit.ts';
import { errorAt, html, pathIn, publisherInWords, textField, withErrors, written } from '../kit/kit.ts';
import { isWithdrawn, withdrawnByWhom } from './withdrawn-page.ts';

export const CODE_FIELD = 'code';

/** What a code stands for: a version, and the newest one of its appeal. */
export interface Checked {
  readonly version: number;
  readonly newest: AppealVersion;
}

/** Room for a code, and for what stands around one that was copied. */
const MAX_CHARACTERS = 40;

/**
 * Says which appeal a mail's code stands for.
 * @param typed - empty before a code was typed.
 * @param checked - undefined where no mail has this code.
 */
export function checkPage(visit: Visit, typed: string, checked: Checked | undefined): Page {
  const { language } = visit;
  const t = wordsIn(language);
  const errors = typed !== '' && !checked ? [{ fieldId: CODE_FIELD, text: t('page.check.unknown') }] : [];
  return {
    language,
    ...(typed === '' ? { description: t('page.check.intro'), address: CHECK_PATH } : {}),
    ...withErrors(language, {
      title: t('page.check.heading'),
      errors,
      main: html`<h1>${t('page.check.heading')}</h1>
${checked ? checkedMarkup(checked, visit) : html`<p>${t('page.check.intro')}</p>`}
<p class="sentence">${t('page.check.trust')}</p>
<form method="get" action="${CHECK_PATH}">
<input type="hidden" name="${LANGUAGE_FIELD}" value="${language}">
${textField({
  id: CODE_FIELD,
  label: t('page.check.label'),
  hint: t('page.check.hint'),
  value: checked ? '' : beginningOf(typed, MAX_CHARACTERS),
  error: errorAt(CODE_FIELD, errors, t('page.error.prefix')),
  autocomplete: 'off',
  maxCharacters: MAX_CHARACTERS,
  className: 'check-code',
})}
<p class="actions"><button class="button" type="submit">${t('page.check.button')}</button></p>
</form>`,
    }),
  };
}

function checkedMarkup({ version, newest }: Checked, { language, publicUrl }: Visit): Html {
  const t = wordsIn(language);
  if (isWithdrawn(newest))
    return html`<div class="notification notification--important">
<p><b>${t('page.check.withdrawn')}</b></p>
<p>${withdrawnByWhom(newest, language)}</p>
</div>`;
  const edition = editionIn(newest, language);
  const path = appealPath(newest.appealId);
  return html`<div class="notification">
<p><b>${t('page.check.known')}</b></p>
<p><bdi ${written(edition)}>${edition.title}</bdi></p>
<p>${publisherInWords({ ...newest, version }, language)}</p>
${version < newest.version ? html`<p>${t('page.check.older')} <a href="${pathIn(language, versionsPath(path))}">${t('appeal.versions.heading')}</a></p>` : undefined}
<p><a href="${pathIn(language, path)}" dir="ltr">${publicUrl}${path}</a></p>
</div>`;
}
