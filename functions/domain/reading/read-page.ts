import type { Language } from '../../contract/languages.ts';
import { findCountries } from './countries/find-countries.ts';
import { withoutDateline } from './date/dateline.ts';
import { findDate } from './date/find-date.ts';
import { findKind } from './find-kind.ts';
import type { Article } from './page/article.ts';
import { articleFromHtml } from './page/article-from-html.ts';
import { articleFromText } from './page/article-from-text.ts';
import { withoutCitedLaw } from './page/cited-law.ts';
import { detectLanguage } from './page/detect-language.ts';
import { oneLine } from './page/one-line.ts';
import type { Finding, Reading } from './reading.ts';
import { findThemes } from './themes/find-themes.ts';
import { wordsOf } from './words.ts';

export type { Reading } from './reading.ts';

/** A page as it came, and what is known of it besides. */
export interface PageInput {
  readonly content: string;
  /** `auto` takes content that opens like markup for HTML. */
  readonly format: 'text' | 'html' | 'auto';
  /** The current day, `YYYY-MM-DD`: a date after it is reported as lying in the future. */
  readonly today: string;
  /** What the publisher or a feed said beside the page: it beats what the page says. */
  readonly hints?: {
    readonly title?: string;
    /** `YYYY-MM-DD`, or as a feed writes it. */
    readonly datedOn?: string;
    readonly language?: Language;
  };
}

/** Whether a page is to be read as HTML. */
export const isHtmlPage = ({ content, format }: Pick<PageInput, 'content' | 'format'>): boolean =>
  format === 'html' || (format === 'auto' && looksLikeHtml(content));

const LANGUAGE_SAMPLE_CHARACTERS = 20_000;
const LEAD_CHARACTERS = 600;

/**
 * Reads a page into an appeal: title, date, kind, text, countries and themes, each with what speaks for it. Never fails: what the page
 * does not say is left out, and what it says unclearly is `unsure`. Of text, work grows in line with the length; of HTML, with the product
 * of what `markupExcess` bounds: an untrusted page goes through `readUntrustedPage`.
 */
export function readPage(page: PageInput): Reading {
  const { content, today, hints = {} } = page;
  const isHtml = isHtmlPage(page);
  const hintTitle = hints.title === undefined ? '' : oneLine(hints.title);
  const language = hints.language ?? detectLanguage(wordsOf(sampleOf(content, isHtml)));
  const context = { today, language, ...(hintTitle === '' ? {} : { title: hintTitle }) };
  const article = isHtml ? articleFromHtml(content, context) : articleFromText(content, context);

  const title = hintTitle || (article.title?.text ?? '');
  const paragraphs = article.blocks.filter(({ kind }) => kind !== 'quote').map(({ text }) => text);
  const body = withoutDateline(paragraphs, today, language);
  const date = findDate(article, today, language, hints.datedOn);
  const countries = findCountries({
    title,
    tagLines: [...article.tagLines, ...body.openingLabels],
    body: body.paragraphs.join('\n'),
  });
  const themes = findThemes({ title, paragraphs: body.paragraphs.map(withoutCitedLaw) }, language);
  const lead = body.paragraphs.join('\n').slice(0, LEAD_CHARACTERS);
  const titleFinding = findTitle(article, hintTitle);
  return {
    language,
    ...(titleFinding ? { title: titleFinding } : {}),
    ...(date.datedOn ? { datedOn: date.datedOn } : {}),
    kind: findKind(title, [...article.tagLines, ...body.openingLabels], lead, language),
    blocks: article.blocks.map(({ kind, html }) => ({ kind, html })),
    footnotes: article.footnotes,
    countries: countries.countries,
    themes: themes.themes,
    refused: [...date.refused, ...countries.refused, ...themes.refused],
  };
}

function looksLikeHtml(content: string): boolean {
  const opening = content.slice(0, 5_000);
  return (
    /^\s*<(!doctype|!--|\?xml|[a-z])/i.test(opening) || /<(p|div|h[1-6]|article|body|br|section)[\s>/]/i.test(opening)
  );
}

// Scripts and markup would count as words of a language.
function sampleOf(content: string, isHtml: boolean): string {
  if (!isHtml) return content.slice(0, LANGUAGE_SAMPLE_CHARACTERS);
  const body = content.slice(Math.max(0, content.search(/<(body|article|main|h1)[\s>]/i)));
  return body.replace(/<[^<>]{0,2000}>/g, ' ').slice(0, LANGUAGE_SAMPLE_CHARACTERS);
}

function findTitle(article: Article, hintTitle: string): Finding<string> | undefined {
  if (hintTitle !== '') {
    const evidence = [{ quote: hintTitle, where: 'hint' as const, why: 'it was given beside the page' }];
    return { value: hintTitle, confidence: 'sure', evidence };
  }
  if (!article.title) return undefined;
  const { text, where, isPlain } = article.title;
  const why = isPlain ? 'the page shows it as its title' : 'it reads like a title, and so do other lines';
  return { value: text, confidence: isPlain ? 'sure' : 'unsure', evidence: [{ quote: text, where, why }] };
}
