import type { Language } from '../../../contract/languages.ts';
import { appealPath } from '../../../contract/page-paths.ts';
import { type CasePerson, PART_LIMITS } from '../../../contract/part-schemas.ts';
import type { AppealVersion } from '../../../domain/appeal/appeal.ts';
import { editionIn } from '../../../domain/subscriber/subscriber.ts';
import { languageName } from '../../../locales/language-name.ts';
import type { FieldError, Html, Page } from '../../kit/kit.ts';
import {
  BUTTON_CLASS,
  choice,
  errorAt,
  html,
  notification,
  pathIn,
  postedPairs,
  submitButton,
  textField,
  written,
} from '../../kit/kit.ts';
import type { Asked, InWords, Mailed } from '../kit/kit.ts';
import { changedNote, deskHref, deskPage, deskPath, mailedPart, postForm, SHOWN_FIELD, shownOf } from '../kit/kit.ts';
import { type AskedSpellings, spellingFields } from './asked-spellings.ts';
import { type NameStands, partChoices, partsThatGo } from './part-choices.ts';

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
export function withdrawPage(asked: Asked, shown: WithdrawPage): Page {
  const { t, language } = asked;
  const { version, choosable, errors, isDone, hasDraftsLeft, untouched } = shown;
  const edition = editionIn(version, language);
  const isLeft = choosable.some(({ wereLeft, parts }) => wereLeft && parts.length > 0);
  const done = {
    heading: t('desk.withdraw.done'),
    text: t(isLeft ? 'desk.withdraw.left' : 'desk.withdraw.nothing-left'),
  };
  return deskPage(asked, {
    tab: 'none',
    title: t('desk.withdraw.title'),
    note: html`${isDone && notification({ kind: 'done', ...done })}
${untouched.length > 0 && html`<p>${t('desk.withdraw.untouched', { languages: new Intl.ListFormat(language).format(untouched.map((one) => languageName(language, one))) })}</p>`}`,
    errors,
    main: html`<h1>${t('desk.withdraw.heading')}</h1>
<p class="lede"><bdi ${written(edition)}>${edition.title}</bdi></p>
<p>${t('desk.withdraw.text')}</p>
<p>${t('desk.withdraw.who-may')}</p>
${hasDraftsLeft ? goOnForm(asked, version.appealId) : undefined}
${form(asked, shown)}
<p><a href="${deskHref(language, '/desk/sent/{appealId}/take-down', version)}">${t('desk.withdraw.or-down')}</a></p>
${beyondReach(asked)}
<p><a href="${pathIn(language, appealPath(version.appealId))}">${t('desk.withdraw.see')}</a></p>`,
  });
}

const goOnForm = (asked: Asked, appealId: string): Html => html`<h2>${asked.t('desk.withdraw.drafts-left')}</h2>
<p>${asked.t('desk.withdraw.drafts-left-text')}</p>
${postForm(asked, deskPath('/desk/withdraw/{appealId}', { appealId }), html`<p class="actions"><button class="button button--quiet" type="submit" name="${GO_ON_FIELD}" value="yes">${asked.t('desk.withdraw.go-on')}</button></p>`)}`;

function form(asked: Asked, shown: WithdrawPage): Html {
  const { t } = asked;
  const { version, choosable, chosen, errors, asks, typed } = shown;
  const choices = choosable.map(
    (one) => html`${choice({
      ...{ type: 'radio', name: PERSON_FIELD, value: one.value, label: one.name ?? t('desk.withdraw.hidden') },
      isChosen: one.value === chosen,
    })}
${partChoices(asked, one)}`,
  );
  const [first = '', ...others] = typed.spellings;
  const nameField = { autocomplete: 'off', maxCharacters: PART_LIMITS.line } as const;
  return postForm(
    asked,
    deskPath('/desk/withdraw/{appealId}', version),
    html`<fieldset id="${PERSON_FIELD}" tabindex="-1"><legend>${t('desk.withdraw.who')}</legend>
${errorAt(PERSON_FIELD, errors, t('page.error.prefix'))}
${choosable.length === 0 ? html`<p>${t('desk.withdraw.none')}</p>` : choices}</fieldset>
<fieldset><legend>${t('desk.withdraw.unlisted')}</legend>
${textField({ ...nameField, id: UNLISTED_FIELD, label: t('desk.withdraw.unlisted-name'), hint: t('desk.withdraw.unlisted-hint'), value: first, error: errorAt(UNLISTED_FIELD, errors, t('page.error.prefix')) })}
${UNLISTED_SPELLINGS.map((id, index) => textField({ ...nameField, id, label: t('desk.withdraw.unlisted-spelling', { number: index + 2 }), value: others[index] ?? '' }))}
${typed.stands && partChoices(asked, typed.stands)}</fieldset>
${asks && spellingFields(asked, asks)}
${submitButton(t('desk.withdraw.on'))}`,
  );
}

/** What stays in the hands of others once a name is taken out. */
const beyondReach = ({ t }: InWords): Html => html`<h2>${t('desk.withdraw.beyond')}</h2>
<ul>${(['mail', 'cache', 'others'] as const).map((what) => html`<li>${t(`desk.withdraw.beyond-${what}`)}</li>`)}</ul>`;

interface AskShown {
  readonly version: AppealVersion;
  readonly person: CasePerson;
  /** They may be named still, or a member typed the name: else no page says it. */
  readonly isShown: boolean;
  readonly stands: NameStands;
  readonly places: ReadonlySet<string>;
  readonly mailed: Mailed;
  /** What was chosen, for the form to hold. */
  readonly posted: unknown;
  /** It is no more as the page said before. */
  readonly wasChanged: boolean;
}

const CHOSEN = /^(person|unlisted(-\d)?|place|seen-.+|spelling-.+|absent)$/;

/** Asks whether a name is to be taken out: what goes, whom it mails, and what no one can call back. */
export function askPage(asked: Asked, shown: AskShown): Page {
  const { t, language } = asked;
  const { version, person, isShown, stands, places, mailed, posted, wasChanged } = shown;
  const edition = editionIn(version, language);
  const kept = postedPairs(posted).filter(([name]) => CHOSEN.test(name));
  return deskPage(asked, {
    title: t('desk.withdraw.ask'),
    main: html`${wasChanged ? changedNote(asked) : undefined}
<h1>${t('desk.withdraw.ask')}</h1>
<p class="lede"><bdi ${written(edition)}>${edition.title}</bdi></p>
<p><b>${isShown ? html`<bdi>${person.name}</bdi>` : t('desk.withdraw.hidden')}</b></p>
${partsThatGo(asked, stands, places)}
<p>${t('desk.withdraw.text')}</p>
${mailedPart(asked, mailed)}
${beyondReach(asked)}
${postForm(
  asked,
  deskPath('/desk/withdraw/{appealId}', version),
  html`${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<input type="hidden" name="${SHOWN_FIELD}" value="${shownOf(version.version, mailed)}">
<p class="actions"><button class="${BUTTON_CLASS.urgent}" type="submit">${t('desk.withdraw.button')}</button> <a class="${BUTTON_CLASS.quiet}" href="${deskHref(language, '/desk/withdraw/{appealId}', version)}">${t('desk.withdraw.ask-back')}</a></p>`,
)}`,
  });
}
