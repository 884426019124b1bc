import type { Language } from '../../../contract/languages.ts';
import type { AppealKind } from '../../../domain/appeal/appeal.ts';
import type { SendingProposal } from '../../../domain/deciding/sending-proposal.ts';
import type { Member } from '../../../domain/members/office.ts';
import { findTimeZone, placeOf } from '../../../domain/time/time-zones.ts';
import { localeOf } from '../../../locales/day-in-words.ts';
import { isolated } from '../../../locales/isolated.ts';
import { type Words, wordsIn } from '../../../locales/messages.ts';
import { momentInWords } from '../../../locales/moment-in-words.ts';
import { spanInWords } from '../../../locales/span-in-words.ts';
import { OWN_ZONE_SCRIPT } from '../../kit/assets/own-zone-script.ts';
import { zoneList } from '../../kit/components/choices/cadence-choices.ts';
import { choice } from '../../kit/components/choices/choice.ts';
import { errorAt, type FieldError } from '../../kit/components/errors.ts';
import { dayField } from '../../kit/components/fields/day-field.ts';
import { select } from '../../kit/components/fields/select.ts';
import { textField } from '../../kit/components/fields/text-field.ts';
import { sessionForm, submitButton } from '../../kit/components/session-form.ts';
import { type Html, html } from '../../kit/html.ts';
import type { Page } from '../../kit/layout.ts';
import { pathIn, type Visit } from '../../kit/visit.ts';
import { type AtDeskHere, deskPage } from '../kit/desk-frame.ts';
import { deskHref, deskPath } from '../kit/desk-rights.ts';
import type { EnteredWhen } from '../kit/drafts/asked-for.ts';
import { textArea } from '../kit/form-fields.ts';
import { whoInWords } from '../kit/words/reached-in-words.ts';
import { aloneStep } from './alone-part.ts';
import { timeInWords } from './asked-in-words.ts';

export const WHEN_FIELD = 'when';
export const DAY_FIELD = 'day';
export const TIME_FIELD = 'time';
export const ZONE_FIELD = 'time-zone';
export const NOTE_FIELD = 'note';

export interface EnteredAsk extends EnteredWhen {
  readonly note: string;
  /** Why it is sent without a colleague. */
  readonly reason: string;
}

export interface AskShown {
  readonly draftId: string;
  readonly revision: number;
  readonly title: string;
  readonly isUrgent: boolean;
  readonly kind: AppealKind;
  /** Who may decide on it, and would be mailed. */
  readonly deciders: readonly Member[];
  /** Where no one may: of whom one can ask instead. */
  readonly askers: readonly Member[];
  /** Of those who may decide, who would be no second person, and how long it waits after their yes. */
  readonly asOne: { readonly members: readonly Member[]; readonly delaySeconds: number };
  /** Who could decide, if they were a second person beside the member. */
  readonly notSecond: readonly Member[];
  /** A request of the same version whose place this one takes. */
  readonly replaces?: SendingProposal;
  /** The same version is approved: it is not asked about again as long as it goes out. */
  readonly approved?: SendingProposal;
  /** Who would be mailed what is sent without a colleague. */
  readonly told: readonly Member[];
  readonly entered: EnteredAsk;
  /** What a key asked for, in words. */
  readonly askedFor?: Html | undefined;
  readonly errors: readonly FieldError[];
  readonly graceSeconds: number;
  /** Where the office lets this member send it without a colleague. */
  readonly alone?: { readonly delaySeconds: number; readonly isFresh: boolean };
  readonly thisYear: number;
}

