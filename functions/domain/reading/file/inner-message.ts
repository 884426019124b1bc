import { type MailHeader, MOST_HEADER_LINES, readMailHeader } from './mail-header.ts';
import { cutMailTail } from './mail-tail.ts';

/** The message that a mail forwards or answers, or its own text, without quoted replies and signature. */
export interface InnerMessage {
  readonly text: string;
  readonly subject?: string;
  /** As it is written. */
  readonly date?: string;
  /** What was cut, in the order of the mail. */
  readonly cut: readonly string[];
}

/** Dashes around the words, or a colon behind them: "---------- Forwarded message ---------", "Begin forwarded message:". */
const MARKER = /^(?:[-–—_*=]{2,}\s*(?<between>[^-–—_*=][^\n]{2,120}?)\s*[-–—_*=]{2,}|(?<before>[^\n:]{8,60})\s?:)$/u;
const FORWARDED =
  /forwarded message|message (?:transféré|réexpédié)|mensaje reenviado|رسالة.{0,10} (?:توجيه|محولة|المحولة)/iu;
const ORIGINAL = /original message|message d['’]origine|message (?:original|initial)|mensaje original|الأصلية/iu;
const FORWARDED_SUBJECT = /^\s*(?:fwd?|tr|rv|reenv|wg)\s*:/i;

/** What Outlook for the web draws instead of a marker. */
const RULE_AT_END = /[_-]{5,100}\s{0,5}$/;
const LONGEST_MARKER = 160;

/** A longer text above the marker is the message itself, and not a note on it. */
const LONGEST_NOTE = 600;
const MOST_LEVELS = 5;

/**
 * Takes the innermost message of a mail that forwards one. Outlook marks forwarded and answered messages alike: there, a long text above the
 * marker is the message, and what it answers is cut.
 */
export function innerMessageOf(text: string, subject: string): InnerMessage {
  let message: InnerMessage = { text, cut: [] };
  for (let level = 0; level < MOST_LEVELS; level += 1) {
    const next = oneLevelIn(message, message.subject ?? subject);
    if (!next) break;
    message = next;
  }
  const { kept, cut } = cutMailTail(message.text);
  return { ...message, text: kept, cut: [...message.cut, ...cut] };
}

/** Undefined where the message forwards none. */
function oneLevelIn(message: InnerMessage, subject: string): InnerMessage | undefined {
  const lines = linesOf(message.text);
  const found = findEnvelope(lines);
  if (!found) return undefined;
  const { from, to, header, isForward } = found;
  const above = lines.slice(0, from).join('\n').replace(RULE_AT_END, '').trim();
  const inner = unquoted(lines.slice(to)).join('\n').trim();
  const envelope = lines.slice(from, to).join('\n').trim();
  if (inner === '') return undefined;
  if (!isForward && !FORWARDED_SUBJECT.test(subject) && above.length > LONGEST_NOTE)
    return { ...message, text: above, cut: [...message.cut, `${envelope}\n\n${inner}`] };
  return {
    ...message,
    ...header,
    text: inner,
    cut: [...message.cut, ...[above, envelope].filter((part) => part !== '')],
  };
}

/** Lines of a marker and of the header below it: a half-open range. Without a marker, a whole header is the sign. */
function findEnvelope(lines: readonly string[]) {
  for (const [from, line] of lines.entries()) {
    const marker = markerIn(line);
    const start = marker ? nextWritten(lines, from + 1) : from;
    const header = readMailHeader(lines.slice(start, start + MOST_HEADER_LINES).map(withoutMark));
    if (!isEnvelope(marker, header)) continue;
    const { subject, date, length } = header ?? { length: 0 };
    const facts = { ...(subject !== undefined && { subject }), ...(date !== undefined && { date }) };
    return { from, to: start + length, header: facts, isForward: marker?.isForward === true };
  }
  return undefined;
}

const isEnvelope = (marker: ReturnType<typeof markerIn>, header: MailHeader | undefined): boolean =>
  marker ? !marker.needsHeader || header !== undefined : header?.isWhole === true;

/** "---- Forwarded message ----" is enough; other words may be those of a text unless a header follows. */
function markerIn(line: string): { readonly isForward: boolean; readonly needsHeader: boolean } | undefined {
  if (line.length > LONGEST_MARKER) return undefined;
  const { between, before } = MARKER.exec(withoutMark(line).trim())?.groups ?? {};
  const words = (between ?? before ?? '').normalize('NFC').replace(/\p{M}/gu, '');
  if (FORWARDED.test(words)) return { isForward: true, needsHeader: between === undefined };
  return between !== undefined && ORIGINAL.test(words) ? { isForward: false, needsHeader: true } : undefined;
}

const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/);
const withoutMark = (line: string): string => line.replace(/^\s*(?:>\s?)+/, '');

function nextWritten(lines: readonly string[], from: number): number {
  const next = lines.slice(from).findIndex((line) => withoutMark(line).trim() !== '');
  return next < 0 ? lines.length : from + next;
}

/** Some programs quote all of what they forward. */
const unquoted = (lines: readonly string[]): readonly string[] =>
  lines.every((line) => line.trim() === '' || line.startsWith('>'))
    ? lines.map((line) => line.replace(/^>\s?/, ''))
    : lines;
