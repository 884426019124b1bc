import { EXACT_FROM_PEOPLE } from '../../../contract/limits.ts';
import { appealPath } from '../../../contract/page-paths.ts';
import type { AppealVersion } from '../../../domain/appeal/appeal.ts';
import { isOver, type SendingFigures, type SendingReport } from '../../../domain/deciding/deciding.ts';
import type { Html, Page } from '../../kit/kit.ts';
import {
  BUTTON_CLASS,
  barChart,
  factsTable,
  html,
  pathIn,
  SENDING_SCRIPT,
  sessionForm,
  written,
} from '../../kit/kit.ts';
import { type Asked, deskHref, deskPage, figuresInWords, type InWords, mayOpen, whyNoMore } from '../kit/kit.ts';

export interface SendingShown {
  readonly dispatchId: string;
  /** The newest of the appeal: of a withdrawn one no text is shown. */
  readonly newest: AppealVersion;
  readonly report: SendingReport;
  /** Why a button that was pressed may have changed nothing. */
  readonly notDone?: 'too-late' | 'unanswered' | undefined;
}

/** One sending of an appeal, for the members who watch it. */
export function sendingPage(asked: Asked, shown: SendingShown): Page {
  const { t, language } = asked;
  const { dispatchId, newest, report, notDone } = shown;
  return deskPage(asked, {
    title: t('sending.title', { title: titleOf(newest) ?? t('desk.home.withdrawn') }),
    ...(!isOver(report) && { script: SENDING_SCRIPT }),
    main: html`<p><a href="${deskHref(language, '/desk')}">${t('desk.to-desk')}</a></p>
<h1>${t('sending.heading')}</h1>
<p class="lede">${titleOf(newest) === undefined ? t('desk.home.withdrawn') : html`<bdi ${written(newest.edition)}>${titleOf(newest)}</bdi>`}</p>
${notDone && html`<p class="sentence" role="status"><b>${t(`sending.${notDone}`)}</b></p>`}
<div data-again="${deskHref(language, '/desk/sending/{dispatchId}/part', { dispatchId })}">${sendingPart(asked, shown)}</div>
<p class="visually-hidden" role="status" id="said"></p>
<p class="hint">${t('sending.digests')}</p>
<p>${isOver(report) ? undefined : html`<a href="${deskHref(language, '/desk/sending/{dispatchId}', { dispatchId })}">${t('sending.look-again')}</a><br>`}<a href="${deskHref(language, '/desk/sent/{appealId}', newest)}">${t('sent.link')}</a><br><a href="${pathIn(language, appealPath(newest.appealId))}">${t('sending.page')}</a></p>`,
  });
}

/** What is fetched again, the same on the page and by itself. */
export const sendingPart = (
  asked: Asked,
  { dispatchId, report }: Pick<SendingShown, 'dispatchId' | 'report'>,
): Html => html`${figuresPart(asked, report)}
${steerPart(asked, dispatchId, report)}`;

const titleOf = ({ kind, edition }: AppealVersion) => (kind === 'retraction' ? undefined : edition.title);

type Exact = Extract<SendingFigures, { readonly kind: 'exact' }>;

/**
 * The part of the page that is fetched again: how far the sending is and whom it reached. Its attributes tell the script what to announce, and when it
 * is over.
 */
function figuresPart(asked: InWords, report: SendingReport): Html {
  const { t } = asked;
  const { standing, waits, figures, overAfterMs } = report;
  const stands = t(`sending.stands.${standing}`);
  const words = figuresInWords(asked, report);
  const said = `${stands} ${words}`.trim();
  return html`<div id="figures" data-standing="${standing}" data-say="${said}"${isOver(report) ? html` data-over` : undefined}>
<p class="lede">${stands}</p>
${waits && html`<p>${t(`sending.waits.${waits}`)}</p>`}
${words === '' ? undefined : html`<p><b>${words}</b></p>`}
${overAfterMs === undefined ? undefined : html`<p>${t('sending.over-after', { seconds: inSeconds(overAfterMs) })}</p>`}
${figures.kind === 'exact' ? breakdown(asked, figures) : html`<p class="hint">${whyNoMore(asked, figures)}</p>`}
</div>`;
}

/** Up to the next tenth: it is said that no mail left later. */
const inSeconds = (ms: number) => Math.ceil(ms / 100) / 10;

function breakdown(here: InWords, { asked, states, twice, providers }: Exact): Html {
  const { t, language } = here;
  const number = new Intl.NumberFormat(language);
  const { delivered, bounced, refused, noWord, doubtful } = states;
  const rows = [
    { name: t('sending.delivered'), count: delivered },
    { name: t('sending.bounced'), count: bounced },
    { name: t('sending.refused'), count: refused },
    { name: t('sending.no-word'), count: noWord },
    { name: t('sending.doubtful'), count: doubtful },
  ];
  const told = [...rows, { name: t('sending.asked'), count: asked }, { name: t('sending.twice'), count: twice }];
  return html`${barChart({ label: t('sending.chart'), bars: rows, language })}
${factsTable({
  caption: t('sending.table'),
  columns: [t('sending.state'), t('sending.people')],
  rows: told.map(({ name, count }) => [name, number.format(count)] as const),
})}
<p class="hint">${t('sending.states.text')}</p>
${providers.length === 0 ? undefined : byProvider(here, providers)}`;
}

function byProvider({ t, language }: InWords, providers: Exact['providers']): Html {
  const number = new Intl.NumberFormat(language);
  const bars = providers.map(({ provider, delivered }) => ({
    name: provider === 'other' ? t('sending.provider.other') : provider,
    count: delivered,
  }));
  return html`<h2>${t('sending.providers')}</h2>
${barChart({ label: t('sending.providers.chart'), bars, language })}
${factsTable({
  caption: t('sending.providers'),
  columns: [t('sending.provider'), t('sending.people')],
  rows: bars.map(({ name, count }) => [name, number.format(count)] as const),
})}
<p class="hint">${t('sending.providers.text', { people: EXACT_FROM_PEOPLE })}</p>`;
}

/** The buttons by which one member pauses, resumes and cancels; none once it is over. The script exchanges them when they are others. */
function steerPart(asked: Asked, dispatchId: string, report: SendingReport): Html {
  const isOpen = !isOver(report) && mayOpen('/desk/sending/{dispatchId}/pause', asked.at.member);
  return html`<div id="steer" data-standing="${report.standing}" tabindex="-1">${isOpen ? buttons(asked, dispatchId, report) : undefined}</div>`;
}

function buttons({ t, language, at }: Asked, dispatchId: string, { standing }: SendingReport): Html {
  const pathTo = (path: string) => pathIn(language, path.replace('{dispatchId}', dispatchId));
  const form = (path: string, label: string) =>
    sessionForm({
      action: pathTo(path),
      csrf: at.csrf,
      inside: html`<p class="actions"><button class="${BUTTON_CLASS.main}" type="submit">${label}</button></p>`,
    });
  const resume = () =>
    mayOpen('/desk/sending/{dispatchId}/resume', at.member)
      ? form('/desk/sending/{dispatchId}/resume', t('sending.resume'))
      : html`<p class="hint">${t('sending.resume.who-decides')}</p>`;
  return html`<section class="panel" aria-labelledby="steering"><h2 id="steering">${t('sending.steer')}</h2>
<p>${t('sending.steer.text')}</p>
${standing === 'paused' ? resume() : form('/desk/sending/{dispatchId}/pause', t('sending.pause'))}
<p><a href="${pathTo('/desk/sending/{dispatchId}/cancel')}">${t('sending.cancel')}</a></p></section>`;
}
