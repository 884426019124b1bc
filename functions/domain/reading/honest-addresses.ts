/** Begins like an address, or is a name of a host, which the domain of a mail address is too; what looks like a slash is a part of the name. */
const WRITTEN_ADDRESS =
  /(?:https?:[/\\]{2}|www\.)[^\s<>]*[^\s<>.,;:!?()"'”»]|(?<![\p{L}\p{M}\p{N}./\\-])(?:[\p{L}\p{M}\p{N}\u2044\u2215\u2571\u29f8-]+[.\u3002\uff0e\uff61])+[a-z]{2,63}(?![\p{L}\p{M}\p{N}-])/giu;
const BEGINS_AS_ADDRESS = /^(?:https?:[/\\]+|www\.)/i;
/** Unlike the first word of a sentence that follows a full stop. */
const ENDS_IN_SMALL_LETTERS = /[.\u3002\uff0e\uff61][a-z]+$/;
const ASCII = /^\p{ASCII}*$/u;
/** Longer than any host: it leads nowhere. */
const MAX_HOST_CHARACTERS = 300;

/** A place in a text, and what is to stand there in addition. */
export interface Addition {
  readonly at: number;
  readonly words: string;
}

/**
 * The ASCII form of its host for each address that a mail program would make a link of and that is written in other letters: behind the address.
 * @param text - plain text.
 * @returns by place.
 */
export function hostsInAscii(text: string): Addition[] {
  return [...text.matchAll(WRITTEN_ADDRESS)].flatMap(({ 0: address, index }) => {
    const host = foreignHostOf(address);
    const [at, words] = [index + address.length, ` (${host})`];
    return host === undefined || text.startsWith(words, at) ? [] : [{ at, words }];
  });
}

/** Puts the ASCII form of its host behind each address that is written in other letters. @param text - plain text. */
export function honestAddresses(text: string): string {
  return withAdditions(text, hostsInAscii(text));
}

/** @param additions - by place. */
export function withAdditions(text: string, additions: readonly Addition[]): string {
  const starts = [0, ...additions.map(({ at }) => at)];
  return starts.map((start, index) => text.slice(start, starts[index + 1]) + (additions[index]?.words ?? '')).join('');
}

function foreignHostOf(address: string): string | undefined {
  if (!BEGINS_AS_ADDRESS.test(address) && !ENDS_IN_SMALL_LETTERS.test(address)) return undefined;
  const written = address.replace(/^https?:[/\\]+/i, '');
  const [authority = ''] = written.split(/[/?#\\]/, 1);
  if (ASCII.test(authority) || authority.length > MAX_HOST_CHARACTERS) return undefined;
  return URL.parse(`https://${authority}`)?.hostname;
}
