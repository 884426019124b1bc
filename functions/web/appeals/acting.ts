import { appealPath, letterPath } from '../../contract/page-paths.ts';
import type { AppealVersion, Edition } from '../../domain/appeal/appeal.ts';
import { isPast } from '../../domain/appeal/is-past.ts';
import { type WayToAct, waysToAct } from '../../domain/appeal/ways-to-act.ts';
import { hostsOfLink } from '../../domain/reading/page/link-hosts.ts';
import { dayInWords } from '../../locales/day-in-words.ts';
import { type Words, wordsIn } from '../../locales/messages.ts';
import { type Html, html } from '../kit/html.ts';
import { pathIn, type Visit } from '../kit/visit.ts';
import { emailInWords, framed, phoneInWords, written } from './appeal-words.ts';

/** Until when it helps to act, what to ask for, and how. Nothing of it once the appeal is withdrawn. */
export function actingMarkup(appeal: AppealVersion, edition: Edition, visit: Visit, nowMs: number): Html | undefined {
  if (appeal.kind === 'retraction') return undefined;
  const t = wordsIn(visit.language);
  const { demands = [] } = edition;
  const ways = waysToAct(appeal, edition, visit.language);
  const deadline = deadlineMarkup(appeal, edition, visit, nowMs);
  if (!deadline && demands.length + ways.length === 0) return undefined;
  return html`<section class="act" ${framed(visit.language)}>
${deadline}
${demands.length + ways.length === 0 ? undefined : html`<h2>${t('act.heading')}</h2>`}
${
  demands.length === 0
    ? undefined
    : html`<p>${askInWords(ways, t)}</p>
<ol ${written(edition)}>${demands.map((demand) => html`<li>${demand}</li>`)}</ol>`
}
${ways.length === 0 ? undefined : html`<ul class="ways">${ways.map((way) => html`<li>${wayMarkup(way, appeal, edition, visit)}</li>`)}</ul>`}
</section>`;
}

/** Whom the demands are addressed to: one office by its name. */
function askInWords(ways: readonly WayToAct[], t: Words): string {
  const [office, another] = new Set(ways.flatMap((way) => ('addressee' in way ? [way.addressee.office] : [])));
  return office === undefined || another !== undefined ? t('act.ask') : t('act.ask-of', { office });
}

function deadlineMarkup(appeal: AppealVersion, edition: Edition, { language }: Visit, nowMs: number): Html | undefined {
  const { expiresOn } = appeal;
  if (expiresOn === undefined || isPast(appeal, nowMs)) return undefined;
  const day = dayInWords(language, expiresOn);
  return html`<p><b>${wordsIn(language)('act.act-by', { day })}</b>${edition.actByReason && html`<br><span ${written(edition)}>${edition.actByReason}</span>`}</p>`;
}

/** What a reader should know before the button that acts. */
function wayMarkup(way: WayToAct, { appealId }: AppealVersion, edition: Edition, visit: Visit): Html {
  const { language, publicUrl } = visit;
  const t = wordsIn(language);
  const letter = pathIn(language, letterPath(appealId));
  const safety = way.safety && html`<p><bdi>${way.safety}</bdi></p>`;
  switch (way.kind) {
    case 'petition':
      return html`${safety}${buttonTo(way.url, `${t('act.petition')} (${hostsOfLink(way.url)})`)}`;
    case 'letter':
      return html`${safety}${buttonTo(letter, t('appeal.act.letter', { office: way.addressee.office }))}`;
    case 'email':
      return html`${emailMarkup(way, t)}${edition.letter && html`<p><a href="${letter}">${t('act.model-letter')}</a></p>`}`;
    case 'call':
      return html`${safety}<p>${t('appeal.act.call', { office: way.addressee.office })}. ${t('appeal.act.call-shows')}</p>${buttonTo(way.tel, phoneInWords(way.addressee.phone ?? ''))}`;
    case 'share':
      return html`${safety}<p>${t('appeal.act.share')} <bdi class="reference" dir="ltr">${publicUrl}${appealPath(appealId)}</bdi></p>`;
  }
}

/** A mail of the reader's own, after what it shows of them. Its button says the address that it goes to, and not only what the office calls itself. */
export const emailMarkup = ({ safety, addressee, mailto }: Extract<WayToAct, { kind: 'email' }>, t: Words): Html =>
  html`<p>${t('act.email-shows-you')}</p>${safety && html`<p><bdi>${safety}</bdi></p>`}${buttonTo(mailto, html`${t('appeal.act.email', { office: addressee.office })} <bdi class="in-one-piece" dir="ltr">(${emailInWords(addressee.email ?? '')})</bdi>`)}`;

const buttonTo = (url: string, words: Html | string): Html =>
  html`<p class="actions"><a class="button" href="${url}" rel="noopener noreferrer">${words}</a></p>`;

/** What the publisher asks readers not to do. */
export function cautionsMarkup({ kind }: AppealVersion, edition: Edition, { language }: Visit): Html | undefined {
  const { cautions = [] } = edition;
  if (kind === 'retraction' || cautions.length === 0) return undefined;
  return html`<section class="notification notification--important">
<h2 ${framed(language)}>${wordsIn(language)('act.cautions')}</h2>
<ul>${cautions.map((caution) => html`<li>${caution}</li>`)}</ul>
</section>`;
}
