import type { CasePerson } from '../../../contract/part-schemas.ts';
import type { AppealVersion } from '../../../domain/appeal/appeal.ts';
import { editionIn } from '../../../domain/subscriber/subscriber.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { BUTTON_CLASS, html, type Page, postedPairs, sessionForm, type Visit, written } from '../../kit/kit.ts';
import type { AtDeskHere, Mailed } from '../kit/kit.ts';
import { changedNote, deskHref, deskPage, mailedPart, SHOWN_FIELD, shownOf } from '../kit/kit.ts';
import { type NameStands, partsThatGo } from './part-choices.ts';
import { beyondReach } from './withdraw-page.ts';

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
export function askPage(visit: Visit, at: AtDeskHere, shown: AskShown): Page {
  const { language } = visit;
  const t = wordsIn(language);
  const { version, person, isShown, stands, places, mailed, posted, wasChanged } = shown;
  const edition = editionIn(version, language);
  const kept = postedPairs(posted).filter(([name]) => CHOSEN.test(name));
  return deskPage(language, at, {
    title: t('desk.withdraw.ask'),
    main: html`${wasChanged ? changedNote(visit) : undefined}
<h1>${t('desk.withdraw.ask')}</h1>
<p class="lede"><bdi ${written(edition)}>${edition.title}</bdi></p>
<p><b>${isShown ? html`<bdi>${person.name}</bdi>` : t('desk.withdraw.hidden')}</b></p>
${partsThatGo(language, stands, places)}
<p>${t('desk.withdraw.text')}</p>
${mailedPart(visit, at, mailed)}
${beyondReach(language)}
${sessionForm({
  action: deskHref(language, '/desk/withdraw/{appealId}', version),
  csrf: at.csrf,
  inside: html`${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<input type="hidden" name="${SHOWN_FIELD}" value="${shownOf(version.version, mailed)}">
<p class="actions"><button class="${BUTTON_CLASS.urgent}" type="submit">${t('desk.withdraw.button')}</button> <a class="${BUTTON_CLASS.quiet}" href="${deskHref(language, '/desk/withdraw/{appealId}', version)}">${t('desk.withdraw.ask-back')}</a></p>`,
})}`,
  });
}
