import { findCountries } from './countries/find-countries.ts';
import { dateOfAddress } from './date/day-of-address.ts';
import { findDate } from './date/find-date.ts';
import { findDemands } from './demands/find-demands.ts';
import { withOwnThemes } from './file/own-themes.ts';
import { findKind } from './kind/find-kind.ts';
import type { Article } from './page/article.ts';
import { articleOf } from './page/article-of-page.ts';
import type { PageInput } from './page/page-input.ts';
import type { Reading } from './readings.ts';
import { findThemes } from './themes/find-themes.ts';

const LEAD_CHARACTERS = 600;
/** What an appeal is about is said before that: what follows costs time, and is a report's annex. */
const SUBJECT_CHARACTERS = 30_000;

/**
 * Reads a page into an appeal: title, date, kind, text, countries, themes and demands, each with what speaks for it. Never fails: what the page
 * does not say is left out, and what it says unclearly is `unsure`. Of text, work grows in line with the length; of HTML, with the product
 * of what `markupExcess` bounds: an untrusted page goes through `readUntrustedPage`.
 */
export function readPage(page: PageInput): Reading {
  const { language, title, dateClues, labels, paragraphs, blocks, footnotes, leftOut, address, appeals } =
    articleOf(page);
  const body = paragraphs.join('\n').slice(0, SUBJECT_CHARACTERS);
  const text = { title: title?.value ?? '', labels, body, said: page.own?.labels };
  const date = findDate(
    { clues: dateClues, nearby: nearby(blocks), ...addressOf(page.hints?.sourceUrl ?? address, page.today) },
    page.today,
  );
  const countries = findCountries(text);
  const themes = findThemes({ title: text.title, paragraphs: body.split('\n') }, language);
  const demands = findDemands(
    { title: text.title, blocks: blocks.map(({ kind, line }) => ({ kind, text: line.text })) },
    language,
  );
  return {
    language,
    ...(appeals && { appeals }),
    title,
    datedOn: date.datedOn,
    kind: findKind(text.title, labels, text.body.slice(0, LEAD_CHARACTERS), language),
    blocks: blocks.map(({ kind, html }) => ({ kind, html })),
    footnotes,
    countries: countries.countries,
    themes: withOwnThemes(themes.themes, page.own?.themes),
    demands: demands.demands,
    leftOut,
    sourceUrl: address,
    refused: [...date.refused, ...demands.refused, ...countries.refused, ...themes.refused],
  };
}

const MOST_NEARBY_BLOCKS = 12;

const nearby = (blocks: Article['blocks']) => blocks.slice(0, MOST_NEARBY_BLOCKS).map(({ line }) => line);

const addressOf = (address: string | undefined, today: string) =>
  address === undefined ? {} : { address, addressDate: dateOfAddress(address, today) };
