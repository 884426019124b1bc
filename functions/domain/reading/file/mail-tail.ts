/** A text without its signature and the mails that it quotes, and what was cut. */
export interface WithoutTail {
  readonly kept: string;
  readonly cut: readonly string[];
}

/** "On Fri, 15 Mar 2024 at 10:12, Ana <ana@example.org> wrote:", also over two lines. */
const ATTRIBUTION =
  /^(?:on|le|el|il|في|بتاريخ)\s.{5,300}(?:wrote|a écrit|écrivait|escribió|كتبت?)(?:\s.{0,120})?\s?[:：]$/iu;
/** An address or a time: "On 5 April he wrote:" leads into a quotation of the text itself. */
const OF_PROGRAM = /@|\d[:h.]\d{2}/;
/** https://www.rfc-editor.org/rfc/rfc3676#section-4.3 */
const SIGNATURE = /^-- ?$/;
const MOST_SIGNATURE_LINES = 15;
/** Where the mark lost its space, it may divide a text: only a few short lines are a signature. */
const MOST_UNSURE_LINES = 8;
const LONGEST_UNSURE_LINE = 80;
const LONGEST_LINE = 400;
const QUOTED = /^\s{0,3}>/;

/** Cuts them; a text that is nothing else stays. */
export function cutMailTail(text: string): WithoutTail {
  const lines = text.split(/\r\n|\n|\r/);
  const reply = withoutReplies(lines);
  const signed = withoutSignature(reply.lines);
  const kept = signed.lines.join('\n').trim();
  const cut = [...signed.cut, ...reply.cut].map((part) => part.trim()).filter((part) => part !== '');
  return kept === '' || cut.length === 0 ? { kept: text, cut: [] } : { kept, cut };
}

interface Cut {
  readonly lines: readonly string[];
  readonly cut: readonly string[];
}

function withoutReplies(lines: readonly string[]): Cut {
  const at = lines.findIndex((_, index) => attributionAt(lines, index) > 0);
  if (at < 0) return withoutQuotedLines(lines);
  const behind = at + attributionAt(lines, at);
  const below = lines.slice(behind);
  const first = below.find((line) => line.trim() !== '') ?? '';
  if (!QUOTED.test(first)) return { lines: lines.slice(0, at), cut: [lines.slice(at).join('\n')] };
  const rest = withoutQuotedLines([...lines.slice(0, at), ...below]);
  return { lines: rest.lines, cut: [lines.slice(at, behind).join(' '), ...rest.cut] };
}

/** How many lines the words over a quoted mail take; 0 where there are none. */
function attributionAt(lines: readonly string[], index: number): 0 | 1 | 2 {
  const [line = '', next = ''] = lines.slice(index, index + 2).map((one) => one.slice(0, LONGEST_LINE).trim());
  if (ATTRIBUTION.test(line) && OF_PROGRAM.test(line)) return 1;
  const both = `${line} ${next}`;
  return next !== '' && /^(?:on|le|el|il|في|بتاريخ)\s/iu.test(line) && ATTRIBUTION.test(both) && OF_PROGRAM.test(both)
    ? 2
    : 0;
}

function withoutQuotedLines(lines: readonly string[]): Cut {
  const quoted = lines.filter((line) => QUOTED.test(line));
  return { lines: lines.filter((line) => !QUOTED.test(line)), cut: quoted.length === 0 ? [] : [quoted.join('\n')] };
}

function withoutSignature(lines: readonly string[]): Cut {
  const at = lines.findLastIndex((line) => SIGNATURE.test(line));
  const below = lines.slice(at + 1).filter((line) => line.trim() !== '');
  if (at < 0 || !isSignature(below, lines[at] === '-- ')) return { lines, cut: [] };
  return { lines: lines.slice(0, at), cut: below.length === 0 ? [] : [below.join('\n')] };
}

const isSignature = (below: readonly string[], isSure: boolean): boolean =>
  isSure
    ? below.length <= MOST_SIGNATURE_LINES
    : below.length <= MOST_UNSURE_LINES && below.every((line) => line.length <= LONGEST_UNSURE_LINE);
