import { expect, test } from 'vitest';
import { createPublisher } from '../../../../functions/domain/publishing/publishers/manage-publishers.ts';
import {
  PublisherNameError,
  publisherName,
} from '../../../../functions/domain/publishing/publishers/publisher-name.ts';
import { MemoryPublishers } from '../../../support/publishing/memory-publishers.ts';

test.each([
  ['an encoded word', '=?utf-8?Q?Amnesty?= Example'],
  ['the end of an encoded word', 'Amnesty?='],
  ['a host', 'Amnesty.example'],
  ['a host of great letters', 'AMNESTY.EXAMPLE'],
  ['a host with an ideographic dot', 'amnesty。example'],
  ['a host in wide letters', 'ａｍｎｅｓｔｙ．ｅｘａｍｐｌｅ'],
  ['a host in Arabic letters', 'مثال.مصر'],
  ['an address', 'https://localhost'],
  ['a mail address', 'Desk <desk@example.org>'],
  ['a wide at sign', 'desk＠example'],
  ['a line end', 'Example\r\nBcc: x'],
  ['a zero byte', 'Example\u0000'],
  ['an escape', 'Example\u001b[2J'],
  ['a line separator', 'Example\u2028Observatory'],
  ['a mark of direction', 'Example \u202eyrotavresbO'],
  ['an isolate', 'Example \u2067x'],
  ['an Arabic mark of direction', 'Example\u061c x'],
  ['a sign that can’t be seen', 'Exam\u00adple'],
  ['half a character', 'Example \ud800'],
  ['a tower of marks', `Exa${'\u0300'.repeat(13)}mple`],
  ['no letter', '12 – 34'],
  ['nothing', ' '],
  ['more than a phone shows', 'x'.repeat(81)],
])('a publisher is not made whose name holds %s', async (_what, name) => {
  const ports = new MemoryPublishers();
  await expect(createPublisher({ name, contact: 'desk@example.org' }, ports)).rejects.toThrow(PublisherNameError);
  expect([ports.all.size, ports.keys.size]).toEqual([0, 0]);
});

test('an operator who forgets the name is told that it is empty', () => {
  expect(() => publisherName(' ')).toThrow('is empty');
});

test.each([
  'Example Observatory',
  'U.N. Example Desk',
  'Médecins d’Exemple & Co. (Genève)',
  'مرصد المثال',
  'Trường Đại học Ví dụ',
  'اَلْمَرْصَدُّ',
  'หนังสือที่นี่',
  'نمونه\u200cها',
  'Observatorio “Ejemplo” – A.C.',
  '例の会',
  'x'.repeat(80),
])('%s is a name', (name) => {
  expect(publisherName(` ${name} `)).toBe(name);
});
