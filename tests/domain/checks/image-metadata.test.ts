import { expect, test } from 'vitest';
import { metadataIn } from '../../../functions/domain/checks/image-metadata.ts';

const told = (bytes: string) =>
  metadataIn(Buffer.from(bytes, 'latin1')).map(({ check, field, quote, level }) => [check, field, quote, level]);
const notes = (bytes: string) => told(bytes).map(([, , quote]) => quote);
const EXIF = 'Exif\0\0MM';
const zeros = (count: number) => '\0'.repeat(count);

test('a picture alone tells nothing', () => {
  expect(notes('\xff\xd8\xff\xe0JFIF')).toEqual([]);
});

test.each([
  ['xExif\0\0x', 'Exif'],
  ['PNG eXIf', 'Exif'],
  ['RIFF EXIF', 'Exif'],
  ['x http://ns.adobe.com/xap/1.0/', 'XMP'],
  ['PNG XML:com.adobe.xmp', 'XMP'],
  ['RIFF XMP ', 'XMP'],
  ['x Photoshop 3.0', 'IPTC'],
  ['x 8BIM', 'IPTC'],
  ['PNG tEXt', 'text'],
  ['PNG zTXt', 'text'],
  ['PNG iTXt', 'text'],
])('what is written beside the picture is told: %j is %s', (bytes, note) => {
  expect(told(bytes)).toEqual([['image-metadata', 'image', note, 'look']]);
});

test.each([
  ['in one order of bytes', `${EXIF}\x88\x25`, ['Exif', 'GPS']],
  ['in the other', `${EXIF}\x25\x88`, ['Exif', 'GPS']],
  ['behind other bytes', `\xff\xd8${EXIF}\x88\x25`, ['Exif', 'GPS']],
  ['at the end of the head', `${EXIF}${zeros(502)}\x88\x25`, ['Exif', 'GPS']],
  ['behind the head', `${EXIF}${zeros(503)}\x88\x25`, ['Exif']],
  ['before Exif', `\x88\x25${EXIF}`, ['Exif']],
  ['nowhere', EXIF, ['Exif']],
  ['without Exif', '\x88\x25', []],
])('the place is told where its tag stands in the head of Exif: %s', (_, bytes, said) => {
  expect(notes(bytes)).toEqual(said);
});