/** When a draft is to go out, and who is asked to decide on it. */
export function askPage(visit: Visit, at: AtDeskHere, shown: AskShown): Page {
  const { language } = visit;
  const t = wordsIn(language);
  const { draftId, revision, title, deciders, asOne, notSecond, askers, replaces, approved, entered, errors, alone } =
    shown;
  const heading = t(deciders.length === 0 && alone ? 'alone.ask.heading' : 'decide.ask.title');
  const named = (members: readonly Member[]) => members.map(({ name }) => name);
  const listed = (members: readonly Member[]) =>
    new Intl.ListFormat(localeOf(language)).format(named(members).map(isolated));
  return deskPage(language, at, {
    title: heading,
    errors,
    script: OWN_ZONE_SCRIPT,
    main: html`<p><a href="${pathIn(language, `${deskPath('/desk/write/{draftId}/mail', { draftId })}?revision=${revision}`)}">${t('decide.ask.back')}</a></p>
<h1>${heading}</h1>
<p class="lede"><bdi>${title}</bdi> · ${t('decide.fact.version', { revision })}</p>
<p>${whoInWords(language, shown.kind)}</p>
${
  approved
    ? approvedNote(language, approved)
    : deciders.length === 0
      ? html`<div class="sentence">${notSecond.length > 0 ? html`<p>${t('decide.ask.not-second', { names: listed(notSecond) })}</p>` : undefined}<p>${askers.length > 0 ? t(notSecond.length > 0 ? 'decide.ask.let-others' : 'decide.ask.let', { names: listed(askers) }) : notSecond.length > 0 ? undefined : t('decide.ask.no-one')}</p></div>`
      : html`<p>${t('decide.ask.who', { names: listed(deciders) })} ${t('decide.ask.what')}</p>${asOne.members.length > 0 ? html`<p class="unsure">${t('decide.ask.as-one', { names: listed(asOne.members), delay: spanInWords(language, asOne.delaySeconds) })}</p>` : undefined}${replaces && replacesNote(language, at, replaces)}`
}
${
  approved || (deciders.length === 0 && !alone)
    ? undefined
    : sessionForm({
        action: deskHref(language, '/desk/write/{draftId}/ask', { draftId }),
        csrf: at.csrf,
        inside: html`<input type="hidden" name="revision" value="${revision}">
${whenStep(visit, shown)}
${deciders.length === 0 ? undefined : askStep(t, shown)}
${alone && aloneStep(language, { draftId, ...alone, told: named(shown.told), reason: entered.reason, errors })}`,
      })
}`,
  });
}

/** That what one asks takes the place of what waits already, and for which time that was asked. */
function replacesNote(language: Language, { member }: AtDeskHere, replaces: SendingProposal): Html {
  const { author, when, isUrgent } = replaces;
  const said = { author: isolated(author.name), when: timeInWords(language, when, isUrgent) };
  const key = author.memberId === member.memberId ? 'decide.ask.replaces-own' : 'decide.ask.replaces';
  return html`<p class="unsure">${wordsIn(language)(key, said)} ${toProposal(language, replaces)}</p>`;
}

const approvedNote = (language: Language, approved: SendingProposal): Html =>
  html`<div class="sentence"><p><b>${wordsIn(language)('decide.ask.approved', { moment: momentInWords(language, approved.goesOutAtMs ?? 0) })}</b></p>
<p>${wordsIn(language)('decide.ask.approved-text')} ${toProposal(language, approved)}</p></div>`;

const toProposal = (language: Language, { proposalId }: SendingProposal): Html =>
  html`<a href="${deskHref(language, '/desk/proposal/{proposalId}', { proposalId })}">${wordsIn(language)('compose.standing.link')}</a>`;

const askStep = (t: Words, { entered, errors }: AskShown): Html =>
  html`${textArea({ id: NOTE_FIELD, label: t('decide.ask.note'), hint: t('decide.ask.note-hint'), value: entered.note, error: errorAt(NOTE_FIELD, errors, t('page.error.prefix')) })}
${submitButton(t('decide.ask.button'))}`;

function whenStep({ language }: Visit, shown: AskShown): Html {
  const { entered, errors, isUrgent, graceSeconds, thisYear, deciders } = shown;
  const t = wordsIn(language);
  const errorOf = (id: string) => errorAt(id, errors, t('page.error.prefix'));
  const radio = (value: NonNullable<EnteredAsk['when']>, label: string) =>
    choice({ type: 'radio', name: WHEN_FIELD, value, label, isChosen: entered.when === value });
  return html`<fieldset class="step" id="${WHEN_FIELD}" tabindex="-1"><legend><h2>${t('decide.fact.when')}</h2></legend>
${shown.askedFor}
${radio('at-once', deciders.length === 0 ? t('alone.ask.at-once') : t(isUrgent ? 'decide.ask.urgent' : 'decide.ask.at-once', { seconds: graceSeconds }))}
${radio('at', t('decide.ask.at'))}
${dayField({ id: DAY_FIELD, language, legend: t('decide.ask.day'), hint: t('decide.ask.day-hint'), error: errorOf(DAY_FIELD), entered: entered.day, years: [thisYear, thisYear + 1] })}
${textField({ id: TIME_FIELD, label: t('decide.ask.time'), hint: t('decide.ask.time-hint'), value: entered.time, error: errorOf(TIME_FIELD), keys: 'numeric', autocomplete: 'off' })}
<div class="part">${select({ id: ZONE_FIELD, label: t('page.sign-up.time-zone'), emptyLabel: t('page.sign-up.choose'), chosen: placeOf(findTimeZone(entered.zone) ?? ''), ...zoneList(language), ...given(errorOf(ZONE_FIELD)) })}</div>
<p class="actions"><button class="button button--quiet" type="button" id="own-zone" hidden data-words="${t('page.sign-up.own-zone', { zone: '{zone}' })}"></button></p>
</fieldset>`;
}

const given = (error: Html | undefined) => (error ? { error } : {});
