const ENCODED_WORD = /=\?|\?=/;

/**
 * Whether a text looks like an encoded word of a header: a mail program, or a server on the way, may decode it and read another text from it.
 * https://www.rfc-editor.org/rfc/rfc2047#section-2 https://portswigger.net/research/splitting-the-email-atom
 */
export const holdsEncodedWord = (text: string): boolean => ENCODED_WORD.test(text);
