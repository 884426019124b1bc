import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { renderAlert } from '../../emails/alert/render.ts';
import { readerHeader, sharedHeaders } from '../../emails/headers.ts';
import { fillPerson } from '../../emails/person-fields.ts';
import { renderReasons } from '../../emails/reasons.ts';
import { anAlert, aParagraphOf } from './an-alert.ts';
import { dense, shownIn } from './shown.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');

const part = (kind: string, content: string): string =>
  `--part\r\nContent-Type: text/${kind}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(content)}\r\n`;

test('an alert that went through a mail server says what was written, and can be left with one click', async () => {
  const written = 'Ивана били в тюрьме «{{имя}}» & <b>إيفان</b> 😀';
  const unsubscribeUrl = 'https://alerts.example.org/unsubscribe?token=t';
  const mail = renderAlert(anAlert({ title: written, blocks: [aParagraphOf(written)] }));
  const person = {
    ...renderReasons('en', [{ sentence: 'lawyers', stopUrl: `${unsubscribeUrl}&reason=1` }]),
    unsubscribeUrl,
  };
  const shared = { listId: 'alerts.example.org', languages: ['en'], references: '<case-1@example.org>' } as const;
  const headers = [readerHeader(unsubscribeUrl), ...sharedHeaders(shared)];
  const message = [
    `Subject: =?utf-8?B?${Buffer.from(mail.subject).toString('base64')}?=`,
    ...headers.map(({ name, value }) => `${name}: ${value}`),
    'Content-Type: multipart/alternative; boundary=part',
    '',
    `${part('plain', fillPerson(mail.text, person))}${part('html', fillPerson(mail.html, person))}--part--`,
  ].join('\r\n');

  const received = await PostalMime.parse(message);

  expect(received.subject).toBe('Ивана били в тюрьме «{ {имя} }» & <b>إيفان</b> 😀');
  expect(shownIn(received.html ?? '', 'h1')).toEqual([written]);
  expect(dense(received.text ?? '').split(dense(written))).toHaveLength(3);
  expect(received.headers.filter(({ key }) => key.startsWith('list-')).map(({ key, value }) => [key, value])).toEqual([
    ['list-unsubscribe', `<${unsubscribeUrl}>`],
    ['list-unsubscribe-post', 'List-Unsubscribe=One-Click'],
    ['list-id', '<alerts.example.org>'],
  ]);
  expect(received.references).toBe('<case-1@example.org>');
});
