import { appealPath } from '../../../contract/page-paths.ts';
import type { AppealVersion } from '../../../domain/appeal/appeal.ts';
import { isOver, type SendingReport } from '../../../domain/deciding/watching/sending-report.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { written } from '../../appeals/appeal-words.ts';
import { SENDING_SCRIPT } from '../../kit/assets/sending-script.ts';
import { type Html, html } from '../../kit/html.ts';
import type { Page } from '../../kit/layout.ts';
import { pathIn, type Visit } from '../../kit/visit.ts';
import { type AtDeskHere, deskPage } from '../kit/desk-frame.ts';
import { deskHref } from '../kit/desk-rights.ts';
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
    main: html`<p><a href="${deskHref(language, '/desk')}">${t('desk.to-desk')}</a></p>
<h1>${t('sending.heading')}</h1>
<p class="lede">${titleOf(newest) === undefined ? t('desk.home.withdrawn') : html`<bdi ${written(newest.edition)}>${titleOf(newest)}</bdi>`}</p>
${isTooLate ? html`<p class="sentence" role="status"><b>${t('sending.too-late')}</b></p>` : undefined}
<div data-again="${deskHref(language, '/desk/sending/{dispatchId}/part', { dispatchId })}">${sendingPart(visit, at, shown)}</div>
<p class="visually-hidden" role="status" id="said"></p>
<p class="hint">${t('sending.digests')}</p>
<p>${isOver(report) ? undefined : html`<a href="${deskHref(language, '/desk/sending/{dispatchId}', { dispatchId })}">${t('sending.look-again')}</a><br>`}<a href="${deskHref(language, '/desk/sent/{appealId}', newest)}">${t('sent.link')}</a><br><a href="${pathIn(language, appealPath(newest.appealId))}">${t('sending.page')}</a></p>`,
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
