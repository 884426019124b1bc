import type { Language } from '../../functions/contract/languages.ts';
import { DIGEST_APPEALS_IN_FULL, MAIL_HTML_BUDGET_BYTES } from '../../functions/contract/limits.ts';
import { localeOf } from '../../functions/locales/day-in-words.ts';
import { message } from '../../functions/locales/messages.ts';
import { escapeHtml } from '../escape-html.ts';
import { braceSafeHtml, braceSafeText } from '../person-fields.ts';
import { type Reason, reasonWords } from '../reasons.ts';
import { layOutText } from '../text-layout.ts';
import { TOKENS } from '../theme.ts';
import { webAddress } from '../web-address.ts';
import type { AppealLines } from './appeal-lines.ts';
import type { DigestFrequency } from './fields.ts';
import { digestPreheader, digestSubject } from './subject.ts';

/** One appeal in one reader's digest, and why they get it: it is shown under the first reason. */
export interface ReaderAppeal {
  readonly lines: AppealLines;
  readonly reasons: readonly Reason[];
}

/** One reader's part of a digest, ready-made, and how many of their appeals, from the first on, it holds. */
export interface ReaderPart {
  readonly values: ReaderValues;
  readonly appealsHeld: number;
}

/** What differs from one reader to the next, beside the address to leave by. */
export const READER_FIELDS = ['subjectLine', 'headingHtml', 'preheaderHtml', 'groupsHtml', 'groupsText'] as const;
export type ReaderValues = Readonly<Record<(typeof READER_FIELDS)[number], string>>;

/** The template without any appeal. A test of the whole holds this. */
const FRAME_BYTES = 14_000;
const GROUPS_BYTES = MAIL_HTML_BUDGET_BYTES - FRAME_BYTES;

const ALSO_SHOWN = 3;

const HEADING_STYLE = `font:600 ${TOKENS.get('size-heading')}/1.3 ${TOKENS.get('font-voice')};margin:30px 0 4px`;
const SMALL_STYLE = `font-size:${TOKENS.get('size-small')};margin:0 0 4px`;

interface Piece {
  readonly html: string;
  readonly text: string;
}

/** What is shown under one reason, and where the contents lead to it. */
interface Group {
  readonly pieces: Piece[];
  readonly contents: Piece[];
}

/**
 * A reader's appeals grouped by reason, each once, below a list of them. The first thirty are shown in full, others by their titles as far as one
 * mail goes; what is beyond that is counted.
 * @param appeals - in the order in which they matter, at least one.
 */
export function readerPart(
  language: Language,
  frequency: DigestFrequency,
  appeals: readonly ReaderAppeal[],
): ReaderPart {
  const groups = new Map<string, Group>();
  let bytesLeft = GROUPS_BYTES;
  let appealsHeld = 0;
  for (const { lines, reasons } of appeals) {
    const [first, ...others] = reasons;
    if (!first) throw new TypeError('An appeal in a digest has a reason');
    const isWhole = appealsHeld < DIGEST_APPEALS_IN_FULL;
    const anchor = isWhole && appeals.length > 1 ? `appeal-${appealsHeld + 1}` : undefined;
    const piece = pieceOf(language, lines, isWhole, others, anchor);
    const heading = groups.has(first.stopUrl) ? [] : [headingOf(language, first)];
    const contents = anchor ? [{ html: lines.contentsHtml(anchor), text: lines.contentsText }] : [];
    bytesLeft -= [...heading, ...contents, piece].reduce((bytes, { html }) => bytes + Buffer.byteLength(html), 0);
    if (bytesLeft < 0) break;
    const group = groups.get(first.stopUrl) ?? { pieces: heading, contents: [] };
    group.pieces.push(piece);
    group.contents.push(...contents);
    groups.set(first.stopUrl, group);
    appealsHeld += 1;
  }
  const shown = [...groups.values()];
  const pieces = [
    ...contentsPiece(
      language,
      shown.flatMap(({ contents }) => contents),
    ),
    ...shown.flatMap((group) => group.pieces),
    ...hiddenPiece(language, appeals.length - appealsHeld),
  ];
  const subject = digestSubject(
    language,
    frequency,
    appeals.map(({ lines }) => lines),
  );
  return {
    values: {
      subjectLine: braceSafeText(subject),
      headingHtml: braceSafeHtml(escapeHtml(subject)),
      preheaderHtml: braceSafeHtml(
        escapeHtml(
          digestPreheader(
            language,
            appeals.map(({ lines }) => lines),
          ),
        ),
      ),
      groupsHtml: pieces.map(({ html }) => html).join('\n'),
      groupsText: pieces.map(({ text }) => text).join('\n\n'),
    },
    appealsHeld,
  };
}

function contentsPiece(language: Language, items: readonly Piece[]): Piece[] {
  if (items.length === 0) return [];
  const title = message(language, 'mail.digest.contents');
  return [
    {
      html: `<p style="margin:16px 0 8px"><b>${escapeHtml(title)}</b></p><ul>${items.map(({ html }) => html).join('\n')}</ul>`,
      text: [`${title}${message(language, 'mail.colon')}`, ...items.map(({ text }) => text)].join('\n'),
    },
  ];
}

function headingOf(language: Language, reason: Reason): Piece {
  const words = reasonWords(language)(reason.sentence);
  const url = webAddress(reason.stopUrl);
  const sentence = beginning(words.sentence, language);
  const why = message(language, 'mail.digest.you-follow');
  return {
    html: braceSafeHtml(
      `<h2 style="${HEADING_STYLE}">${escapeHtml(sentence)}</h2><p style="${SMALL_STYLE}">${escapeHtml(why)}<br><a class="target" href="${escapeHtml(url)}">${escapeHtml(words.stop)}</a></p>`,
    ),
    text: layOutText(braceSafeText(`${sentence}\n${'-'.repeat(40)}\n${why}\n${words.stop}\n<${url}>`)).trimEnd(),
  };
}

/** What stands as a heading begins with a capital letter. */
const beginning = (words: string, language: Language) =>
  words.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(localeOf(language)));

function pieceOf(
  language: Language,
  lines: AppealLines,
  isWhole: boolean,
  others: readonly Reason[],
  anchor: string | undefined,
): Piece {
  if (!isWhole) return { html: lines.titleHtml, text: lines.titleText };
  const html = anchor ? `<div id="${anchor}">${lines.html}</div>` : lines.html;
  if (others.length === 0) return { html, text: lines.text };
  const shown = others.slice(0, ALSO_SHOWN).map((reason) => reasonWords(language)(reason.sentence).sentence);
  const hidden = others.length - shown.length;
  const rest = hidden > 0 ? [message(language, 'mail.digest.and-more', { count: hidden })] : [];
  const reasons = new Intl.ListFormat(language, { type: 'conjunction' }).format([...shown, ...rest]);
  const also = message(language, 'mail.digest.also', { reasons });
  return {
    html: `${html}${braceSafeHtml(`<p style="${SMALL_STYLE}">${escapeHtml(also)}</p>`)}`,
    text: `${lines.text}\n${indented(also)}`,
  };
}

/** Under an item, whose mark is there only while the lines are laid out. */
const indented = (text: string) =>
  layOutText(braceSafeText(`- \n  ${text}`))
    .trimEnd()
    .replace(/^-\n/, '');

function hiddenPiece(language: Language, count: number): Piece[] {
  if (count === 0) return [];
  const text = message(language, 'mail.digest.hidden', { count });
  return [{ html: `<p><b>${escapeHtml(text)}</b></p>`, text }];
}
