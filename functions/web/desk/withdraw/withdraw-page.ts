import type { Language } from '../../../contract/languages.ts';
import { appealPath } from '../../../contract/page-paths.ts';
import { PART_LIMITS } from '../../../contract/part-schemas.ts';
import type { AppealVersion } from '../../../domain/appeal/appeal.ts';
import { editionIn } from '../../../domain/subscriber/subscriber.ts';
import { languageName } from '../../../locales/language-name.ts';
import { wordsIn } from '../../../locales/messages.ts';
import type { FieldError, Html, Page } from '../../kit/kit.ts';
import {
  choice,
  errorAt,
  html,
  notification,
  pathIn,
  sessionForm,
  submitButton,
  textField,
  written,
} from '../../kit/kit.ts';
import { type AtDeskHere, deskHref, deskPage } from '../kit/kit.ts';
import { type AskedSpellings, spellingFields } from './asked-spellings.ts';
import { type NameStands, partChoices } from './part-choices.ts';

export const PERSON_FIELD = 'person';
/** A name that stands in the text and is listed nowhere, and how else it is written there. */
export const UNLISTED_FIELD = 'unlisted';
export const UNLISTED_SPELLINGS = [`${UNLISTED_FIELD}-2`, `${UNLISTED_FIELD}-3`] as const;
export const GO_ON_FIELD = 'goOn';

/** Someone whose name may go. */
export interface Choosable extends NameStands {
  /** What is posted of them. */
  readonly value: string;
  /** Left out of someone who may not be named: no page of the desk says it either. */
  readonly name?: string;
}

interface WithdrawPage {
  readonly version: AppealVersion;
  readonly choosable: readonly Choosable[];
  readonly chosen?: string;
  /** What was typed of someone who is listed nowhere. */
  readonly typed: { readonly spellings: readonly string[]; readonly stands?: NameStands };
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

/** Whose name goes out of an appeal, and what stays beyond reach. What is chosen here is asked about before it is done. */
export function withdrawPage(language: Language, at: AtDeskHere, shown: WithdrawPage): Page {
  const t = wordsIn(language);
  const { version, choosable, errors, isDone, hasDraftsLeft, untouched } = shown;
  const edition = editionIn(version, language);
  const isLeft = choosable.some(({ wereLeft, parts }) => wereLeft && parts.length > 0);
  const done = {
    heading: t('desk.withdraw.done'),
    text: t(isLeft ? 'desk.withdraw.left' : 'desk.withdraw.nothing-left'),
  };
  return deskPage(language, at, {
    tab: 'none',
    title: t('desk.withdraw.title'),
    note: html`${isDone && notification({ kind: 'done', ...done })}
${untouched.length > 0 && html`<p>${t('desk.withdraw.untouched', { languages: new Intl.ListFormat(language).format(untouched.map((one) => languageName(language, one))) })}</p>`}`,
    errors,
    main: html`<h1>${t('desk.withdraw.heading')}</h1>
<p class="lede"><bdi ${written(edition)}>${edition.title}</bdi></p>
<p>${t('desk.withdraw.text')}</p>
<p>${t('desk.withdraw.who-may')}</p>
${hasDraftsLeft ? goOnForm(language, at, version.appealId) : undefined}
${form(language, at, shown)}
<p><a href="${deskHref(language, '/desk/sent/{appealId}/take-down', version)}">${t('desk.withdraw.or-down')}</a></p>
${beyondReach(language)}
<p><a href="${pathIn(language, appealPath(version.appealId))}">${t('desk.withdraw.see')}</a></p>`,
  });
}

const goOnForm = (language: Language, { csrf }: AtDeskHere, appealId: string): Html => {
  const t = wordsIn(language);
  return html`<h2>${t('desk.withdraw.drafts-left')}</h2>
<p>${t('desk.withdraw.drafts-left-text')}</p>
${sessionForm({
  action: deskHref(language, '/desk/withdraw/{appealId}', { appealId }),
  csrf,
  inside: html`<p class="actions"><button class="button button--quiet" type="submit" name="${GO_ON_FIELD}" value="yes">${t('desk.withdraw.go-on')}</button></p>`,
})}`;
};

function form(language: Language, { csrf }: AtDeskHere, shown: WithdrawPage): Html {
  const t = wordsIn(language);
  const { version, choosable, chosen, errors, asks, typed } = shown;
  const choices = choosable.map(
    (one) => html`${choice({
      ...{ type: 'radio', name: PERSON_FIELD, value: one.value, label: one.name ?? t('desk.withdraw.hidden') },
      isChosen: one.value === chosen,
    })}
${partChoices(language, one)}`,
  );
  const [first = '', ...others] = typed.spellings;
  const nameField = { autocomplete: 'off', maxCharacters: PART_LIMITS.line } as const;
  return sessionForm({
    action: deskHref(language, '/desk/withdraw/{appealId}', version),
    csrf,
    inside: html`<fieldset id="${PERSON_FIELD}" tabindex="-1"><legend>${t('desk.withdraw.who')}</legend>
${errorAt(PERSON_FIELD, errors, t('page.error.prefix'))}
${choosable.length === 0 ? html`<p>${t('desk.withdraw.none')}</p>` : choices}</fieldset>
<fieldset><legend>${t('desk.withdraw.unlisted')}</legend>
${textField({ ...nameField, id: UNLISTED_FIELD, label: t('desk.withdraw.unlisted-name'), hint: t('desk.withdraw.unlisted-hint'), value: first, error: errorAt(UNLISTED_FIELD, errors, t('page.error.prefix')) })}
${UNLISTED_SPELLINGS.map((id, index) => textField({ ...nameField, id, label: t('desk.withdraw.unlisted-spelling', { number: index + 2 }), value: others[index] ?? '' }))}
${typed.stands && partChoices(language, typed.stands)}</fieldset>
${asks && spellingFields(language, asks)}
${submitButton(t('desk.withdraw.on'))}`,
  });
}

/** What stays in the hands of others once a name is taken out. */
export function beyondReach(language: Language): Html {
  const t = wordsIn(language);
  return html`<h2>${t('desk.withdraw.beyond')}</h2>
<ul>${(['mail', 'cache', 'others'] as const).map((what) => html`<li>${t(`desk.withdraw.beyond-${what}`)}</li>`)}</ul>`;
}
