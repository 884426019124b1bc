import type { Language } from '../../contract/languages.ts';
import type { AppealKind, AppealVersion, Edition } from '../../domain/appeal/appeal.ts';
import { descriptionOf, makeNameFinder, peopleAsLastSaid } from '../../domain/appeal/appeal.ts';
import { addressesIn, visibleTextOf } from '../../domain/reading/reading.ts';
import { editionIn } from '../../domain/subscriber/subscriber.ts';
import { utcDayOf } from '../../domain/time/time.ts';
import { dayInWords } from '../../locales/day-in-words.ts';
import { wordsIn } from '../../locales/messages.ts';
import { type Html, html, type Page, pathIn, publisherInWords, type Visit, written } from '../kit/kit.ts';
import { bodyWithoutNotes } from './appeal-body.ts';
import { casePaths } from './case-paths.ts';

/** Earlier texts that the page of an appeal holds beneath its own; the page of its versions holds all of them. */
const CHARACTERS_ON_PAGE = 12_000;

/** How a case went on, oldest first, each with its text. @param newest - of `versions`, which are in their order. */
export function versionsPage(visit: Visit, versions: readonly AppealVersion[], newest: AppealVersion): Page {
  const { language } = visit;
  const t = wordsIn(language);
  const heading = t('appeal.versions.heading');
  const edition = editionIn(newest, language);
  return {
    language,
    title: heading,
    main: html`<h1>${heading}</h1>
<p><a href="${pathIn(language, casePaths(newest.appealId, visit).page)}"><bdi ${written(edition)}>${edition.title}</bdi></a></p>
<p class="appeal__from">${publisherInWords(newest, language)}</p>
${earlierOnes(versions, language)}
<ol class="versions" start="${versions[0]?.version ?? 1}">
${threadItems({ versions, language })}</ol>`,
  };
}

/** The same beneath the newest text, newest first; nothing beneath a first version. @param versions - in their order. */
export function threadMarkup(visit: Visit, versions: readonly AppealVersion[]): Html | undefined {
  const { language } = visit;
  const newest = versions.at(-1);
  if (newest === undefined || versions.length < 2) return undefined;
  const t = wordsIn(language);
  const items = threadItems({ versions, language, charactersShown: CHARACTERS_ON_PAGE });
  return html`<section id="versions">
<h2>${t('appeal.versions.thread')}</h2>
<ol class="versions" reversed start="${newest.version}">
${items.reverse()}</ol>
${earlierOnes(versions, language)}
<p><a href="${pathIn(language, casePaths(newest.appealId, visit).versions)}">${t('appeal.versions.heading')}</a></p>
</section>`;
}

const earlierOnes = ([oldest]: readonly AppealVersion[], language: Visit['language']): Html | undefined =>
  oldest && oldest.version > 1 ? html`<p>${wordsIn(language)('appeal.versions.earlier')}</p>` : undefined;

interface Thread {
  /** In their order; the newest last. */
  readonly versions: readonly AppealVersion[];
  readonly language: Language;
  /** How many characters of earlier texts are shown in all; without it, all of them. */
  readonly charactersShown?: number;
}

/**
 * Each version of a case as an item of a list, oldest first, with its text. Of what was corrected since, it does not show the text: it was wrong, and may
 * endanger a person.
 */
function threadItems({ versions, language, charactersShown = Number.POSITIVE_INFINITY }: Thread): Html[] {
  const t = wordsIn(language);
  const newest = versions.at(-1);
  const findName = makeNameFinder(peopleAsLastSaid(versions));
  let charactersLeft = charactersShown;
  const itemOf = (version: AppealVersion): Html => {
    const edition = editionIn(version, language);
    const texts = [edition.title, toldOf(version.kind, edition)].filter((text) => text !== '');
    // An earlier version may name a person who may no longer be named.
    const told = findName(texts.join('\n')) ? [] : texts;
    const isCorrected = versions.some((later) => later.version > version.version && later.kind === 'correction');
    const whole = textsOf(edition).join('\n');
    const mayBeShown = version !== newest && !isCorrected && !findName(whole);
    if (mayBeShown) charactersLeft -= whole.length;
    return html`<li><b>${t(`appeal.kind.${version.kind}`)}</b> · ${dayInWords(language, utcDayOf(version.publishedAtMs))}
${told.map((text) => html`<p class="as-written" ${written(edition)}>${text}</p>`)}${mayBeShown && charactersLeft >= 0 ? textMarkup(edition, t('appeal.versions.text')) : undefined}</li>
`;
  };
  // The newest texts are the first to be shown.
  return versions.toReversed().map(itemOf).reverse();
}

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
