import { appealPath } from '../../contract/page-paths.ts';
import type { AppealKind, AppealVersion, Edition } from '../../domain/appeal/appeal.ts';
import { descriptionOf } from '../../domain/appeal/description.ts';
import { makeNameFinder, peopleAsLastSaid } from '../../domain/appeal/unnamed-people.ts';
import { addressesIn, visibleTextOf } from '../../domain/reading/page/visible-text.ts';
import { editionIn } from '../../domain/subscriber/edition-for.ts';
import { utcDayOf } from '../../domain/time/spans.ts';
import { dayInWords } from '../../locales/day-in-words.ts';
import { wordsIn } from '../../locales/messages.ts';
import { type Html, html } from '../kit/html.ts';
import type { Page } from '../kit/layout.ts';
import { pathIn, type Visit } from '../kit/visit.ts';
import { bodyWithoutNotes } from './appeal-body.ts';
import { publisherInWords, written } from './appeal-words.ts';

/**
 * How a case went on, oldest first, each with its text. Of one that was withdrawn it says no more than when, and why; of what was corrected since, it does
 * not show the text: it was wrong, and may endanger a person.
 * @param newest - of `versions`, which are in their order.
 */
export function versionsPage({ language }: Visit, versions: readonly AppealVersion[], newest: AppealVersion): Page {
  const t = wordsIn(language);
  const [oldest] = versions;
  const editionOf = (version: AppealVersion) => editionIn(version, language);
  const heading = t('appeal.versions.heading');
  const findName = makeNameFinder(peopleAsLastSaid(versions));
  const isWithdrawn = newest.kind === 'retraction';
  const versionMarkup = (version: AppealVersion): Html => {
    const isTold = !isWithdrawn || version === newest;
    const edition = editionOf(version);
    const texts = isTold ? [edition.title, toldOf(version.kind, edition)].filter((text) => text !== '') : [];
    // An earlier version may name a person who may no longer be named.
    const told = findName(texts.join('\n')) ? [] : texts;
    const isCorrected = versions.some((later) => later.version > version.version && later.kind === 'correction');
    const isShown = isTold && version !== newest && !isCorrected && !findName(textsOf(edition).join('\n'));
    return html`<li><b>${t(`appeal.kind.${version.kind}`)}</b> · ${dayInWords(language, utcDayOf(version.publishedAtMs))}
${told.map((text) => html`<p class="as-written" ${written(edition)}>${text}</p>`)}${isShown ? textMarkup(edition, t('appeal.versions.text')) : undefined}</li>
`;
  };
  return {
    language,
    title: heading,
    main: html`<h1>${heading}</h1>
<p><a href="${pathIn(language, appealPath(newest.appealId))}">${isWithdrawn ? `${t('appeal.kind.retraction')} · ` : ''}${titleMarkup(editionOf(newest), isWithdrawn)}</a></p>
<p class="appeal__from">${publisherInWords(newest, t)}</p>
${isWithdrawn ? html`<p class="sentence">${t('appeal.retracted')}</p>` : undefined}
${oldest && oldest.version > 1 ? html`<p>${t('appeal.versions.earlier')}</p>` : undefined}
<ol class="versions" start="${oldest?.version ?? 1}">
${versions.map(versionMarkup)}</ol>`,
  };
}

const titleMarkup = (edition: Edition, isWithdrawn: boolean): Html =>
  html`<bdi ${written(edition)}>${isWithdrawn ? html`<s>${edition.title}</s>` : edition.title}</bdi>`;

const textMarkup = (edition: Edition, label: string): Html => html`
<details><summary>${label}</summary>
<div ${written(edition)}>${edition.summary && html`<p>${edition.summary}</p>`}
${bodyWithoutNotes(edition)}</div></details>`;

/** All that is shown of an earlier edition, and where it leads. */
const textsOf = ({ title, summary = '', whatChanged = '', blocks }: Edition): string[] => [
  title,
  whatChanged,
  summary,
  ...blocks.map(({ html: markup }) => visibleTextOf(markup)),
  ...blocks.flatMap(({ html: markup }) => addressesIn(markup)),
];

/** What a version changed, or how the case ended. */
const toldOf = (kind: AppealKind, edition: Edition): string =>
  edition.whatChanged ?? (kind === 'outcome' || kind === 'retraction' ? descriptionOf(edition) : '');
