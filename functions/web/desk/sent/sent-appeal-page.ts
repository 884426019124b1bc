import { appealPath } from '../../../contract/page-paths.ts';
import type { AppealVersion } from '../../../domain/appeal/appeal.ts';
import type { SentVersion } from '../../../domain/deciding/deciding.ts';
import { utcDayOf } from '../../../domain/time/time.ts';
import { dayInWords } from '../../../locales/day-in-words.ts';
import { BETWEEN, type Html, html, notification, type Page, pathIn, written } from '../../kit/kit.ts';
import { type Asked, deskHref, deskPage, figuresInWords, type InWords, mayOpen, writingRow } from '../kit/kit.ts';
import { audienceForm, followUpSection, type SentAppeal } from './follow-up-section.ts';

/** What an appeal is, what was sent of it and came of that, and what can follow. */
export function sentAppealPage(asked: Asked, shown: SentAppeal): Page {
  const { t, language, at } = asked;
  const { newest, versions, writing } = shown;
  const isWithdrawn = newest.kind === 'retraction';
  const name = isWithdrawn ? (newest.caseReference ?? t('desk.home.withdrawn')) : newest.edition.title;
  const mayCount = mayOpen('/desk/sent/{appealId}/audience', at.member);
  return deskPage(asked, {
    title: t('sent.title', { title: name }),
    errors: shown.errors,
    main: html`${shown.done && notification({ kind: 'done', heading: t(`sent.done-${shown.done}`) })}
<p><a href="${deskHref(language, '/desk')}">${t('desk.to-desk')}</a></p>
<p><span class="state">${stateOf(asked, newest)}</span></p>
<h1>${isWithdrawn ? html`<span class="in-one-piece">${name}</span>` : html`<bdi ${written(newest.edition)}>${name}</bdi>`}</h1>
${isWithdrawn && html`<p class="lede">${t(newest.isTakenDown ? 'sent.taken-down' : 'sent.withdrawn')}</p>`}
${newest.ended && html`<p class="sentence"><b>${t('appeal.ended', { day: dayInWords(language, newest.ended.on) })}</b> ${t(`case-end.${newest.ended.how}`)}</p>`}
<p><a href="${pathIn(language, appealPath(newest.appealId))}">${t('sent.page')}</a></p>
<div class="desk">
<div>
<section aria-labelledby="versions"><h2 id="versions">${t('sent.versions')}</h2>
${isWithdrawn && html`<p class="hint">${t('sent.versions.withdrawn')}</p>`}
<ul class="rows">${versions.map((one) => versionRow(asked, one, isWithdrawn))}</ul>
<p><a href="${deskHref(language, '/desk/sent/{appealId}/numbers', newest)}">${t('numbers.appeal.link')}</a></p>
</section>
${
  writing.length === 0
    ? undefined
    : html`<section aria-labelledby="writing"><h2 id="writing">${t('sent.writing')}</h2>
<ul class="rows">${writing.map((draft) => writingRow(draft, asked, new Map()))}</ul></section>`
}
</div>
<aside>
${followUpSection(asked, shown)}
${mayCount && !isWithdrawn ? audienceForm(asked, shown) : undefined}
</aside>
</div>`,
  });
}

const stateOf = ({ t, language }: InWords, { kind, isUrgent, version, publishedAtMs }: AppealVersion): string =>
  [
    t(`appeal.kind.${kind}`),
    ...(isUrgent ? [t('appeal.urgent')] : []),
    t('decide.fact.version', { revision: version }),
    dayInWords(language, utcDayOf(publishedAtMs)),
  ].join(BETWEEN);

function versionRow(asked: InWords, { version, sending }: SentVersion, isWithdrawn: boolean): Html {
  const { t, language } = asked;
  const { edition } = version;
  if (version.isTakenDown)
    return html`<li><div><p class="hint">${stateOf(asked, version)}</p><p>${t('sent.no-mail')}</p></div></li>
`;
  return html`<li><div><p class="hint">${stateOf(asked, version)}</p>
${isWithdrawn ? undefined : html`<h3><bdi ${written(edition)}>${edition.title}</bdi></h3>`}
${
  sending === undefined
    ? undefined
    : html`<p>${t(`sending.stands.${sending.report.standing}`)} ${figuresInWords(asked, sending.report)}</p>
<p><a href="${deskHref(language, '/desk/sending/{dispatchId}', sending)}">${t('sent.how')}<span class="unseen"> (${t('decide.fact.version', { revision: version.version })})</span></a></p>`
}</div></li>
`;
}
