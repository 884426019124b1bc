import type { Language } from '../../functions/contract/languages.ts';
import { DIGEST_APPEALS_IN_FULL, MAIL_HTML_BUDGET_BYTES } from '../../functions/contract/limits.ts';
import { message } from '../../functions/locales/messages.ts';
import { escapeHtml } from '../escape-html.ts';
import { braceSafeHtml, braceSafeText } from '../person-fields.ts';
import { type Reason, reasonWords } from '../reasons.ts';
import { layOutText } from '../text-layout.ts';
import { TOKENS } from '../theme.ts';
import { webAddress } from '../web-address.ts';
import type { AppealLines } from './appeal-lines.ts';
import type { DigestFrequency } from './fields.ts';

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
export const READER_FIELDS = ['subjectLine', 'groupsHtml', 'groupsText'] as const;
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

/**
 * A reader's appeals grouped by reason, each once. The first thirty are shown in full, others by their titles as far as one mail goes;
 * what is beyond that is counted.
 * @param appeals - in the order in which they matter, at least one.
 */
export function readerPart(
  language: Language,
  frequency: DigestFrequency,
  appeals: readonly ReaderAppeal[],
): ReaderPart {
  const groups = new Map<string, Piece[]>();
  let bytesLeft = GROUPS_BYTES;
  let appealsHeld = 0;
  for (const { lines, reasons } of appeals) {
    const [first, ...others] = reasons;
    if (!first) throw new TypeError('An appeal in a digest has a reason');
    const piece = pieceOf(language, lines, appealsHeld < DIGEST_APPEALS_IN_FULL, others);
    const heading = groups.has(first.stopUrl) ? [] : [headingOf(language, first)];
    bytesLeft -= [...heading, piece].reduce((bytes, { html }) => bytes + Buffer.byteLength(html), 0);
    if (bytesLeft < 0) break;
    const group = groups.get(first.stopUrl) ?? heading;
    group.push(piece);
    groups.set(first.stopUrl, group);
    appealsHeld += 1;
  }
  const pieces = [...[...groups.values()].flat(), ...hiddenPiece(language, appeals.length - appealsHeld)];
  return {
    values: {
      subjectLine: message(language, `mail.digest.subject.${frequency}`, { count: appeals.length }),
      groupsHtml: pieces.map(({ html }) => html).join(''),
      groupsText: pieces.map(({ text }) => text).join('\n\n'),
    },
    appealsHeld,
  };
}

function headingOf(language: Language, reason: Reason): Piece {
  const words = reasonWords(language)(reason.sentence);
  const sentence = message(language, 'mail.digest.you-follow', { reason: words.sentence });
  const url = webAddress(reason.stopUrl);
  return {
    html: braceSafeHtml(
      `<h2 style="${HEADING_STYLE}">${escapeHtml(sentence)}</h2><p style="${SMALL_STYLE}"><a href="${escapeHtml(url)}">${escapeHtml(words.stop)}</a></p>`,
    ),
    text: layOutText(braceSafeText(`${sentence}\n${'-'.repeat(40)}\n${words.stop}\n<${url}>`)).trimEnd(),
  };
}

function pieceOf(language: Language, lines: AppealLines, isWhole: boolean, others: readonly Reason[]): Piece {
  if (!isWhole) return { html: lines.titleHtml, text: lines.titleText };
  if (others.length === 0) return { html: lines.html, text: lines.text };
  const shown = others.slice(0, ALSO_SHOWN).map((reason) => reasonWords(language)(reason.sentence).sentence);
  const hidden = others.length - shown.length;
  const rest = hidden > 0 ? [message(language, 'mail.digest.and-more', { count: hidden })] : [];
  const reasons = new Intl.ListFormat(language, { type: 'conjunction' }).format([...shown, ...rest]);
  const also = message(language, 'mail.digest.also', { reasons });
  return {
    html: `${lines.html}${braceSafeHtml(`<p style="${SMALL_STYLE}">${escapeHtml(also)}</p>`)}`,
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
