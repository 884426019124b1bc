import { percentDecoded } from './link-hosts.ts';

/** What stands between two spaces. */
const WORD = /\S+/g;
const WORD_HERE = /\S+/y;
/** What some program may read as one host. */
const UNIT = /[\w.\-$+=^`~[^\p{ASCII}\s]]+/gv;
/** Behind a scheme, browsers take signs into a host that sentences end with. */
const UNIT_BEHIND_SCHEME = /[\w.\-$+=^`~!"\&'\(\)*,;\{\}[^\p{ASCII}\s]]+/gv;
/** The same, with signs that browsers read in a host and eyes do not: `ev%69l.example` is `evil.example`. */
const UNIT_WITH_ESCAPES = /[\w.\-$+=^`~%[^\p{ASCII}\s]]+/gv;
const HOLDS_ESCAPE = /%[\da-f]{2}/i;
const ESCAPES = /%(?=[\da-f]{2})/gi;
/** Behind a host, where such signs are at home: no program ends an address within it. */
const REST = /(?::\d+)?(?:(?:\/(?!\/)|[?#])(?:\/(?!\/)|(?![Ww]{3}\.)[\w\-.~%?#=&+:!$*\p{L}\p{Mn}\p{Mc}\p{Nd}])*)?/uy;
const HOLDS_SCHEME = /[/\\]{2}|@|www\./i;
/** What hosts are registered with: letters, marks and digits, hyphens and stops, and the joiners of Persian and Indian words. */
const NAME = /[\w.\-\p{L}\p{Mn}\p{Mc}\p{Nd}\u200c-\u200d\u3002\uff0e\uff61]+/gu;
const NAME_HERE = new RegExp(NAME.source, 'uy');
/** The others. Programs differ about which of them end a host. */
const SIGNS = /[^\w.\-\p{L}\p{Mn}\p{Mc}\p{Nd}\u200c-\u200d\u3002\uff0e\uff61]+/gu;
const STOPS_BEHIND = /[.\u3002\uff0e\uff61]*/y;
const ASCII = /^\p{ASCII}*$/u;
/** Right before a host, for any scheme: `hxxps://`, `//`, `desk@`. */
const LED_BY = /(?:[/\\]{2}|@)$/;
const HOLDS_WWW = /(?<![\p{L}\p{Mn}\p{Mc}\p{Nd}])www\.(?![\s.]|$)/iu;
/** What shows that the name before it is an address. */
const GOES_ON = /\/|[\\?#:][^\s<>.,;:!?()"'”»]/y;
/** A path of letters alone: no program ends an address within it. */
const PATH = /(?::\d+)?(?:\/(?!\/)(?:(?![Ww]{3}\.)[\w\-.~%\p{L}\p{Mn}\p{Mc}\p{Nd}])*)+/uy;
const UP_TO_LAST_LETTER = /^.*[\p{L}\p{M}\p{N}\u200c-\u200d/#=&%~_+*$-]/su;
/** Full stops to a browser. */
const STOPS = '.\u3002\uff0e\uff61';
const DOTS = /[\u3002\uff0e\uff61]/g;
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Co}\p{Cn}]+/gu;
const HOST = /^(?:[^.]+\.)+(?<last>\p{L}[\p{L}\p{M}][\p{L}\p{M}\p{N}]*|xn--[a-z\d-]+)$/iu;
const NO_PART_OF_HOST = /[^\p{L}\p{M}\p{N}_.-]+/u;
/** Unlike the first word of a sentence, and the words of scripts that know no small letters. */
const IN_SMALL_LETTERS = /^[\p{Ll}\p{M}\p{N}-]+$/u;
const ENDS_IN_SMALL_LETTERS = /\.(?:\p{Ll}[\p{Ll}\p{M}\p{N}][\p{L}\p{M}\p{N}]*|xn--)/gu;
const ENDS_LIKE_HOST = /\.(?:\p{L}[\p{L}\p{M}\p{N}]+|xn--)/gu;
const HOLDS_LAST_LABEL = /\.(?:\p{L}[\p{L}\p{M}]|xn--)/iu;
const STOP_IN_WORD = /[.\u3002\uff0e\uff61](?=[\p{L}\p{N}])/gu;
/** Where some programs begin a host in the midst of letters: unseen joiners, low lines, rows of stops, a hyphen or stop before www, a hyphen behind scripts without small letters, and scripts without small letters. */
const MAY_BEGIN_BEHIND = [UNSEEN, /\.{2,}/, /_+/, /[.-](?=www\.)/i, /\p{Lo}-+/u, /[\s\p{Lo}]+/u];
/** https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4 */
const MAX_HOST_CHARACTERS = 253;
const MAX_LABEL_CHARACTERS = 63;
/** What would be parted more often gets a space behind each letter, so that no text takes long. */
const MOST_ROUNDS = 2;
const BEHIND_LETTER = /(?<=.)(?=.)/gsu;
/** About a line: the end of a longer address may be out of sight where its beginning is read. */
const MOST_SEEN_AT_ONCE = 80;

/** A place in a text, and what is to stand there in addition. */
export interface Addition {
  readonly at: number;
  readonly words: string;
}

/**
 * What makes a text say where a mail program would lead from it. Signs that some programs end a host at, and others don't, get spaces around them
 * beside a host, so that all programs find the same; behind each address whose host is not written in ASCII stands the host in ASCII, and before it too
 * where it is long. A host that is written with percent signs is parted at each of them. Words that full stops join, and that are two sentences as likely as a host, get a space behind each stop.
 * A text with its additions gets none when it is read again.
 * @param text - plain text.
 * @returns by place.
 */
export function honestAdditions(text: string): Addition[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => additionsTo(word, { text, at: index, round: 1 }));
}

const mayHoldHost = (word: string): boolean =>
  HOLDS_ESCAPE.test(word) ||
  (!ASCII.test(word) && (HOLDS_SCHEME.test(word) || HOLDS_LAST_LABEL.test(inPlainSigns(word).replace(UNSEEN, ''))));

/** Puts the ASCII form of its host behind each address that is written in other letters. @param text - plain text. */
export function honestAddresses(text: string): string {
  return withAdditions(text, honestAdditions(text));
}

/** @param additions - by place. */
export function withAdditions(text: string, additions: readonly Addition[]): string {
  const starts = [0, ...additions.map(({ at }) => at)];
  return starts.map((start, index) => text.slice(start, starts[index + 1]) + (additions[index]?.words ?? '')).join('');
}

/** Whether a text holds what a person or a mail program may take for an address, in any letters and signs. */
export function namesHost(text: string): boolean {
  if (/[:/\\][/\\]/.test(text.normalize('NFKC'))) return true;
  return [...text.matchAll(UNIT)].some(([unit]) => {
    const plain = inPlainSigns(unit);
    const seen = plain.replace(UNSEEN, '');
    if (!HOLDS_LAST_LABEL.test(seen)) return false;
    return [plain, seen].some((form) =>
      [form, ...form.split(NO_PART_OF_HOST)].some((part) => HOST.test(withoutEdges(part))),
    );
  });
}

/** What is found in a word: its hosts that are not written in ASCII, in ASCII, and where spaces are to part it. */
interface Found {
  readonly hosts: Set<string>;
  readonly breaks: Set<number>;
}

interface Place {
  readonly text: string;
  readonly at: number;
  /** 1 for a word, one more for each part of a part. */
  readonly round: number;
}

/** Each part of a word that is parted is a word to the next program, so it is looked at as one. */
function additionsTo(word: string, place: Place): Addition[] {
  if (!mayHoldHost(word)) return [];
  const { hosts, breaks } = findIn(word);
  if (breaks.size > 0) return additionsToParts(word, breaks, place);
  if (hosts.size === 0) return [];
  const address = UP_TO_LAST_LETTER.exec(word)?.[0] ?? '';
  const words = toldOf(hosts);
  // What stands right behind it is read once more: signs beyond ASCII may make another address of it.
  if (!ASCII.test(word.slice(address.length))) return tell(words, word, place);
  const alone = findIn(address);
  return alone.breaks.size === 0 && toldOf(alone.hosts) === words
    ? tell(words, address, place)
    : additionsToParts(word, new Set([address.length]), place);
}

const toldOf = (hosts: ReadonlySet<string>): string => `(${[...hosts].join(', ')})`;

function additionsToParts(word: string, breaks: ReadonlySet<number>, { text, at, round }: Place): Addition[] {
  if (round > MOST_ROUNDS)
    return [...word.matchAll(BEHIND_LETTER)].map(({ index }) => ({ at: at + index, words: ' ' }));
  const starts = [0, ...[...breaks].sort((one, other) => one - other)];
  return starts.flatMap((start, index) => [
    ...(start > 0 ? [{ at: at + start, words: ' ' }] : []),
    ...additionsTo(word.slice(start, starts[index + 1]), { text, at: at + start, round: round + 1 }),
  ]);
}

/** Behind the address, and before it where it is long. */
function tell(words: string, address: string, { text, at }: Place): Addition[] {
  const behind = at + address.length;
  const isLong = address.length > MOST_SEEN_AT_ONCE;
  return [
    ...(isLong && !isToldBefore(words, text, at) ? [{ at, words: `${words} ` }] : []),
    ...(isToldBehind(words, text, behind) ? [] : [{ at: behind, words: ` ${words}` }]),
  ];
}

const isToldBefore = (words: string, text: string, at: number): boolean =>
  text.slice(0, at).endsWith(`${words} `) && !/\S$/.test(text.slice(0, at - words.length - 1).slice(-1));

/** In a word that gets no additions of its own, which would part it. */
const isToldBehind = (words: string, text: string, behind: number): boolean =>
  text.startsWith(` ${words}`, behind) && !mayHoldHost(text.slice(behind + 1, endOf(WORD_HERE, text, behind + 1)));

function findIn(word: string): Found {
  const found: Found = { hosts: new Set(), breaks: new Set() };
  partEscapes(word, found.breaks);
  let pathEnd = 0;
  for (const { 0: run, index } of word.matchAll(HOLDS_SCHEME.test(word) ? UNIT_BEHIND_SCHEME : UNIT)) {
    const start = Math.max(index, pathEnd);
    const end = index + run.length;
    if (start >= end) continue;
    const isLed = start === index && LED_BY.test(word.slice(Math.max(0, start - 2), start));
    const unit = { written: word.slice(start, end), start, isLed, goesOn: matchesAt(GOES_ON, word, end) };
    if (!ASCII.test(unit.written)) findInUnit(unit, found);
    const lastName = lastNameOf(unit.written);
    const isWhole = [...lastName].every((_, at) => !found.breaks.has(end - lastName.length + at + 1));
    if (isWhole && HOST.test(withoutEdges(inPlainSigns(lastName)))) pathEnd = endOf(PATH, word, end);
  }
  return found;
}

/** Spaces around each percent sign of a host, so that all programs read what an eye reads. In a path or a query they stay. */
function partEscapes(word: string, breaks: Set<number>): void {
  let restEnd = 0;
  for (const { 0: run, index } of word.matchAll(UNIT_WITH_ESCAPES)) {
    const start = Math.max(index, restEnd);
    const end = index + run.length;
    if (start >= end) continue;
    const written = word.slice(start, end);
    const isLed = LED_BY.test(word.slice(Math.max(0, start - 2), start));
    if (!isLed && !HOLDS_LAST_LABEL.test(inPlainSigns(percentDecoded(written)).replace(UNSEEN, ''))) continue;
    for (const { index: at } of written.matchAll(ESCAPES)) breaks.add(start + at).add(start + at + 1);
    restEnd = endOf(REST, word, end);
  }
  breaks.delete(0);
}

function lastNameOf(written: string): string {
  const last = [...written.matchAll(SIGNS)].at(-1);
  return last ? written.slice(endOf(STOPS_BEHIND, written, last.index + last[0].length)) : written;
}

interface Unit {
  readonly written: string;
  readonly start: number;
  /** Whether it stands where nothing else than a host can. */
  readonly isLed: boolean;
  /** Whether a path or the like stands behind it. */
  readonly goesOn: boolean;
}

function findInUnit(unit: Unit, { hosts, breaks }: Found): void {
  const { written, start, isLed, goesOn } = unit;
  partSigns(unit, breaks);
  for (const { 0: name, index } of written.matchAll(NAME)) {
    if (ASCII.test(without(STOPS, name))) continue;
    const isNameLed = (isLed && index === 0) || HOLDS_WWW.test(name);
    const found = hostsIn(name, isNameLed);
    const isAddress =
      isNameLed ||
      (goesOn && index + name.length === written.length) ||
      found.some(({ isInSmallLetters }) => isInSmallLetters);
    const readable = isTooLong(name) ? [] : found.filter(({ inAscii }) => inAscii !== '');
    if (isAddress && readable.length > 0) for (const { inAscii } of readable) hosts.add(inAscii);
    else if (found.length > 0 || (index > 0 && HOLDS_LAST_LABEL.test(inPlainSigns(name)))) {
      if (isNameLed && start + index > 0) breaks.add(start + index);
      for (const stop of name.matchAll(STOP_IN_WORD)) breaks.add(start + index + stop.index + 1);
    }
  }
}

/** Spaces around each run of signs that stands before the end of a host, as an eye or a browser reads it. */
function partSigns({ written, start, isLed, goesOn }: Unit, breaks: Set<number>): void {
  const runs = [...written.matchAll(SIGNS)];
  if (runs.length === 0) return;
  const holdsScheme = isLed || HOLDS_WWW.test(written);
  const anyHostEnd = holdsScheme || endOfLastHost(written, runs, ENDS_LIKE_HOST) > 0 ? written.length : 0;
  const hostEnd = holdsScheme || goesOn ? anyHostEnd : endOfLastHost(written, runs, ENDS_IN_SMALL_LETTERS);
  for (const { 0: signs, index } of runs) {
    const end = index + signs.length;
    const behind = endOf(STOPS_BEHIND, written, end);
    // A sign may be a letter to a program, and the stop behind it the stop of a host.
    if (behind > end && behind < written.length) breaks.add(start + behind);
    const isLetters = /[\p{L}\p{N}]/u.test(signs.normalize('NFKC'));
    if (index >= (isLetters ? anyHostEnd : hostEnd) || (behind === written.length && !isLetters)) continue;
    if (!isLed && partsNothing(written, index, end)) continue;
    if (index > 0 || isLed) breaks.add(start + index);
    if (behind < written.length) breaks.add(start + behind);
  }
  breaks.delete(0);
}

const QUOTES_AND_BRACKETS = /^[\p{P}\p{Cf}]+$/u;
const APOSTROPHE = /^[\u2018\u2019]$/;

/** `“amnesty.example”` and `d’amnesty.example`: no registry has hosts with such a sign, and what stands behind it is in ASCII. */
function partsNothing(written: string, index: number, end: number): boolean {
  const signs = written.slice(index, end);
  const mayPart =
    index === 0 ? QUOTES_AND_BRACKETS.test(signs) : APOSTROPHE.test(signs) && isWord(written.slice(0, index));
  return mayPart && ASCII.test(written.slice(end, endOf(NAME_HERE, written, end)));
}

const isWord = (written: string): boolean => /^\p{L}{1,12}$/u.test(written);

/** Signs are read as they are and as what browsers make of them: `ⓒⓞⓜ` is `com`. */
function endOfLastHost(written: string, runs: readonly RegExpExecArray[], ending: RegExp): number {
  const starts = [0, ...runs.flatMap(({ 0: signs, index }) => [index, index + signs.length]), written.length];
  let plain = '';
  const plainEnds = starts.slice(1).map((end, index) => {
    plain += inPlainSigns(written.slice(starts[index], end));
    return { end, plainEnd: plain.length };
  });
  const last = [...plain.matchAll(ending)].at(-1);
  if (!last) return 0;
  const lastEnd = last.index + last[0].length;
  return plainEnds.find(({ plainEnd }) => plainEnd >= lastEnd)?.end ?? written.length;
}

interface WrittenHost {
  readonly inAscii: string;
  readonly isInSmallLetters: boolean;
}

/** Every host that a program may find in a name. @param isLed - whether it stands where nothing else than a host can. */
function hostsIn(name: string, isLed: boolean): WrittenHost[] {
  const plain = inPlainSigns(name);
  const seen = plain.replace(UNSEEN, '');
  if (!isLed && !HOLDS_LAST_LABEL.test(seen)) return [];
  const parts = [...splitsOf([name, plain, seen]), ...name.split(DOTS).map((part) => part.normalize('NFKC'))];
  const forms = isLed || HOST.test(withoutEdges(plain)) ? [name, plain, seen] : [plain, seen];
  return [...new Set([...forms, withoutEdges(seen), ...parts])]
    .map((form) => hostOf(form, isLed && forms.includes(form)))
    .filter((host) => host !== undefined);
}

/** At each set of the signs, as no two programs begin a host behind the same. */
function splitsOf(names: readonly string[]): Set<string> {
  let parts = new Set(names);
  for (const sign of MAY_BEGIN_BEHIND) parts = new Set([...parts].flatMap((part) => [part, ...part.split(sign)]));
  return parts;
}

function hostOf(written: string, isLed: boolean): WrittenHost | undefined {
  const name = isLed ? without(STOPS, written) : withoutEdges(written);
  const last = HOST.exec(inPlainSigns(name))?.groups?.last;
  if (last === undefined && !isLed) return undefined;
  const isInSmallLetters = IN_SMALL_LETTERS.test(last ?? '');
  // What is longer leads nowhere, and takes long to write in ASCII.
  const inAscii = isTooLong(name) ? '' : (URL.parse(`https://${name}`)?.hostname ?? '');
  return { inAscii, isInSmallLetters };
}

const isTooLong = (name: string): boolean =>
  name.length > MAX_HOST_CHARACTERS || name.split('.').some(({ length }) => length > MAX_LABEL_CHARACTERS);

const inPlainSigns = (written: string): string => written.normalize('NFKC').replace(DOTS, '.');

const withoutEdges = (name: string): string => without(`${STOPS}-`, name);

/** A name without these signs at its ends. A pattern would begin again at each sign of a long row. */
function without(signs: string, name: string): string {
  let start = 0;
  let end = name.length;
  while (start < end && signs.includes(name.charAt(start))) start += 1;
  while (end > start && signs.includes(name.charAt(end - 1))) end -= 1;
  return name.slice(start, end);
}

function endOf(sticky: RegExp, text: string, from: number): number {
  return matchesAt(sticky, text, from) ? sticky.lastIndex : from;
}

function matchesAt(sticky: RegExp, text: string, from: number): boolean {
  sticky.lastIndex = from;
  return sticky.test(text);
}
