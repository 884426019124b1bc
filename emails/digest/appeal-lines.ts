import type { Language } from '../../functions/contract/languages.ts';
import { MAX_TITLE_CHARACTERS } from '../../functions/contract/limits.ts';
import type { AppealKind } from '../../functions/domain/appeal/appeal.ts';
import { actByInWords } from '../../functions/locales/act-by-in-words.ts';
import { dayInWords } from '../../functions/locales/day-in-words.ts';
import { type MessageKey, message } from '../../functions/locales/messages.ts';
import { onlyIn } from '../../functions/locales/only-in.ts';
import { placeLine } from '../alert/facts.ts';
import { cleanLine, cleanText, shorten } from '../clean-text.ts';
import { directionOf } from '../direction.ts';
import { escapeHtml } from '../escape-html.ts';
import { foldHtml } from '../fold-html.ts';
import { inlineWords } from '../inline-text.ts';
import { withdrawnTitle } from '../own-words.ts';
import { braceSafeHtml, braceSafeText } from '../person-fields.ts';
import { layOutText } from '../text-layout.ts';
import { TOKENS } from '../theme.ts';
import { webAddress } from '../web-address.ts';
import type { DigestAppealFields } from './fields.ts';

/** An appeal as ready-made pieces of a digest, the same for all its readers: in full, as its title alone, and as a line of the contents. */
export interface AppealLines {
  readonly html: string;
  readonly text: string;
  readonly titleHtml: string;
  readonly titleText: string;
  /** Of the contents; `contentsHtml` is an item that links to the appeal at an anchor. */
  readonly contentsHtml: (anchor: string) => string;
  readonly contentsText: string;
  readonly title: string;
  readonly countryNames: readonly string[];
  readonly isToActOn: boolean;
}

const SUMMARY_CHARACTERS = 240;
const NAME_CHARACTERS = 80;

const TITLE_STYLE = `font:600 17px/1.35 ${TOKENS.get('font-voice')};margin:18px 0 4px`;
const FACTS_STYLE = `font-size:${TOKENS.get('size-small')};margin:0 0 4px`;
const NOTICE_STYLE = `background-color:${TOKENS.get('notice-wash')};border-radius:6px;margin:8px 0;padding:8px 12px`;

/** Kinds after which nothing is asked of readers. */
const ENDS: ReadonlySet<AppealKind> = new Set(['outcome', 'retraction']);

/** @throws {RangeError} when a day is not a calendar day; {TypeError} when the page can't be linked to. */
export function appealLines(mailLanguage: Language, fields: DigestAppealFields): AppealLines {
  const say = (key: MessageKey, values = {}) => message(mailLanguage, key, values);
  const title = shorten(cleanLine(fields.title), MAX_TITLE_CHARACTERS);
  const url = webAddress(fields.appealUrl);
  const isWithdrawn = fields.kind === 'retraction';
  const { isStruck } = withdrawnTitle(fields);
  const facts = [
    say(`mail.kind.${fields.kind}`),
    placeLine(mailLanguage, fields.countryNames),
    dayInWords(mailLanguage, fields.datedOn),
    shorten(cleanLine(fields.publisherName), NAME_CHARACTERS),
    ...onlyIn(fields.languages, mailLanguage),
  ].filter((fact) => fact !== '');
  const line = facts.join(' · ');
  const isToActOn = !ENDS.has(fields.kind);
  const lastDay = isToActOn ? actByInWords(mailLanguage, fields) : '';
  const parts = isWithdrawn ? [noticePart(say('mail.alert.note.retraction'))] : partsOf(fields, lastDay, say);
  const titleText = isStruck ? say('mail.alert.subject.retraction', { title }) : title;
  const shownTitle = isStruck ? `<s>${escapeHtml(title)}</s>` : escapeHtml(title);
  const titleHtml = `<h3 ${written(fields.language, title)} style="${TITLE_STYLE}"><a href="${escapeHtml(url)}">${shownTitle}</a></h3>`;
  const toActHtml =
    isToActOn && fields.demands?.length
      ? `<p style="margin:0"><a class="target" href="${escapeHtml(url)}">${escapeHtml(say('mail.digest.how-to-act'))}</a></p>`
      : '';
  const lastDayHtml = lastDay && `<br><b>${escapeHtml(lastDay)}</b>`;
  return {
    html: foldHtml(
      braceSafeHtml(
        `${titleHtml}<p style="${FACTS_STYLE}">${escapeHtml(line)}</p>${parts.map(({ html }) => html).join('')}${toActHtml}`,
      ),
    ),
    text: textOf([`- ${titleText}`, line, ...parts.map(({ text }) => text), `<${url}>`].join('\n  ')),
    titleHtml: braceSafeHtml(titleHtml),
    titleText: textOf(`- ${titleText}\n  <${url}>`),
    contentsHtml: (anchor) =>
      braceSafeHtml(
        `<li><a ${written(fields.language, title, false)} href="#${anchor}">${escapeHtml(titleText)}</a>${lastDayHtml}</li>`,
      ),
    contentsText: textOf(`- ${titleText}${lastDay && ` (${lastDay})`}`),
    title,
    countryNames: fields.countryNames,
    isToActOn,
  };
}

