import type { AppealVersion, Edition, LetterPage, WayToAct } from '../../domain/appeal/appeal.ts';
import { findLetterPage, findShownPart, isPast, waysToAct } from '../../domain/appeal/appeal.ts';
import { hostsOfLink } from '../../domain/reading/reading.ts';
import { actByInWords } from '../../locales/act-by-in-words.ts';
import { letterLabel } from '../../locales/letter-label.ts';
import { type Words, wordsIn } from '../../locales/messages.ts';
import { emailInWords, framed, type Html, html, pathIn, phoneInWords, type Visit, written } from '../kit/kit.ts';
import { casePaths } from './case-paths.ts';

/** Until when it helps to act, what to ask for, and how. */
export function actingMarkup(appeal: AppealVersion, edition: Edition, visit: Visit, nowMs: number): Html | undefined {
  const t = wordsIn(visit.language);
  const { demands = [] } = edition;
  const ways = waysToAct(appeal, edition, visit.language);
  const shown = waysMarkup(ways, appeal, edition, visit);
  const deadline = deadlineMarkup(appeal, edition, visit, nowMs);
  if (!deadline && demands.length + shown.length === 0) return undefined;
  return html`<section class="act" ${framed(visit.language)}>
${deadline}
${demands.length + shown.length === 0 ? undefined : html`<h2>${t('act.heading')}</h2>`}
${
  demands.length === 0
    ? undefined
    : html`<p>${askInWords(ways, t)}</p>
<ol ${written(edition)}>${demands.map((demand) => html`<li>${demand}</li>`)}</ol>`
}
${shown.length === 0 ? undefined : html`<ul class="ways">${shown.map((way) => html`<li>${way}</li>`)}</ul>`}
</section>`;
}

/** Whom the demands are addressed to: one office by its name. */
function askInWords(ways: readonly WayToAct[], t: Words): string {
  const [office, another] = new Set(ways.flatMap((way) => ('addressee' in way ? [way.addressee.office] : [])));
  return office === undefined || another !== undefined ? t('act.ask') : t('act.ask-of', { office });
}

/** Until when it helps to act, and why. */
export function deadlineMarkup(
  appeal: AppealVersion,
  edition: Edition,
  { language }: Visit,
  nowMs: number,
): Html | undefined {
  const actBy = isPast(appeal, nowMs) ? '' : actByInWords(language, appeal);
  if (actBy === '') return undefined;
  const reason = findShownPart('actByReason', edition, appeal.edition);
  return html`<p><b>${actBy}</b>${reason && html`<br><span ${written(reason)}>${reason.value}</span>`}</p>`;
}

/** Each way to act, safest first. Where no way is a letter, the page of the letter stands behind the mails that it may be copied into. */
function waysMarkup(ways: readonly WayToAct[], appeal: AppealVersion, edition: Edition, visit: Visit): Html[] {
  const letterPage = findLetterPage(appeal, edition, ways);
  const firstEmail = ways.find(({ kind }) => kind === 'email');
  const shown = (way: WayToAct) =>
    wayMarkup(way, way === firstEmail ? emailWarnings(ways, visit) : undefined, appeal, visit);
  const isBehind = ({ kind }: WayToAct) => kind === 'call' || kind === 'share';
  const isLinked = letterPage && !ways.some(({ kind }) => kind === 'letter');
  return [
    ...ways.filter((way) => !isBehind(way)).map(shown),
    ...(isLinked ? [letterLink(letterPage, appeal, edition, visit)] : []),
    ...ways.filter(isBehind).map(shown),
  ];
}

/** What holds for all mails, before the first of them. */
function emailWarnings(ways: readonly WayToAct[], { language }: Visit): Html {
  const t = wordsIn(language);
  const isTooLong = ways.some((way) => way.kind === 'email' && way.isLetterTooLong);
  return html`<p>${t('act.email-shows-you')}</p>${isTooLong ? html`<p>${t('act.letter-too-long')}</p>` : undefined}`;
}

function letterLink(letterPage: LetterPage, { appealId }: AppealVersion, edition: Edition, visit: Visit): Html {
  const { language } = visit;
  return html`<p><a href="${pathIn(language, casePaths(appealId, visit).letter)}">${letterLabel(letterPage, edition.language, language)}</a></p>`;
}

/** What a reader should know before the button that acts. */
function wayMarkup(way: WayToAct, warnings: Html | undefined, { appealId }: AppealVersion, visit: Visit): Html {
  const { language, publicUrl } = visit;
  const t = wordsIn(language);
  const paths = casePaths(appealId, visit);
  const safety = way.safety && html`<p><bdi>${way.safety}</bdi></p>`;
  switch (way.kind) {
    case 'petition':
      return html`${safety}${buttonTo(way.url, `${t('act.petition')} (${hostsOfLink(way.url)})`)}`;
    case 'letter':
      return html`${safety}${buttonTo(pathIn(language, paths.letter), t('appeal.act.letter', { office: way.addressee.office }))}`;
    case 'email':
      return html`${warnings}${emailMarkup(way, t)}`;
    case 'call':
      return html`${safety}<p>${t('appeal.act.call', { office: way.addressee.office })}. ${t('appeal.act.call-shows')}</p>${buttonTo(way.tel, phoneInWords(way.addressee.phone ?? ''))}`;
    case 'share':
      return html`${safety}<p>${t('appeal.act.share')} <bdi class="reference" dir="ltr">${publicUrl}${paths.page}</bdi></p>`;
  }
}

/** A mail of the reader's own. Its button says the address that it goes to, and not only what the office calls itself. */
export const emailMarkup = ({ safety, addressee, mailto }: Extract<WayToAct, { kind: 'email' }>, t: Words): Html =>
  html`${safety && html`<p><bdi>${safety}</bdi></p>`}${buttonTo(mailto, html`${t('appeal.act.email', { office: addressee.office })} <bdi class="in-one-piece" dir="ltr">(${emailInWords(addressee.email ?? '')})</bdi>`)}`;

const buttonTo = (url: string, words: Html | string): Html =>
  html`<p class="actions"><a class="button" href="${url}" rel="noopener noreferrer">${words}</a></p>`;
