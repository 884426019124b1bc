import { describe, expect, test } from 'vitest';
import { box, keptOf, sizeOrWhyNot } from '../../../support/publishing/image-parts.ts';

const DAMAGED = expect.stringContaining('damaged');
const SEVERAL = expect.stringContaining('more than one still picture');
const TYPE = box('ftyp', Buffer.from('avif\0\0\0\0avif'));
const PIXELS = box('mdat', Buffer.from([1, 2, 3]));
const SIZE = box('ispe', Buffer.from('000000000000006000000040', 'hex'));
const NO_FLAGS = Buffer.alloc(4);
const properties = (...some: Uint8Array[]) => box('iprp', box('ipco', ...some));
const said = (...some: Uint8Array[]) => box('meta', NO_FLAGS, properties(...some));
const avifOf = (...properties: Uint8Array[]) => Buffer.concat([TYPE, said(...properties), PIXELS]);

test('an AVIF is taken as it is', () => {
  const bytes = avifOf(SIZE);
  expect(sizeOrWhyNot(bytes)).toBe('96 × 64');
  expect(keptOf(bytes)).toEqual(bytes);
});

test.each(['auxl', 'prem'])('an AVIF may say where its transparency is: %s', (name) => {
  const about = box('meta', NO_FLAGS, box('iprp', box('ipco', SIZE, SIZE)), box('iref', NO_FLAGS, box(name)));
  expect(sizeOrWhyNot(Buffer.concat([TYPE, about, PIXELS]))).toBe('96 × 64');
});

describe('an AVIF is refused', () => {
  test.each(['Exif', 'mime', 'rdf:RDF', 'uri ', 'uuid', 'xml ', 'bxml', 'colrprof', 'colrrICC', 'thmb'])(
    'with metadata: %s',
    (name) => {
      expect(sizeOrWhyNot(avifOf(SIZE, box(name)))).toContain('holds metadata');
    },
  );

  test.each(['irot', 'imir', 'clap', 'grid', 'iovl'])('that is shown otherwise than it is stored: %s', (name) => {
    expect(sizeOrWhyNot(avifOf(SIZE, box(name)))).toContain('is turned, cropped or put together of parts');
  });

  test.each([
    ['a description', 'udes'],
    ['when it was made', 'crtt'],
    ['by which camera', 'cmin'],
    ['what no program reads', 'free'],
    ['a box that has no name yet', 'zzzz'],
  ])('with %s among what is said of it', (_, name) => {
    expect(sizeOrWhyNot(avifOf(SIZE, box(name, Buffer.from('Ana Secret, Exampletown'))))).toContain('holds metadata');
    expect(sizeOrWhyNot(Buffer.concat([TYPE, box('meta', NO_FLAGS, properties(SIZE), box(name)), PIXELS]))).toContain(
      'holds metadata',
    );
  });

  test.each(['urn:mpeg:hevc:2015:auxid:2', 'urn:mpeg:mpegB:cicp:systems:auxiliary:depth'])(
    'with how far away all that it shows was: %s',
    (urn) => {
      expect(sizeOrWhyNot(avifOf(SIZE, box('auxC', NO_FLAGS, Buffer.from(`${urn}\0`))))).toContain('holds metadata');
    },
  );

  test('with a box that ends behind the one that holds it', () => {
    expect(sizeOrWhyNot(avifOf(SIZE, Buffer.from('\0\0\0\x09pixi', 'latin1')))).toContain('holds metadata');
  });

  test('with two sizes, of which a browser may show either', () => {
    const huge = box('ispe', Buffer.from('000000000000ffff0000ffff', 'hex'));
    for (const both of [avifOf(SIZE, huge), avifOf(huge, SIZE)]) expect(sizeOrWhyNot(both)).toEqual(SEVERAL);
  });

  test.each([
    ['that has no length', '\0\0\0\0pixi'],
    ['that ends behind the one that holds it', '\0\0\0\x09pixi'],
    ['behind which bytes are left', '\0\0\0\x08pixiabc'],
  ])('with a box within another %s', (_, inner) => {
    expect(sizeOrWhyNot(avifOf(SIZE, Buffer.from(inner, 'latin1')))).toContain('holds metadata');
  });

  test('with sizes of more than a picture and its transparency', () => {
    expect(sizeOrWhyNot(avifOf(SIZE, SIZE))).toBe('96 × 64');
    expect(sizeOrWhyNot(avifOf(SIZE, SIZE, SIZE))).toEqual(SEVERAL);
  });

  test('with anything beside its three boxes', () => {
    for (const name of ['moov', 'uuid', 'free'])
      expect(sizeOrWhyNot(Buffer.concat([avifOf(SIZE), box(name)]))).toEqual(SEVERAL);
  });

  test('what its pixels spell is no metadata', () => {
    expect(sizeOrWhyNot(Buffer.concat([TYPE, said(SIZE), box('mdat', Buffer.from('Exif irot'))]))).toBe('96 × 64');
  });

  test.each([
    ['without what is said of it', Buffer.concat([TYPE, PIXELS])],
    ['without pixels', Buffer.concat([TYPE, said(SIZE)])],
    ['with bytes behind its last box', Buffer.concat([avifOf(SIZE), Buffer.alloc(7)])],
    [
      'with a box that is shorter than its beginning',
      Buffer.concat([avifOf(SIZE), Buffer.from('\0\0\0\x07mdat', 'latin1')]),
    ],
    ['with a box of no length', Buffer.concat([avifOf(SIZE), Buffer.from('\0\0\0\0mdat', 'latin1')])],
    ['with a box that ends behind the file', avifOf(SIZE).subarray(0, -1)],
    ['without a size', avifOf()],
  ])('%s', (_, bytes) => {
    expect(sizeOrWhyNot(bytes)).toEqual(DAMAGED);
  });
});
