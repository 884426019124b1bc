/** What a host may be written with: letters, digits and dots of any script, and each sign beyond ASCII that is no bracket and no quotation mark. */
const RUN = /[\w.\-[^\p{ASCII}\s\p{Ps}\p{Pe}\p{Pi}\p{Pf}]]+/gv;
const FIRST_LETTER = /[\p{L}\p{N}]/u;
const UP_TO_LAST_LETTER = /^.*[\p{L}\p{M}\p{N}]/su;
const ASCII = /^\p{ASCII}*$/u;
/** Right before a host, whatever its scheme is: `hxxps://`, `//`, `desk@`. */
const LED_BY = /(?:[/\\]{2}|@)$/;
const BEGINS_WITH_WWW = /^www\./i;
/** What else belongs to an address: port, path and query, but no sign that ends a sentence. */
const REST = /[/\\?#:][^\s<>]*[^\s<>.,;:!?()"'”»]/y;
const DOTS = /[\u3002\uff0e\uff61]/g;
/** What ends a host once its signs are made plain. Dashes, and stops of other scripts, part words. */
const ENDS_HOST = /[\/?#\\:@]|\.{2,}|[[\p{Pd}\p{Po}]--\p{ASCII}]/v;
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Co}\p{Cn}]+/gu;
const NO_PART_OF_HOST = /[^\p{L}\p{M}\p{N}_.-]+/u;
const HOST = /^(?:[^.]+\.)+(?<last>\p{L}[\p{L}\p{M}][\p{L}\p{M}\p{N}]*|xn--[a-z\d-]+)$/iu;
/** Unlike the first word of a sentence, and the words of scripts that know no small letters. */
const IN_SMALL_LETTERS = /^[\p{Ll}\p{M}\p{N}-]+$/u;
const STOP_IN_WORD = /[.\u3002\uff0e\uff61](?=[\p{L}\p{N}])/gu;
/** Longer than any host: it leads nowhere. */
const MAX_HOST_CHARACTERS = 300;

/** A place in a text, and what is to stand there in addition. */
export interface Addition {
  readonly at: number;
  readonly words: string;
}

/**
 * What makes a text say where a mail program would lead from it: behind each address that is not written in ASCII alone, its hosts in ASCII. Words that
 * full stops join, and that are two sentences as likely as a host, get a space behind each stop, so that no program makes a link of them.
 * @param text - plain text.
 * @returns by place.
 */
export function honestAdditions(text: string): Addition[] {
  const additions: Addition[] = [];
  let end = 0;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const first = run.search(FIRST_LETTER);
    if (first < 0 || index + first < end) continue;
    const [name = ''] = UP_TO_LAST_LETTER.exec(run.slice(first)) ?? [];
    const at = index + first;
    const isLed = BEGINS_WITH_WWW.test(name) || LED_BY.test(text.slice(Math.max(0, at - 2), at));
    const hosts = hostsIn(name, isLed);
    if (hosts.length === 0 && !isLed) continue;
    const nameEnd = at + name.length;
    end = nameEnd + lengthOfRest(text, nameEnd);
    if (ASCII.test(name)) continue;
    const isAddress = isLed || end > nameEnd || hosts.some(({ isInSmallLetters }) => isInSmallLetters);
    additions.push(...(isAddress ? told(hosts, text, end) : apart(name, at)));
  }
  return additions;
}

/** Puts the ASCII form of its host behind each address that is written in other letters. @param text - plain text. */
export function honestAddresses(text: string): string {
  return withAdditions(text, honestAdditions(text));
}

/** @param additions - by place. */
export function withAdditions(text: string, additions: readonly Addition[]): string {
  const starts = [0, ...additions.map(({ at }) => at)];
  return starts.map((start, index) => text.slice(start, starts[index + 1]) + (additions[index]?.words ?? '')).join('');
}

/** Whether a text holds what a person or a mail program may take for an address, in whatever letters and signs. */
export function namesHost(text: string): boolean {
  return /[:/\\][/\\]/.test(text.normalize('NFKC')) || [...text.matchAll(RUN)].some(([run]) => hostsIn(run).length > 0);
}

function lengthOfRest(text: string, from: number): number {
  REST.lastIndex = from;
  return REST.exec(text)?.[0].length ?? 0;
}

function told(hosts: readonly WrittenHost[], text: string, at: number): Addition[] {
  const words = ` (${[...new Set(hosts.map(({ inAscii }) => inAscii))].join(', ')})`;
  return hosts.length === 0 || text.startsWith(words, at) ? [] : [{ at, words }];
}

const apart = (name: string, at: number): Addition[] =>
  [...name.matchAll(STOP_IN_WORD)].map(({ index }) => ({ at: at + index + 1, words: ' ' }));

/** A name that a program may take for a host. */
interface WrittenHost {
  readonly inAscii: string;
  readonly isInSmallLetters: boolean;
}

/** Every host that a program may find in a word. @param isLed - whether it stands where nothing else than a host can. */
function hostsIn(word: string, isLed = false): WrittenHost[] {
  const parts = word.normalize('NFKC').replace(DOTS, '.').split(ENDS_HOST);
  return parts.flatMap((part, index) => hostsInPart(part, isLed && index === 0));
}

/** As an eye reads it, and where that is no host, or holds what can't be seen, in pieces too. */
function hostsInPart(part: string, isLed: boolean): WrittenHost[] {
  if (part.length > MAX_HOST_CHARACTERS) return [];
  const seen = part.replace(UNSEEN, '');
  const whole = hostOf(seen, isLed);
  if (whole && seen === part) return [whole];
  return [whole, ...part.split(NO_PART_OF_HOST).map((piece) => hostOf(piece, false))].filter(
    (host) => host !== undefined,
  );
}

function hostOf(written: string, isLed: boolean): WrittenHost | undefined {
  const name = written.replace(/^\.|\.$/g, '');
  const last = HOST.exec(name)?.groups?.last;
  if (last === undefined && !isLed) return undefined;
  const inAscii = URL.parse(`https://${name}`)?.hostname;
  return inAscii ? { inAscii, isInSmallLetters: IN_SMALL_LETTERS.test(last ?? '') } : undefined;
}