interface Part {
  readonly html: string;
  readonly text: string;
}
type Say = (key: MessageKey, values?: Record<string, string | number>) => string;

const noticePart = (words: string): Part => ({
  html: `<p class="notice" style="${NOTICE_STYLE}">${escapeHtml(words)}</p>`,
  text: words,
});

/** Until when and why, what happened, and what to ask for. */
function partsOf(fields: DigestAppealFields, lastDay: string, say: Say): Part[] {
  const { language, actByReason, demands: [demand, ...others] = [] } = fields;
  const span = (words: string, theirs = language) =>
    `<span ${written(theirs, words, false)}>${escapeHtml(words)}</span>`;
  const summary = summaryOf(fields);
  const reason = cleanLine(actByReason?.value ?? '');
  const ask = say('act.ask');
  const first = cleanLine(demand ?? '').replace(/\s*[;,.؛،]$/, '');
  const more = others.length > 0 ? ` (${say('mail.digest.more-demands', { count: others.length })})` : '';
  return [
    ...(lastDay === ''
      ? []
      : [
          {
            html: `<p class="notice" style="${NOTICE_STYLE}"><b>${escapeHtml(lastDay)}</b>${reason && `<br>${span(reason, actByReason?.language)}`}</p>`,
            text: `${lastDay}${reason && `. ${reason}`}`,
          },
        ]),
    ...(summary === ''
      ? []
      : [
          { html: `<p ${written(language, summary)} style="margin:0 0 4px">${escapeHtml(summary)}</p>`, text: summary },
        ]),
    ...(first === '' || ENDS.has(fields.kind)
      ? []
      : [
          {
            html: `<p style="margin:0 0 4px">${escapeHtml(ask)} ${span(first)}${escapeHtml(more)}</p>`,
            text: `${ask} ${first}${more}`,
          },
        ]),
  ];
}

const textOf = (text: string) => layOutText(braceSafeText(text)).trimEnd();

/** Language and direction of a publisher's words: they need not be the mail's. */
function written(language: Language, words: string, isBlock = true): string {
  const { direction: dir, start } = directionOf(words);
  return `lang="${language}" dir="${dir}"${isBlock ? ` align="${start}"` : ''}`;
}

/** Its summary, or the first words of the text: its first paragraph, or else its first block. */
function summaryOf({ summary = '', blocks }: DigestAppealFields): string {
  if (summary !== '') return shorten(cleanLine(summary), SUMMARY_CHARACTERS);
  const first = blocks.find(({ kind }) => kind === 'paragraph') ?? blocks[0];
  return first ? shorten(inlineWords(cleanText(first.html)), SUMMARY_CHARACTERS) : '';
}
