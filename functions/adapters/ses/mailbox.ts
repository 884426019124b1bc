/** ASCII, and nothing that a mail program could take for an encoded word: many decode them in quotes too. */
const PLAIN_NAME = /^(?!.*(?:=\?|\?=))[\x20-\x7e]*$/;
/** Bytes of text in one encoded word, so that it stays within 75 characters. https://www.rfc-editor.org/rfc/rfc2047#section-2 */
const MAX_WORD_BYTES = 45;

/**
 * A sender as mail headers write it: a quoted name, or encoded words where it has other letters than ASCII's, or looks encoded itself.
 * The address alone where the name is blank.
 * @example mailbox('Example Observatory', 'alerts@example.org') // "Example Observatory" <alerts@example.org>
 */
export function mailbox(displayName: string, address: string): string {
  const name = displayName.replace(/\p{Cc}+/gu, ' ').trim();
  if (!name) return address;
  return `${PLAIN_NAME.test(name) ? quoted(name) : encodedWords(name)} <${address}>`;
}

const quoted = (name: string) => `"${name.replace(/["\\]/g, '\\$&')}"`;

function encodedWords(name: string): string {
  const words = [''];
  for (const character of name) {
    const longer = `${words.at(-1)}${character}`;
    if (Buffer.byteLength(longer) > MAX_WORD_BYTES) words.push(character);
    else words.splice(-1, 1, longer);
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join(' ');
}
