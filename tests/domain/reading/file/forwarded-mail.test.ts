import { describe, expect, test } from 'vitest';
import { readUntrustedFile } from '../../../../functions/domain/reading/read-file.ts';

async function read(subject: string, body: string, type = 'text/plain') {
  const mail = `From: Ana <ana@example.org>
To: desk@example.org
Date: Mon, 15 Apr 2024 10:00:00 +0200
Subject: ${subject}
MIME-Version: 1.0
Content-Type: ${type}; charset=utf-8
Content-Transfer-Encoding: 8bit

${body}`;
  const content = Buffer.from(mail).toString('base64');
  const outcome = await readUntrustedFile({ content, format: 'eml', today: '2026-11-24' });
  if (outcome.kind !== 'read') throw new Error(outcome.of);
  return outcome.reading;
}

const TITLE = 'KENYA: editor Ruth Example held';
const TEXT = 'Police took the editor Ruth Example from her home, and her family does not know where she is.';
const LONG = Array.from({ length: 9 }, (_, index) => `${TEXT} It is day ${index + 1}.`).join('\n\n');

/** What mail programs write between a note and the message that it forwards. */
const ENVELOPES: Record<string, string> = {
  Gmail: `---------- Forwarded message ---------
From: Kenya Office <k@example.org>
Date: Fri, 15 Mar 2024 at 10:12
Subject: ${TITLE}
To: Ana <ana@example.org>, Ben <ben@example.org>,
 Cem <cem@example.org>
`,
  'Gmail in French': `---------- Message transféré ---------
De : Kenya Office <k@example.org>
Date: ven. 15 mars 2024 à 10:12
Subject: ${TITLE}
To: Ana <ana@example.org>
`,
  'Outlook in French': `-----Message d'origine-----
De : Kenya Office <k@example.org>
Envoyé : vendredi 15 mars 2024 10:12
À : Ana <ana@example.org>
Objet : ${TITLE}
`,
  'Outlook without a marker': `________________________________
De : Kenya Office <k@example.org>
Envoyé : vendredi 15 mars 2024 10:12
À : Ana <ana@example.org>
Objet : TR: ${TITLE}
`,
  Spanish: `---------- Mensaje reenviado ---------
De: Kenya Office <k@example.org>
Enviado: viernes, 15 de marzo de 2024 10:12
Para: Ana <ana@example.org>
Asunto: RV: ${TITLE}
`,
  Arabic: `---------- رسالة مُعاد توجيهها ---------
من: Kenya Office <k@example.org>
التاريخ: الجمعة، 15 مارس 2024 10:12
الموضوع: ${TITLE}
إلى: Ana <ana@example.org>
`,
  'Apple Mail': `Begin forwarded message:

From: Kenya Office <k@example.org>
Subject: Fwd: ${TITLE}
Date: 15 March 2024 at 10:12:13 CET
To: ana@example.org
`,
};

describe('a mail that forwards an appeal', () => {
  test.each(Object.entries(ENVELOPES))('of %s is read without its envelope', async (_, envelope) => {
    const reading = await read('Fwd: see below', `Please publish, thanks. Ana\n\n${envelope}\n${TEXT}\n`);
    expect(reading).toMatchObject({
      title: { value: TITLE },
      datedOn: { value: '2024-03-15' },
      blocks: [{ html: TEXT }],
    });
    expect(reading.blocks).toHaveLength(1);
    expect(reading.leftOut).toMatchObject([{ what: 'text', count: 2 }]);
    expect(reading.leftOut[0]?.shown[0]).toBe('Please publish, thanks. Ana');
  });

  test('is read so where its program quotes all of it, and from the inside out', async () => {
    const quoted = `${ENVELOPES.Gmail}\n${TEXT}`.split('\n').map((line) => `> ${line}`);
    const reading = await read('Fwd: Fwd: x', `Note\n\n${ENVELOPES.Spanish}\nOther note\n\n${quoted.join('\n')}`);
    expect([reading.title?.value, reading.blocks.map(({ html }) => html)]).toEqual([TITLE, [TEXT]]);
  });

  test('is read so from its HTML', async () => {
    const html = `<div>Please publish</div><div>---------- Forwarded message ---------<br>From: <b>Kenya</b> &lt;<a href="mailto:k@example.org">k@example.org</a>&gt;<br>Date: Fri, 15 Mar 2024 at 10:12<br>Subject: ${TITLE}<br>To: Ana<br></div><br><div><p>${TEXT}</p></div>`;
    const reading = await read('Fwd: x', html, 'text/html');
    expect([reading.title?.value, reading.blocks.map(({ html }) => html)]).toEqual([TITLE, [TEXT]]);
  });

  test('has the prefixes of its subject taken off', async () => {
    expect((await read(`RE: TR : Fwd: RV: FW: ${TITLE}`, TEXT)).title?.value).toBe(TITLE);
  });
});

describe('a mail', () => {
  test.each([
    ['its signature', '-- \nAna Example\n+1 555 0100', 'Ana Example +1 555 0100'],
    ['a quoted reply', 'On Fri, 15 Mar 2024 at 10:12, Ana <ana@example.org> wrote:\n> Please send it.', 'On Fri,'],
    ['a French one', 'Le ven. 15 mars 2024 à 10:12, Ana\n<ana@example.org> a écrit :\n> Merci', 'Le ven.'],
    [
      'what it answers',
      `-----Original Message-----\nFrom: Ben\nSubject: Your text\n\nPlease send it.`,
      '-----Original',
    ],
  ])('is read without %s', async (_, tail, shown) => {
    const reading = await read(`RE: ${TITLE}`, `${LONG}\n\n${tail}`);
    expect(reading.title?.value).toBe(TITLE);
    expect(reading.blocks.at(-1)?.html).toBe(`${TEXT} It is day 9.`);
    expect(reading.leftOut[0]?.shown[0]).toContain(shown);
  });

  test.each([['توجيه التهم إلى المحررة روث:'], ['--- Original message of the family ---'], ['--']])(
    'keeps what is above and below a line of its text: %s',
    async (line) => {
      const reading = await read(TITLE, `${TEXT}\n\n${line}\n\n${TEXT} ${TEXT}`);
      expect(reading.blocks.map(({ html }) => html)).toEqual(expect.arrayContaining([TEXT, `${TEXT} ${TEXT}`]));
      expect(reading.leftOut).toEqual([]);
    },
  );

  test('keeps a letter to send and the words of a person', async () => {
    const letter =
      'From: your name\n\nTo: the President of Kenya\n\nSubject: Free Ruth Example\n\nOn 5 April she wrote:\n\nI am well.';
    const reading = await read(TITLE, `${LONG}\n\n${letter}`);
    expect(reading.blocks.map(({ html }) => html)).toEqual(
      expect.arrayContaining(['To: the President of Kenya', 'On 5 April she wrote:', 'I am well.']),
    );
    expect(reading.leftOut).toEqual([]);
  });
});
