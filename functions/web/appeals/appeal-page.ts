import { raw } from 'hono/html';
import { appealPath } from '../../contract/api.ts';
import { LANGUAGE_FACTS, type Language } from '../../contract/languages.ts';
import type { AppealKind, AppealVersion, Block, Edition } from '../../domain/appeal/appeal.ts';
import { isPast } from '../../domain/appeal/is-past.ts';
import { hostsOfLink } from '../../domain/reading/page/link-hosts.ts';
import { editionFor } from '../../domain/subscriber/edition-for.ts';
import { countryName } from '../../domain/vocabulary/countries.ts';
import { themeLabel } from '../../domain/vocabulary/themes.ts';
import { dayInWords } from '../../locales/day-in-words.ts';
import { type MessageKey, type MessageValues, message } from '../../locales/messages.ts';
import { type Answer, pageAnswer } from '../kit/answers.ts';
import { footnoteId, linkFootnotes } from '../kit/components/footnote-links.ts';
import { type Html, html } from '../kit/html.ts';
import type { Page } from '../kit/layout.ts';
import { directionOf } from '../kit/site.ts';
import { pathIn, type Visit } from '../kit/visit.ts';

const DESCRIPTION_CHARACTERS = 160;

type Words = (key: MessageKey, values?: MessageValues) => string;
const wordsIn =
  (language: Language): Words =>
  (key, values) =>
    message(language, key, values);

/** What calls people to act is marked as urgent, what tells them how it ended is not. */
/** Between names: many of them have an “and” of their own. */
const BETWEEN = ' · ';

const KICKER_CLASS = {
  new: 'kicker',
  update: 'kicker',
  correction: 'kicker kicker--calm',
  outcome: 'kicker kicker--calm',
  retraction: 'kicker kicker--calm',
} as const satisfies Record<AppealKind, string>;

/** An appeal as everyone may read it, in a frame in `language` and in the edition of that language, else in its original. One that was withdrawn is struck out, and not for search engines. */
export function appealPage(version: AppealVersion, language: Language, nowMs: number): Page {
  const t = wordsIn(language);
  const { publisherName, datedOn, kind, subject } = version;
  const edition = editionFor(version, { language, otherLanguages: [] });
  const isWithdrawn = kind === 'retraction';
  const facts = [...subject.countries.map((code) => countryName(code, language)), dayInWords(language, datedOn)];
  return {
    language,
    title: isWithdrawn ? t('appeal.withdrawn-title', { title: edition.title }) : edition.title,
    description: isWithdrawn ? undefined : descriptionOf(edition),
    main: html`<article class="appeal" lang="${edition.language}" dir="${directionOf(edition.language)}">
<p class="${KICKER_CLASS[kind]}" ${framed(language)}><strong>${t(`appeal.kind.${kind}`)}</strong> · ${facts.join(BETWEEN)}</p>
<h1>${isWithdrawn ? html`<s>${edition.title}</s>` : edition.title}</h1>
<p class="appeal__from" ${framed(language)}>${t('appeal.from', { publisher: publisherName })}</p>
${otherEditions(version, edition, language)}
${notesOf(version, language, nowMs).map((note) => html`<p class="sentence" ${framed(language)}>${note}</p>`)}
<div class="appeal__text">
${edition.blocks.map((block, index) => blockMarkup(block, index, edition))}
</div>
${footnotesMarkup(edition, language)}
</article>
${factsMarkup(version, language)}
<section class="what-happens">
<h2>${t('appeal.follow.heading')}</h2>
<p>${t('appeal.follow.text')}</p>
<p class="actions"><a class="button" href="${pathIn(language, '/')}">${t('appeal.follow.button')}</a></p>
</section>`,
  };
}

/** The other editions, each by the own name of its language: a reader who cannot read the page can read that. */
function otherEditions({ appealId, edition, translations = [] }: AppealVersion, shown: Edition, language: Language) {
  const others = [edition, ...translations].map((one) => one.language).filter((one) => one !== shown.language);
  if (others.length === 0) return undefined;
  return html`<nav ${framed(language)} aria-label="${message(language, 'appeal.editions')}"><ul class="languages">${others.map(
    (other) =>
      html`<li><a href="${pathIn(other, appealPath(appealId))}" lang="${other}" hreflang="${other}" dir="${directionOf(other)}">${LANGUAGE_FACTS[other].name}</a></li>`,
  )}</ul></nav>`;
}

