import { appealPath } from '../../../contract/page-paths.ts';
import type { AppealVersion } from '../../../domain/appeal/appeal.ts';
import { isOver, type SendingReport } from '../../../domain/deciding/deciding.ts';
import { SENDING_PARTS, type ShownParts } from '../../../domain/showing/showing.ts';
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
import {
  type Asked,
  deskHref,
  deskPage,
  figuresInWords,
  type InWords,
  mayOpen,
  stepsInWords,
  whyInSteps,
} from '../kit/kit.ts';

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
${figures.kind === 'shown' ? breakdown(asked, figures.people) : undefined}
${figures.kind === 'going' ? html`<p class="hint">${t('sending.going.text')}</p>` : undefined}
</div>`;
}

/** Up to the next tenth: it is said that no mail left later. */
const inSeconds = (ms: number) => Math.ceil(ms / 100) / 10;

function breakdown(asked: InWords, people: ShownParts): Html {
  const { t, language } = asked;
  const bars = SENDING_PARTS.map((part) => ({
    name: t(`sending.${part}`),
    count: people[part],
    said: stepsInWords(asked, people[part]),
  }));
  const rows = [
    ...bars.map(({ name, said }) => [name, said] as const),
    [t('sending.asked'), stepsInWords(asked, people.asked)] as const,
  ];
  return html`${barChart({ label: t('sending.chart'), bars, language })}
${factsTable({ caption: t('sending.table'), columns: [t('sending.state'), t('sending.people')], rows })}
<p class="hint">${t('sending.states.text')}</p>
<p class="hint">${whyInSteps(asked)}</p>`;
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
