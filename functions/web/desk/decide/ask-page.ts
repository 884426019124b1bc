import type { AppealKind } from '../../../domain/appeal/appeal.ts';
import type { SendingProposal } from '../../../domain/deciding/deciding.ts';
import type { Member } from '../../../domain/members/members.ts';
import type { BudgetRoom } from '../../../domain/publishing/publishing.ts';
import { localeOf } from '../../../locales/day-in-words.ts';
import { isolated } from '../../../locales/isolated.ts';
import { spanInWords } from '../../../locales/span-in-words.ts';
import { choice, type Html, html, OWN_ZONE_SCRIPT, pathIn, submitButton } from '../../kit/kit.ts';
import type { Asked, DeskPage, EnteredWhen, InWords } from '../kit/kit.ts';
import { deskHref, deskPath, officeMoment, whoInWords } from '../kit/kit.ts';
import { aloneStep } from './alone-part.ts';
import { timeInWords } from './asked-in-words.ts';
import { roomSection } from './room-section.ts';

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
  readonly typed: Pick<EnteredWhen, 'when'>;
  readonly fields: Readonly<
    Record<'revision' | 'day' | 'time' | 'time-zone' | 'note' | 'reason' | 'alone-understood', Html>
  >;
  readonly form: (inside: Html) => Html;
  /** What is left of the office's budgets. */
  readonly rooms: readonly BudgetRoom[];
  /** What a key asked for, in words. */
  readonly askedFor?: Html | undefined;
  readonly graceSeconds: number;
  /** Where the office lets this member send it without a colleague. */
  readonly alone?: { readonly delaySeconds: number; readonly isFresh: boolean };
}

/** When a draft is to go out, and who is asked to decide on it. */
export function askPage(asked: Asked, shown: AskShown): Omit<DeskPage, 'errors'> {
  const { t, language } = asked;
  const { draftId, revision, title, deciders, asOne, notSecond, askers, replaces, approved, fields, alone } = shown;
  const heading = t(deciders.length === 0 && alone ? 'alone.ask.heading' : 'decide.ask.title');
  const named = (members: readonly Member[]) => members.map(({ name }) => name);
  const listed = (members: readonly Member[]) =>
    new Intl.ListFormat(localeOf(language)).format(named(members).map(isolated));
  return {
    title: heading,
    script: OWN_ZONE_SCRIPT,
    main: html`<p><a href="${pathIn(language, `${deskPath('/desk/write/{draftId}/mail', { draftId })}?revision=${revision}`)}">${t('decide.ask.back')}</a></p>
<h1>${heading}</h1>
<p class="lede"><bdi>${title}</bdi> · ${t('decide.fact.version', { revision })}</p>
<p>${whoInWords(asked, shown.kind)}</p>
${
  approved
    ? approvedNote(asked, approved)
    : deciders.length === 0
      ? html`<div class="sentence">${notSecond.length > 0 ? html`<p>${t('decide.ask.not-second', { names: listed(notSecond) })}</p>` : undefined}<p>${askers.length > 0 ? t(notSecond.length > 0 ? 'decide.ask.let-others' : 'decide.ask.let', { names: listed(askers) }) : notSecond.length > 0 ? undefined : t('decide.ask.no-one')}</p></div>`
      : html`<p>${t('decide.ask.who', { names: listed(deciders) })} ${t('decide.ask.what')}</p>${asOne.members.length > 0 ? html`<p class="unsure">${t('decide.ask.as-one', { names: listed(asOne.members), delay: spanInWords(language, asOne.delaySeconds) })}</p>` : undefined}${replaces && replacesNote(asked, replaces)}`
}
${
  approved || (deciders.length === 0 && !alone)
    ? undefined
    : shown.form(html`${fields.revision}
${whenStep(asked, shown)}
${roomSection(asked, shown.rooms)}
${deciders.length === 0 ? undefined : html`${fields.note}\n${submitButton(t('decide.ask.button'))}`}
${alone && aloneStep(asked, fields, { draftId, ...alone, told: named(shown.told) })}`)
}`,
  };
}

/** That what one asks takes the place of what waits already, and for which time that was asked. */
function replacesNote(asked: Asked, replaces: SendingProposal): Html {
  const {
    t,
    at: { member },
  } = asked;
  const { author, when, isUrgent } = replaces;
  const said = { author: isolated(author.name), when: timeInWords(asked, when, isUrgent) };
  const key = author.memberId === member.memberId ? 'decide.ask.replaces-own' : 'decide.ask.replaces';
  return html`<p class="unsure">${t(key, said)} ${toProposal(asked, replaces)}</p>`;
}

const approvedNote = (
  asked: Asked,
  approved: SendingProposal,
): Html => html`<div class="sentence"><p><b>${asked.t('decide.ask.approved', { moment: officeMoment(asked, approved.goesOutAtMs ?? 0) })}</b></p>
<p>${asked.t('decide.ask.approved-text')} ${toProposal(asked, approved)}</p></div>`;

const toProposal = ({ t, language }: InWords, { proposalId }: SendingProposal): Html =>
  html`<a href="${deskHref(language, '/desk/proposal/{proposalId}', { proposalId })}">${t('compose.standing.link')}</a>`;

function whenStep({ t }: InWords, shown: AskShown): Html {
  const { typed, fields, isUrgent, graceSeconds, deciders } = shown;
  const radio = (value: NonNullable<EnteredWhen['when']>, label: string) =>
    choice({ type: 'radio', name: 'when', value, label, isChosen: typed.when === value });
  return html`<fieldset class="step" id="when" tabindex="-1"><legend><h2>${t('decide.fact.when')}</h2></legend>
${shown.askedFor}
${radio('at-once', deciders.length === 0 ? t('alone.ask.at-once') : t(isUrgent ? 'decide.ask.urgent' : 'decide.ask.at-once', { seconds: graceSeconds }))}
${radio('at', t('decide.ask.at'))}
${fields.day}
${fields.time}
${fields['time-zone']}
<p class="actions"><button class="button button--quiet" type="button" id="own-zone" hidden data-words="${t('page.sign-up.own-zone', { zone: '{zone}' })}"></button></p>
</fieldset>`;
}
