import { appealPath } from '../../../contract/page-paths.ts';
import type { AppealVersion } from '../../../domain/appeal/appeal.ts';
import { isOver, type SendingReport } from '../../../domain/deciding/deciding.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { type Html, html, type Page, pathIn, SENDING_SCRIPT, type Visit, written } from '../../kit/kit.ts';
import type { AtDeskHere } from '../at-desk.ts';
import { deskPage } from '../desk-frame.ts';
import { DESK_PATH, SENDING_PART_PATH, sendingPath, sentAppealPath } from '../desk-paths.ts';
import { figuresPart } from './figures-part.ts';
import { steerPart } from './steer-part.ts';

export interface SendingShown {
  readonly dispatchId: string;
  /** The newest of the appeal: of a withdrawn one no text is shown. */
  readonly newest: AppealVersion;
  readonly report: SendingReport;
  /** A button was pressed when nothing was left to be changed. */
  readonly isTooLate?: boolean;
}

/** One sending of an appeal, for the members who watch it. */
export function sendingPage(visit: Visit, at: AtDeskHere, shown: SendingShown): Page {
  const { language } = visit;
  const t = wordsIn(language);
  const { dispatchId, newest, report, isTooLate = false } = shown;
  return deskPage(language, at, {
    tab: 'desk',
    title: t('sending.title', { title: titleOf(newest) ?? t('desk.home.withdrawn') }),
    ...(!isOver(report) && { script: SENDING_SCRIPT }),
    main: html`<p><a href="${pathIn(language, DESK_PATH)}">${t('desk.to-desk')}</a></p>
<h1>${t('sending.heading')}</h1>
<p class="lede">${titleOf(newest) === undefined ? t('desk.home.withdrawn') : html`<bdi ${written(newest.edition)}>${titleOf(newest)}</bdi>`}</p>
${isTooLate ? html`<p class="sentence" role="status"><b>${t('sending.too-late')}</b></p>` : undefined}
<div data-again="${pathIn(language, SENDING_PART_PATH.replace('{dispatchId}', dispatchId))}">${sendingPart(visit, at, shown)}</div>
<p class="visually-hidden" role="status" id="said"></p>
<p class="hint">${t('sending.digests')}</p>
<p>${isOver(report) ? undefined : html`<a href="${pathIn(language, sendingPath(dispatchId))}">${t('sending.look-again')}</a><br>`}<a href="${pathIn(language, sentAppealPath(newest.appealId))}">${t('sent.link')}</a><br><a href="${pathIn(language, appealPath(newest.appealId))}">${t('sending.page')}</a></p>`,
  });
}

/** What is fetched again, the same on the page and by itself. */
export const sendingPart = (
  visit: Visit,
  at: AtDeskHere,
  { dispatchId, report }: Pick<SendingShown, 'dispatchId' | 'report'>,
): Html => html`${figuresPart(visit.language, report)}
${steerPart(visit, at, dispatchId, report)}`;

const titleOf = ({ kind, edition }: AppealVersion) => (kind === 'retraction' ? undefined : edition.title);
