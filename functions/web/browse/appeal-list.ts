import type { Language } from '../../contract/languages.ts';
import { appealPath } from '../../contract/page-paths.ts';
import { type AppealCard, cardEditionIn, isOpen } from '../../domain/archive/archive.ts';
import { countryName } from '../../domain/vocabulary/vocabulary.ts';
import { dayInWords } from '../../locales/day-in-words.ts';
import { wordsIn } from '../../locales/messages.ts';
import { onlyIn } from '../../locales/only-in.ts';
import { BETWEEN, type Html, html, pathIn, type Visit, written } from '../kit/kit.ts';

/** How large the titles of a list are: one below the heading that stands over it. */
type HeadingLevel = 2 | 3;

/** Appeals in a list, each with what it is, where, and until when readers can act. */
export const appealList = (cards: readonly AppealCard[], visit: Visit, nowMs: number, level: HeadingLevel): Html =>
  html`<ol class="appeal-list">
${cards.map((card) => itemMarkup(card, visit, nowMs, level))}</ol>`;

function itemMarkup(card: AppealCard, visit: Visit, nowMs: number, level: HeadingLevel): Html {
  const { language } = visit;
  const t = wordsIn(language);
  const edition = cardEditionIn(card, language);
  if (!edition) return html``;
  const isOver = !isOpen(card, nowMs);
  const kind = [
    t(`appeal.kind.${card.kind}`),
    ...(card.isUrgent && !isOver ? [t('appeal.urgent')] : []),
    ...(card.hasEnded ? [t('browse.closed')] : []),
  ].join(BETWEEN);
  const facts = [
    ...card.subject.countries.map((code) => countryName(code, language)),
    dayInWords(language, card.datedOn),
  ];
  const title = html`<a href="${pathIn(language, appealPath(card.appealId))}"><bdi ${written(edition)}>${edition.title}</bdi></a>`;
  return html`<li>
<p class="${isOver ? 'kicker kicker--calm' : 'kicker'}"><strong>${kind}</strong> · ${facts.join(BETWEEN)}</p>
${level === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}
${edition.text === '' ? undefined : html`<p><bdi ${written(edition)}>${edition.text}</bdi></p>`}
<p class="appeal-list__facts">${[...lastDay(card, visit, isOver), t('appeal.from', { publisher: card.publisherName }), ...onlyIn(languagesOf(card), language)].join(BETWEEN)}</p>
</li>
`;
}

const languagesOf = ({ editions }: AppealCard): Language[] => editions.map((one) => one.language);

function lastDay({ kind, expiresOn, hasEnded }: AppealCard, { language }: Visit, isOver: boolean): string[] {
  if (expiresOn === undefined || kind === 'outcome' || hasEnded) return [];
  const day = dayInWords(language, expiresOn);
  return [wordsIn(language)(isOver ? 'browse.was-over' : 'act.act-by', { day })];
}
