import type { AppealVersion } from '../../domain/appeal/appeal.ts';
import { editionIn } from '../../domain/subscriber/edition-for.ts';
import { wordsIn } from '../../locales/messages.ts';
import { publisherInWords, written } from '../kit/appeals/appeal-words.ts';
import { type Html, html } from '../kit/html.ts';
import type { Page } from '../kit/layout.ts';
import { pathIn, type Visit } from '../kit/visit.ts';
import { casePaths } from './case-paths.ts';
import { threadItems } from './versions-thread.ts';

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
