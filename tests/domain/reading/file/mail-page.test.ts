import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readUntrustedFile } from '../../../../functions/domain/reading/read-file.ts';

const TODAY = '2026-11-24';

async function read(mail: string | Uint8Array) {
  const content = Buffer.from(mail).toString('base64');
  const outcome = await readUntrustedFile({ content, format: 'eml', today: TODAY });
  if (outcome.kind !== 'read') throw new Error(outcome.of);
  return outcome.reading;
}

const HEADERS = `From: Example Desk <desk@example.org>
To: readers@example.org
Date: Fri, 15 Mar 2024 23:30:00 -0500
MIME-Version: 1.0
`;

describe('an e-mail', () => {
  test('has its subject as title, its day in the sender’s zone, and its text', async () => {
    const reading = await read(`${HEADERS}Subject: NIGER: editor held\nContent-Type: text/plain\n\nPolice took him.\n`);
    expect(reading).toMatchObject({
      title: { value: 'NIGER: editor held', confidence: 'sure' },
      datedOn: { value: '2024-03-15', confidence: 'sure' },
      countries: [{ code: 'NE' }],
      blocks: [{ kind: 'paragraph', html: 'Police took him.' }],
    });
  });

  test.each([
    ['=?UTF-8?B?VFVSUVVJRSA6IGF2b2NhdCBjb25kYW1uw6k=?=', 'TURQUIE : avocat condamné'],
    ['=?iso-8859-1?Q?TURQUIE_:_avocat_?=\n =?iso-8859-1?Q?condamn=E9?=', 'TURQUIE : avocat condamné'],
    ['Fwd: [appeals] Re: NIGER: editor held', 'NIGER: editor held'],
  ])('with the subject %s', async (subject, title) => {
    expect((await read(`${HEADERS}Subject: ${subject}\n\nPolice took him.\n`)).title?.value).toBe(title);
  });

  test('of two versions is read from its HTML, in its own letters', async () => {
    const mail = `${HEADERS}Subject: TURQUIE : avocat
Content-Type: multipart/alternative; boundary=edge

--edge
Content-Type: text/plain; charset=utf-8

plain
--edge
Content-Type: text/html; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

<p>L=92avocat est <b>condamn=E9</b>.</p>
--edge--
`;
    expect((await read(mail)).blocks).toEqual([{ kind: 'paragraph', html: 'L’avocat est <strong>condamné</strong>.' }]);
  });

  test('has the day of its letterhead before that of its header', async () => {
    const reading = await read(`${HEADERS}Subject: NIGER: editor held\n\nGeneva, 13 March 2024 – Police took him.\n`);
    expect(reading.datedOn).toMatchObject({ value: '2024-03-13', confidence: 'sure' });
  });

  test('that repeats its subject over its text has it once', async () => {
    const { blocks } = await read(`${HEADERS}Subject: Two held\n\nTwo held\n\nPolice took him.\n`);
    expect(blocks).toEqual([{ kind: 'paragraph', html: 'Police took him.' }]);
  });

  test.each([
    ['text/plain', 'KENYA: defender Ruth Example held\n\nPolice took her.'],
    ['text/html', '<p><b>KENYA</b>: defender Ruth Example held</p><p>Police took her.</p>'],
  ])('has the title of its text where that opens with a country and its subject does not: %s', async (type, text) => {
    const { title, blocks, leftOut } = await read(
      `${HEADERS}Subject: Urgent appeal for your website\nContent-Type: ${type}\n\n${text}\n`,
    );
    expect(title?.value).toBe('KENYA: defender Ruth Example held');
    expect(blocks).toEqual([{ kind: 'paragraph', html: 'Police took her.' }]);
    expect(leftOut).toEqual([{ what: 'text', count: 1, shown: ['Urgent appeal for your website'] }]);
  });

  test('has its subject as title where its text opens with a sentence about a country', async () => {
    const { title } = await read(`${HEADERS}Subject: Two held\n\nKenya: police took two editors from their office.\n`);
    expect(title?.value).toBe('Two held');
  });

  test('with headers beyond all measure is refused', async () => {
    const content = Buffer.from(`X-Long: ${'x'.repeat(300_000)}\n\nPolice took him.`).toString('base64');
    expect(await readUntrustedFile({ content, format: 'eml', today: TODAY })).toEqual({
      kind: 'too much',
      of: 'memory',
    });
  });

  test('that is damaged, or none, is read or refused', async () => {
    const parts = fc.constantFrom(
      HEADERS,
      'Subject: =?x?Q?',
      'Content-Type: multipart/mixed; boundary=a\n',
      '\n--a\n',
      '--a--',
      '\u0000',
      '=E9',
      'é',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(parts, { maxLength: 12 }), async (mail) => {
        const content = Buffer.from(mail.join('')).toString('base64');
        const { kind } = await readUntrustedFile({ content, format: 'eml', today: TODAY });
        expect(['read', 'too much']).toContain(kind);
      }),
    );
  });
});
