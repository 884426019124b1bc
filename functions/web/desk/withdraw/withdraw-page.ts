import type { Language } from '../../../contract/languages.ts';
import { appealPath } from '../../../contract/page-paths.ts';
import type { AppealVersion } from '../../../domain/appeal/appeal.ts';
import { editionIn } from '../../../domain/subscriber/edition-for.ts';
import { languageName } from '../../../locales/language-name.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { written } from '../../appeals/appeal-words.ts';
import { choice } from '../../kit/components/choices/choice.ts';
import { errorAt, errorSummary, type FieldError } from '../../kit/components/errors.ts';
import { notification } from '../../kit/components/notification.ts';
import { sessionForm, submitButton } from '../../kit/components/session-form.ts';
import { type Html, html } from '../../kit/html.ts';
import type { Page } from '../../kit/layout.ts';
import { pathIn } from '../../kit/visit.ts';
import type { AtDeskHere } from '../at-desk.ts';
import { deskPage } from '../desk-frame.ts';
import { withdrawPath } from '../desk-paths.ts';
import { type AskedSpellings, spellingFields } from './asked-spellings.ts';

export const PERSON_FIELD = 'person';
export const GO_ON_FIELD = 'goOn';

interface WithdrawPage {
  readonly version: AppealVersion;
  /** Whose name may go. */
  readonly named: readonly { readonly name: string }[];
  readonly errors: readonly FieldError[];
  /** A name was taken out just now. */
  readonly isDone: boolean;
  /** Of the office, whosever name goes out of them. */
  readonly hasDraftsLeft: boolean;
  /** Editions in which nothing was found to take out just now. */
  readonly untouched: readonly Language[];
  /** What has to be known before it is taken out. */
  readonly asks?: AskedSpellings;
}

/** Whose name goes out of an appeal, and what stays beyond reach: said before the press, and after it. */
export function withdrawPage(
  language: Language,
  at: AtDeskHere,
  { version, named, errors, isDone, hasDraftsLeft, untouched, asks }: WithdrawPage,
): Page {
  const t = wordsIn(language);
  const title = t('desk.withdraw.title');
  const edition = editionIn(version, language);
  return deskPage(language, at, {
    title: errors.length > 0 ? t('page.sign-up.error-title', { title }) : title,
    main: html`${isDone ? notification({ kind: 'done', heading: t('desk.withdraw.done') }) : undefined}
${untouched.length > 0 ? html`<p>${t('desk.withdraw.untouched', { languages: new Intl.ListFormat(language).format(untouched.map((one) => languageName(language, one))) })}</p>` : undefined}
${errors.length > 0 ? errorSummary(t('page.error.heading'), errors) : undefined}
<h1>${t('desk.withdraw.heading')}</h1>
<p class="lede"><bdi ${written(edition)}>${edition.title}</bdi></p>
<p>${t('desk.withdraw.text')}</p>
${hasDraftsLeft ? goOnForm(language, at, version.appealId) : undefined}
${named.length === 0 ? html`<p>${t('desk.withdraw.none')}</p>` : form(language, at, version.appealId, { named, errors, asks })}
<h2>${t('desk.withdraw.beyond')}</h2>
<ul>${(['mail', 'cache', 'others'] as const).map((what) => html`<li>${t(`desk.withdraw.beyond-${what}`)}</li>`)}</ul>
<p><a href="${pathIn(language, appealPath(version.appealId))}">${t('desk.withdraw.see')}</a></p>`,
  });
}

const goOnForm = (language: Language, { csrf }: AtDeskHere, appealId: string): Html => {
  const t = wordsIn(language);
  return html`<h2>${t('desk.withdraw.drafts-left')}</h2>
<p>${t('desk.withdraw.drafts-left-text')}</p>
${sessionForm({
  action: pathIn(language, withdrawPath(appealId)),
  csrf,
  inside: html`<p class="actions"><button class="button button--quiet" type="submit" name="${GO_ON_FIELD}" value="yes">${t('desk.withdraw.go-on')}</button></p>`,
})}`;
};

function form(
  language: Language,
  { csrf }: AtDeskHere,
  appealId: string,
  { named, errors, asks }: Pick<WithdrawPage, 'named' | 'errors' | 'asks'>,
): Html {
  const t = wordsIn(language);
  const choices = named.map(({ name }) =>
    choice({ type: 'radio', name: PERSON_FIELD, value: name, label: name, isChosen: name === asks?.person }),
  );
  return sessionForm({
    action: pathIn(language, withdrawPath(appealId)),
    csrf,
    inside: html`<fieldset id="${PERSON_FIELD}" tabindex="-1"><legend>${t('desk.withdraw.who')}</legend>
${errorAt(PERSON_FIELD, errors, t('page.error.prefix'))}
${choices}</fieldset>
${asks && spellingFields(language, asks)}
${submitButton(t('desk.withdraw.button'))}`,
  });
}
