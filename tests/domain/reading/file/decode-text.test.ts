import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../../functions/domain/reading/file/decode-text.ts';

const FRENCH = 'Libérée après 3 ans – l’été à Nîmes. ';
const ARABIC = 'اعتقلت الشرطة المحرر من مكتبه. ';

/** Text as old programs save it: a byte a letter. */
function bytesIn(encoding: 'windows-1252' | 'windows-1256', text: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (letter) => byteOf.get(letter) ?? 0x3f);
}

const littleEndian = (text: string) => Buffer.from(text, 'utf16le');
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('a text file is read in', () => {
  test.each<[string, Uint8Array, string, string | undefined]>([
    ['UTF-8', Buffer.from(FRENCH), FRENCH, undefined],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${FRENCH}`), FRENCH, undefined],
    ['UTF-16 with a mark', littleEndian(`\ufeff${FRENCH}`), FRENCH, 'utf-16le'],
    ['UTF-16 of the other order', bigEndian(`\ufeff${FRENCH}`), FRENCH, 'utf-16be'],
    ['UTF-16 without a mark', littleEndian(FRENCH), FRENCH, 'utf-16le'],
    ['Arabic UTF-16 without a mark', bigEndian(ARABIC), ARABIC, 'utf-16be'],
    ['Windows-1252', bytesIn('windows-1252', FRENCH), FRENCH, 'windows-1252'],
    ['Windows-1256', bytesIn('windows-1256', ARABIC), ARABIC, 'windows-1256'],
  ])('%s', (_, bytes, text, encoding) => {
    expect(decodeText(bytes)).toEqual(encoding === undefined ? { text } : { text, encoding });
  });

  test('what its HTML says', () => {
    const page = `<meta http-equiv="Content-Type" content="text/html; charset=windows-1256"><p>${ARABIC}${'a'.repeat(99)}</p>`;
    expect(decodeText(bytesIn('windows-1256', page))).toEqual({ text: page, encoding: 'windows-1256' });
  });

  test('UTF-8 also where its HTML says otherwise', () => {
    const page = `<meta charset="iso-8859-1"><p>${FRENCH}</p>`;
    expect(decodeText(Buffer.from(page))).toEqual({ text: page });
  });

  test('UTF-8 with a stray byte of another encoding, which is replaced', () => {
    const bytes = Buffer.concat([Buffer.from(FRENCH), Buffer.of(0xe9), Buffer.from(FRENCH)]);
    expect(decodeText(bytes)).toEqual({ text: `${FRENCH}\ufffd${FRENCH}`, replaced: 1 });
  });

  test('Windows-1252 also where two of its letters look like one of UTF-8', () => {
    const text = `${FRENCH}Ã© `;
    expect(decodeText(bytesIn('windows-1252', text))).toEqual({ text, encoding: 'windows-1252' });
  });
});

test.each<[string, Uint8Array]>([
  ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ')],
  ['a picture', new Uint8Array(4_000).fill(0x89, 0, 8)],
  ['a program', Uint8Array.from({ length: 4_000 }, (_, index) => (index * 31) % 256)],
  ['UTF-16 that is cut within a letter', Uint8Array.of(0xff, 0xfe, 0x41, 0xd8)],
  ['bytes that are no letters', Uint8Array.of(0x46, 0xe9, 0x01, 0x02)],
])('%s is no text', (_, bytes) => {
  expect(decodeText(bytes)).toBeUndefined();
});
