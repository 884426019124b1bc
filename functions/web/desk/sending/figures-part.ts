import type { Language } from '../../../contract/languages.ts';
import { EXACT_FROM_PEOPLE } from '../../../contract/limits.ts';
import { isOver, type SendingFigures, type SendingReport } from '../../../domain/deciding/watching/sending-report.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { barChart } from '../../kit/components/bar-chart.ts';
import { factsTable } from '../../kit/components/facts-table.ts';
import { type Html, html } from '../../kit/html.ts';
import { figuresInWords, whyNoMore } from '../kit/words/figures-in-words.ts';

type Exact = Extract<SendingFigures, { readonly kind: 'exact' }>;

/**
 * The part of the page that is fetched again: how far the sending is and whom it reached. Its attributes tell the script what to announce, and when it
 * is over.
 */
export function figuresPart(language: Language, report: SendingReport): Html {
  const t = wordsIn(language);
  const { standing, waits, figures, overAfterMs } = report;
  const stands = t(`sending.stands.${standing}`);
  const words = figuresInWords(language, report);
  const said = `${stands} ${words}`.trim();
  return html`<div id="figures" data-standing="${standing}" data-say="${said}"${isOver(report) ? html` data-over` : undefined}>
<p class="lede">${stands}</p>
${waits && html`<p>${t(`sending.waits.${waits}`)}</p>`}
${words === '' ? undefined : html`<p><b>${words}</b></p>`}
${overAfterMs === undefined ? undefined : html`<p>${t('sending.over-after', { seconds: inSeconds(overAfterMs) })}</p>`}
${figures.kind === 'exact' ? breakdown(language, figures) : html`<p class="hint">${whyNoMore(language, figures)}</p>`}
</div>`;
}

/** Up to the next tenth: it is said that no mail left later. */
const inSeconds = (ms: number) => Math.ceil(ms / 100) / 10;

function breakdown(language: Language, { asked, states, twice, providers }: Exact): Html {
  const t = wordsIn(language);
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
${providers.length === 0 ? undefined : byProvider(language, providers)}`;
}

function byProvider(language: Language, providers: Exact['providers']): Html {
  const t = wordsIn(language);
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
