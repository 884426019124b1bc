/** A text, and the encoding that it was read in where that is not UTF-8. */
export interface DecodedText {
  readonly text: string;
  /** A label of https://encoding.spec.whatwg.org/#names-and-labels */
  readonly encoding?: string;
  /** How many of its bytes were no letters, each replaced by U+FFFD. */
  readonly replaced?: number;
}

/**
 * The text of a file, as old programs write it too: UTF-8, else what its first bytes or its HTML say, else UTF-16 or the one byte a letter of
 * Western or Arabic Windows, by how the bytes look.
 * @returns undefined for what is no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  if (isPdf(bytes)) return undefined;
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return decodedAs(marked, bytes);
  if (bytes.includes(0)) {
    const wide = wideEncoding(bytes.subarray(0, SAMPLE_BYTES));
    return wide && decodedAs(wide, bytes);
  }
  return (
    decodedAs('utf-8', bytes) ?? mendedUtf8(bytes) ?? decodedAs(namedEncoding(bytes) ?? byteEncoding(bytes), bytes)
  );
}

const SAMPLE_BYTES = 8_192;

/** What no text has: controls, but for tabs and ends of lines and pages. */
const CONTROL = /(?![\t\n\r\f\v])\p{Cc}/u;

function decodedAs(encoding: string, bytes: Uint8Array): DecodedText | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (encoding === 'utf-8') return { text };
    return CONTROL.test(text) ? undefined : { text, encoding };
  } catch {
    return undefined;
  }
}

/** A text that was put together from several may have a few bytes of another encoding: they are replaced, not all of its letters. */
function mendedUtf8(bytes: Uint8Array): DecodedText | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  return whole > broken && !CONTROL.test(text) ? { text, replaced: broken } : undefined;
}

/** A PDF may do without the bytes that tell other formats from text. */
const isPdf = (bytes: Uint8Array): boolean => asciiOf(bytes.subarray(0, 5)) === '%PDF-';

/** https://encoding.spec.whatwg.org/#bom-sniff */
function markedEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** First bytes of letters in UTF-16: Latin, Arabic, dashes and quotation marks. */
const FIRST_BYTES_OF_LETTERS = new Set([0x00, 0x01, 0x06, 0x20]);
const MOST_OF = 0.9;

/** Every other byte says of which script a letter is, and a text has few scripts. */
function wideEncoding(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const shareAt = (offset: 0 | 1) => {
    const every = sample.filter((_, index) => index % 2 === offset);
    return every.filter((byte) => FIRST_BYTES_OF_LETTERS.has(byte)).length / every.length;
  };
  const [even, odd] = [shareAt(0), shareAt(1)];
  if (Math.max(even, odd) < MOST_OF || even === odd) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

const IN_HTML =
  /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,30})|<\?xml\s[^>]{0,100}?encoding\s*=\s*["']([\w-]{2,30})/i;

/** The encoding that a page names. https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding */
function namedEncoding(bytes: Uint8Array): string | undefined {
  const [, inMeta, inXml] = IN_HTML.exec(asciiOf(bytes.subarray(0, SAMPLE_BYTES))) ?? [];
  const name = inMeta ?? inXml;
  if (name === undefined || /^utf-?(?:8|16)/i.test(name)) return undefined;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

/** Of Arabic on Windows most letters are beyond ASCII; of French and Spanish a few are. */
function byteEncoding(bytes: Uint8Array): 'windows-1252' | 'windows-1256' {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const beyond = sample.filter((byte) => byte >= 0x80).length;
  const letters = sample.filter((byte) => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)).length;
  if (beyond <= letters) return 'windows-1252';
  const arabic = new TextDecoder('windows-1256').decode(sample).match(/[\u0621-\u064a]/g)?.length ?? 0;
  return arabic >= beyond * MOST_OF ? 'windows-1256' : 'windows-1252';
}

const asciiOf = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
