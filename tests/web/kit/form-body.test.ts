import { describe, expect, test } from 'vitest';
import {
  DRAFT_FORM,
  type FormBounds,
  postedFiles,
  SHORT_FORM,
  withForm,
} from '../../../functions/web/kit/form-body.ts';
import { countParts } from '../../../functions/web/kit/multipart.ts';
import { type PageEvent, postedFields } from '../../../functions/web/kit/page-event.ts';
import { MOST_SLOWDOWN, slowdown } from '../../support/runner/slowdown.ts';
import { eventOf } from '../../support/subscribing/pages.ts';

const MULTIPART = 'multipart/form-data; boundary=b';
const part = (name: string, value = '', file = '') =>
  `--b\r\nContent-Disposition: form-data; name="${name}"${file && `; filename="${file}"`}\r\n\r\n${value}\r\n`;
const partsOf = (...parts: string[]) => `${parts.join('')}--b--\r\n`;
const A_FEW: FormBounds = { bytes: 1_000, fields: 3, holdsFiles: true };

const read = (body: string, contentType?: string, bounds: FormBounds = A_FEW) =>
  withForm(eventOf('POST', '/', body, contentType), bounds);
const fieldsOf = async (body: string, contentType?: string, bounds?: FormBounds) => {
  const event = await read(body, contentType, bounds);
  return event === 'too large' ? event : { ...(postedFields(event) as object) };
};

test.each([
  ['a=1&b=2&b=3', undefined, { a: '1', b: ['2', '3'] }],
  [partsOf(part('a', '1'), part('b', '2'), part('b', '3')), MULTIPART, { a: ['1'], b: ['2', '3'] }],
])('a form is read field by field, repeated ones as a list: %j', async (body, type, fields) => {
  expect(await fieldsOf(body, type)).toEqual(fields);
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('%s is a field like any other', async (name) => {
  const multipart = await fieldsOf(partsOf(part(name, 'x'), part(name, 'y')), MULTIPART);
  const urlencoded = await fieldsOf(`${name}=x&${name}=y`);
  expect([Object.entries(multipart), Object.entries(urlencoded)]).toEqual([[[name, ['x', 'y']]], [[name, ['x', 'y']]]]);
});

test.each(['constructor', '__proto__'])('a file in a field called %s is a file like any other', async (name) => {
  const event = await read(partsOf(part(name, 'x', 'a.txt')), MULTIPART);
  expect(Object.keys(postedFiles(event as PageEvent))).toEqual([name]);
});

describe('a form is measured before it is parsed', () => {
  test.each([
    ['bytes', `a=${'x'.repeat(999)}`, undefined],
    ['bytes of a body that is no form', 'x'.repeat(1_001), 'text/plain'],
    ['fields', 'a&b&c&d', undefined],
    ['parts', partsOf(part('a'), part('b'), part('c'), part('d')), MULTIPART],
    ['parts of one name', partsOf(...Array.from({ length: 4 }, () => part('a'))), MULTIPART],
  ])('one with too many %s is too large', async (_, body, type) => {
    expect(await read(body, type)).toBe('too large');
  });

  test('at its bounds it is read', async () => {
    const atBytes = `a=${'x'.repeat(998)}`;
    expect(await fieldsOf(atBytes)).toEqual({ a: 'x'.repeat(998) });
    expect(await fieldsOf('a=&b=&c=')).toEqual({ a: '', b: '', c: '' });
    expect(await fieldsOf(partsOf(part('a'), part('b'), part('c')), MULTIPART)).toEqual({ a: [''], b: [''], c: [''] });
  });

  test('a long draft with its rows and the largest file is read', async () => {
    const rows = Array.from({ length: 2_000 }, (_, index) => part(`people.${index}.name`, 'Ana Example'));
    const body = partsOf(...rows, part('text', 'x'.repeat(350_000)), part('file', 'x'.repeat(3_000_000), 'case.docx'));
    const event = (await read(body, MULTIPART, DRAFT_FORM)) as PageEvent;
    expect([Object.keys(postedFields(event) as object).length, postedFiles(event).file?.bytes.length]).toEqual([
      2_001, 3_000_000,
    ]);
  });

  test('more fields than querystring reads by itself are all read', async () => {
    const many = Array.from({ length: 1_500 }, (_, index) => `f${index}=`).join('&');
    expect(Object.keys(await fieldsOf(many, undefined, DRAFT_FORM))).toHaveLength(1_500);
  });

  test('parts are counted by the boundary that the parser gets', async () => {
    const hidden = partsOf(...Array.from({ length: 9 }, () => part('a')));
    expect(await fieldsOf(hidden, 'multipart/form-data; boundary=x; boundary=b')).toEqual({});
  });

  test('counting stops behind the bound', () => {
    expect(countParts(Buffer.from('--b'.repeat(100_000)), 'b', 10)).toBe(11);
  });
});

test('where no files are taken a body of parts stays as it was sent', async () => {
  const event = eventOf('POST', '/', partsOf(part('a', '1')), MULTIPART);
  expect(await withForm(event, SHORT_FORM)).toEqual(event);
});

test('a form that is cut short has no field', async () => {
  expect(await fieldsOf('--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1', MULTIPART)).toEqual({});
});

const SHAPES: Readonly<Record<string, (size: number) => [body: string, type?: string]>> = {
  'parts of one name': (size) => [partsOf(...Array.from({ length: size / 64 }, () => part('a'))), MULTIPART],
  'parts of other names': (size) => [
    partsOf(...Array.from({ length: size / 64 }, (_, at) => part(`n${at}`))),
    MULTIPART,
  ],
  'one long part': (size) => [partsOf(part('a', 'x'.repeat(size))), MULTIPART],
  'one part with line breaks': (size) => [partsOf(part('a', '\r\n'.repeat(size / 2))), MULTIPART],
  'one part with dashes': (size) => [partsOf(part('a', '\r\n--'.repeat(size / 4))), MULTIPART],
  'one part with headers': (size) => [`--b\r\n${'A: b\r\n'.repeat(size / 6)}\r\n\r\n--b--\r\n`, MULTIPART],
  'one part with a long header': (size) => [`--b\r\n${'A: '.padEnd(size, ';')}\r\n\r\n\r\n--b--\r\n`, MULTIPART],
  'one part with a long name': (size) => [partsOf(part('%22'.repeat(size / 3))), MULTIPART],
  'fields of one name': (size) => ['a&'.repeat(size / 2)],
  'fields of other names': (size) => [Array.from({ length: size / 8 }, (_, at) => `n${at}`).join('&')],
  'one long field': (size) => [`a=${'%'.repeat(size)}`],
  plusses: (size) => [`a=${'+'.repeat(size)}`],
};

test.each(Object.entries(SHAPES))('reading %s takes twice as long for twice as much', async (_, shape) => {
  const unbounded = { bytes: Number.POSITIVE_INFINITY, fields: Number.POSITIVE_INFINITY, holdsFiles: true };
  const slower = await slowdown(1_200_000, (size) => {
    const event = eventOf('POST', '/', ...shape(size));
    return () => withForm(event, unbounded);
  });
  expect(slower).toBeLessThan(MOST_SLOWDOWN);
});
