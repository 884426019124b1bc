import type { Language } from '../../functions/contract/languages.ts';
import { MAX_TITLE_CHARACTERS } from '../../functions/contract/limits.ts';
import { dayInWords } from '../../functions/locales/day-in-words.ts';
import { message } from '../../functions/locales/messages.ts';
import { placeLine } from '../alert/facts.ts';
import { cleanLine, cleanText, shorten } from '../clean-text.ts';
import { directionOf } from '../direction.ts';
import { escapeHtml } from '../escape-html.ts';
import { inlineWords } from '../inline-text.ts';
import { braceSafeHtml, braceSafeText } from '../person-fields.ts';
import { layOutText } from '../text-layout.ts';
import { TOKENS } from '../theme.ts';
import { webAddress } from '../web-address.ts';
import type { DigestAppealFields } from './fields.ts';

/** An appeal as ready-made pieces of a digest, the same for all its readers: in full, and as its title alone. */
export interface AppealLines {
  readonly html: string;
  readonly text: string;
  readonly titleHtml: string;
  readonly titleText: string;
}

const SUMMARY_CHARACTERS = 240;
const NAME_CHARACTERS = 80;

const TITLE_STYLE = `font:600 17px/1.35 ${TOKENS.get('font-voice')};margin:18px 0 4px`;
const FACTS_STYLE = `font-size:${TOKENS.get('size-small')};margin:0 0 4px`;

/** @throws {RangeError} when `datedOn` is not a calendar day; {TypeError} when the page can't be linked to. */
export function appealLines(mailLanguage: Language, fields: DigestAppealFields): AppealLines {
  const title = shorten(cleanLine(fields.title), MAX_TITLE_CHARACTERS);
  const url = webAddress(fields.appealUrl);
  const summary = summaryOf(fields);
  const facts = [
    message(mailLanguage, `mail.kind.${fields.kind}`),
    placeLine(mailLanguage, fields.countryNames),
    dayInWords(mailLanguage, fields.datedOn),
    shorten(cleanLine(fields.publisherName), NAME_CHARACTERS),
  ].filter((fact) => fact !== '');
  const line = facts.join(' · ');
  const titleHtml = `<h3 ${written(fields.language, title)} style="${TITLE_STYLE}"><a href="${escapeHtml(url)}">${escapeHtml(title)}</a></h3>`;
  const summaryHtml =
    summary === '' ? '' : `<p ${written(fields.language, summary)} style="margin:0 0 4px">${escapeHtml(summary)}</p>`;
  const summaryText = summary === '' ? '' : `\n  ${summary}`;
  return {
    html: braceSafeHtml(`${titleHtml}<p style="${FACTS_STYLE}">${escapeHtml(line)}</p>${summaryHtml}`),
    text: textOf(`- ${title}\n  ${line}${summaryText}\n  <${url}>`),
    titleHtml: braceSafeHtml(titleHtml),
    titleText: textOf(`- ${title}\n  <${url}>`),
  };
}

const textOf = (text: string) => layOutText(braceSafeText(text)).trimEnd();

/** Language and direction of a publisher's words: they need not be the mail's. */
function written(language: Language, words: string): string {
  const { direction, start } = directionOf(words);
  return `lang="${language}" dir="${direction}" align="${start}"`;
}

/** The first words of the text: its first paragraph, or else its first block. */
function summaryOf({ blocks }: DigestAppealFields): string {
  const first = blocks.find(({ kind }) => kind === 'paragraph') ?? blocks[0];
  return first ? shorten(inlineWords(cleanText(first.html)), SUMMARY_CHARACTERS) : '';
}