export function noSuchAppeal(visit: Visit): Answer {
  const { language } = visit;
  const t = wordsIn(language);
  return pageAnswer(
    visit,
    {
      language,
      title: t('appeal.not-found.title'),
      main: html`<h1>${t('appeal.not-found.heading')}</h1>
<p class="lede">${t('appeal.not-found.text')}</p>
<p class="actions"><a class="button" href="${pathIn(language, '/')}">${t('appeal.not-found.button')}</a></p>`,
    },
    404,
  );
}

function notesOf(appeal: AppealVersion, language: Language, nowMs: number): string[] {
  const t = wordsIn(language);
  const { version, kind, expiresOn } = appeal;
  if (kind === 'retraction') return [t('appeal.retracted')];
  return [
    ...(expiresOn !== undefined && isPast(appeal, nowMs)
      ? [t('appeal.past', { day: dayInWords(language, expiresOn) })]
      : []),
    ...(version > 1 ? [t(kind === 'correction' ? 'appeal.corrected' : 'appeal.version', { version })] : []),
  ];
}

// The body was sanitised when the appeal was taken: its markup is links, strong and em.
const markupOf = ({ html: markup }: Block, { footnotes }: Edition) => raw(linkFootnotes(markup, footnotes));

function blockMarkup(block: Block, index: number, edition: Edition): Html {
  const content = markupOf(block, edition);
  switch (block.kind) {
    case 'heading':
      return html`<h2>${content}</h2>`;
    case 'paragraph':
      return html`<p>${content}</p>`;
    case 'quote':
      return html`<blockquote>${content}</blockquote>`;
    case 'item':
      return listItem(content, edition.blocks[index - 1], edition.blocks[index + 1]);
  }
}

/** Items that follow each other share a list. */
function listItem(content: ReturnType<typeof raw>, before: Block | undefined, after: Block | undefined): Html {
  const opens = before?.kind === 'item' ? '' : '<ul>';
  const closes = after?.kind === 'item' ? '' : '</ul>';
  return html`${raw(opens)}<li>${content}</li>${raw(closes)}`;
}

function footnotesMarkup({ footnotes }: Edition, language: Language): Html | undefined {
  if (footnotes.length === 0) return undefined;
  return html`<section class="notes">
<h2 ${framed(language)}>${message(language, 'appeal.footnotes')}</h2>
<dl>
${footnotes.map(({ mark, html: note }, index) => html`<dt>[${mark}]</dt><dd id="${footnoteId(index)}">${raw(note)}</dd>`)}
</dl>
</section>`;
}

function factsMarkup(
  { kind, subject, sourceUrl, publisherName, expiresOn }: AppealVersion,
  language: Language,
): Html | undefined {
  const t = wordsIn(language);
  const lastDay = kind === 'retraction' ? undefined : expiresOn;
  if (subject.countries.length + subject.themes.length === 0 && sourceUrl === undefined && lastDay === undefined)
    return undefined;
  const countries = subject.countries.map((code) => countryName(code, language));
  const themes = subject.themes.map((slug) => themeLabel(slug, language));
  const fact = (key: 'appeal.countries' | 'appeal.themes', names: readonly string[]) =>
    names.length === 0 ? undefined : html`<dt>${t(key, { count: names.length })}</dt><dd>${names.join(BETWEEN)}</dd>`;
  return html`<dl class="facts">
${fact('appeal.countries', countries)}
${fact('appeal.themes', themes)}
${lastDay === undefined ? undefined : html`<dt>${t('appeal.expires')}</dt><dd>${dayInWords(language, lastDay)}</dd>`}
${sourceUrl === undefined ? undefined : html`<dt>${t('appeal.from-site')}</dt><dd><a href="${sourceUrl}" rel="noopener noreferrer">${t('appeal.source', { publisher: publisherName })} (${hostsOfLink(sourceUrl)})</a></dd>`}
</dl>`;
}

/** Marks our own words inside the appeal, which may be written the other way. */
const framed = (language: Language): Html => html`lang="${language}" dir="${directionOf(language)}"`;

function descriptionOf({ blocks }: Edition): string {
  const first = blocks.find(({ kind }) => kind === 'paragraph') ?? blocks[0];
  const text = plainText(first?.html ?? '');
  return text.length <= DESCRIPTION_CHARACTERS
    ? text
    : `${text.slice(0, DESCRIPTION_CHARACTERS).replace(/\s+\S*$/, '')}…`;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Sanitised inline markup as text: it has no other tags and entities than these. */
const plainText = (markup: string): string =>
  markup.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole);
