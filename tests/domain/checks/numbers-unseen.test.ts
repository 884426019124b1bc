import { describe, expect, test } from 'vitest';
import { checkAppeal } from '../../../functions/domain/checks/check-appeal.ts';
import { aRequest } from '../../support/publishing/builders.ts';

/** What is found in a text of an appeal about countries whose numbers look otherwise. */
function found(text: string, countries = ['MM']) {
  const request = aRequest({ page: undefined, body: { text }, title: 'A teacher is missing', countries });
  return checkAppeal({ ...request, datedOn: '2024-03-15' }).map(({ check, quote }) => `${check}: ${quote}`);
}
const phones = (...quotes: string[]) => quotes.map((quote) => `phone: ${quote}`);
const ids = (...quotes: string[]) => quotes.map((quote) => `identity-number: ${quote}`);

describe('telephone numbers of countries that are not ticked', () => {
  test('are all found in one list', () => {
    expect(found('Phone 0912 345 67 89, tel. 06 12 34 56 78, 8 (495) 123-45-67, 029-123-45-67')).toEqual(
      phones('0912 345 67 89', '06 12 34 56 78', '8 (495) 123-45-67', '029-123-45-67'),
    );
  });

  test.each([
    ['06 12 34 56 78'],
    ['06.12.34.56.78'],
    ['8 (495) 123-45-67'],
    ['029-123-45-67'],
    ['(011) 555-0123'],
    ['202-555-0123'],
    ['0612345678'],
    ['+375 29 000 00 00'],
    ['٠٧٩ ٠١٢٣ ٤٥٦٧'],
  ])('are found without a word for them: %s', (number) => {
    expect(found(`They wait: ${number}.`)).toEqual(phones(number));
  });

  test.each([
    ['Her tel.: 123456'],
    ['Her cell is 123 456'],
    ['Mobile no. 123-456'],
    ['Ring her: phone number 123.456'],
    ['Tél. 123456'],
    ['Son portable : 123456'],
    ['Teléfono 123456'],
    ['Su móvil: 123456'],
    ['هاتف: 123456'],
    ['الجوال 123456'],
    ['رقم هاتفها ١٢٣٤٥٦'],
    ['WhatsApp 123456'],
    ['Her number: 123456'],
  ])('are found behind a word for them, however short: %s', (text) => {
    expect(found(text)).toEqual([expect.stringMatching(/^phone: [\d١-٦ .-]{6,7}$/)]);
  });

  test.each([
    ['(495) 123-45-67; 495 123 45 67', ['(495) 123-45-67', '495 123 45 67']],
    ['(495) 123-45-67, 495 123 45 67', ['(495) 123-45-67', '495 123 45 67']],
    ['No. +7 495 123-45-67', ['+7 495 123-45-67']],
  ])('are all found, and one with its country code is no other number: %s', (text, numbers) => {
    expect(found(text, ['RU'])).toEqual(phones(...numbers));
  });

  test('are all found behind one word', () => {
    expect(found('Phones: 123456, 234567 or 345678.')).toEqual(phones('123456', '234567', '345678'));
  });
});

test.each([
  'Her phone was taken on 15.03.2024, in 2019-2024 and on 2024-03-15.',
  'By phone, law no. 114-2021-33 and case no. 029-123-45-67 were cited.',
  'Call for her release: case 12345/2021. Resolution 2020/1234567.',
  'From 12.03.2024-15.03.2024, at 08.30 10.15 and 12.00, in cell 12.',
  'A call on 1,200,000 readers. He has a passport since 2019, issued on 15.03.2024.',
  'هاتفه صودر بموجب القانون رقم 05 لعام 2019.',
  'Their file (A2-029-123-45-67) is closed. Signal: arrests went on.',
  'The signal: 2,000 arrests in 2023. WhatsApp was blocked in 2019.',
])('days, laws, cases and sums are no numbers of a person: %s', (text) => {
  expect(found(text, ['FR', 'RU'])).toEqual([]);
});

describe('numbers of documents and accounts', () => {
  test.each([
    ['alone', '2 95 10 99 126 111 93'],
    ['in one piece', '295109912611193'],
    ['of Corsica', '1 86 02 2A 215 325 23'],
    ['with a slash', '2 95 10 99 126 111/93'],
  ])('are the French social security’s, by their key, and no telephone’s: %s', (_, number) => {
    expect(found(`She is known by ${number} there.`, ['FR'])).toEqual(ids(number));
    expect(found(`Son numéro : ${number}.`, ['FR'])).toEqual(ids(number));
  });

  test('with another key are not', () => {
    expect(found('She is known by 295109912611199 there.').filter((one) => one.startsWith('identity'))).toEqual([]);
  });

  test.each([
    ['in lower case', 'to gb82 west 1234 5698 7654 32 today', 'gb82 west 1234 5698 7654 32'],
    ['behind its name in capitals', 'IBAN GB82 WEST 1234 5698 7654 32', 'GB82 WEST 1234 5698 7654 32'],
    ['before a word in capitals', 'GB82WEST12345698765432 PAYPAL', 'GB82WEST12345698765432'],
    ['in wider spaces', 'GB82\u00a0WEST\u00a01234\u00a05698\u00a07654\u00a032', 'GB82 WEST 1234 5698 7654 32'],
    ['in Arabic digits', 'GB٨٢WEST١٢٣٤٥٦٩٨٧٦٥٤٣٢', 'GB82WEST12345698765432'],
  ])('an account %s is found', (_, text, number) => {
    expect(found(text)).toEqual(ids(number));
  });

  test.each([
    ['CNP 1850503123456', '1850503123456'],
    ['PAN ABCDE1234F', 'ABCDE1234F'],
    ['CURP HEGG560427MVZRRL04', 'HEGG560427MVZRRL04'],
    ['CNIC 12345-1234567-1', '12345-1234567-1'],
    ['CPF 123.456.789-09', '123.456.789-09'],
    ['PESEL: 12345678901', '12345678901'],
    ['TC kimlik no 12345678901', '12345678901'],
    ['national ID 12345678', '12345678'],
    ['passport k12345678', 'k12345678'],
    ['NIR : 1 85 05 78 006 084 36', '1 85 05 78 006 084 36'],
    ['ورقم الجواز A1234567', 'A1234567'],
    ['الرقم المدني ٢٨٥٠٥٠٣٠١٢٣٤', '285050301234'],
  ])('a number is found behind its name: %s', (text, number) => {
    expect(found(`She lives there, ${text}, and works.`)).toEqual(ids(number));
  });

  test('are all found, and no telephone number hides one', () => {
    const text =
      'Held: passport K12345678 and passport L87654321, N11111111; CNP 1850503123456, tel. 1850503123; cards 4111 1111 1111 1111 12345678Z.';
    expect(found(text)).toEqual([
      ...ids('K12345678', 'L87654321', 'N11111111', '1850503123456', '4111 1111 1111 1111', '12345678Z'),
      ...phones('1850503123'),
    ]);
  });

  test('a number is what the nearest word says', () => {
    expect(found('Passport 612345678', ['ES'])).toEqual(ids('612345678'));
    expect(found('Without identity card, tel. 612345678', ['ES'])).toEqual(phones('612345678'));
  });
});

test.each([
  ['(b. 1985-05-03)', 'b. 1985-05-03'],
  ['b. 3 May 1985', 'b. 3 May 1985'],
  ['D.O.B. 1985/05/03', 'D.O.B. 1985/05/03'],
  ['Né(e) le 03/05/1985', 'Né(e) le 03/05/1985'],
  ['تاريخ الميلاد: ١٩٨٥/٠٥/٠٣', 'تاريخ الميلاد: 1985/05/03'],
])('a day of birth is found: %s', (text, quote) => {
  expect(found(text)).toEqual([`birth-date: ${quote}`]);
});

test.each([['Anna B. 12.03.2024, a verdict'], ['Section 3 b. 12 of 12.03.2024']])('%s tells no birth', (text) => {
  expect(found(text)).toEqual([]);
});

describe('handles of messengers', () => {
  test.each([
    ['Telegram @ana_example', '@ana_example'],
    ['Signal: @ana.01', '@ana.01'],
    ['@ana_example on WhatsApp', '@ana_example'],
    ['تيليجرام: @ana_example', '@ana_example'],
    ['t.me/ana_example', 't.me/ana_example'],
    ['Telegram: ana_example', 'ana_example'],
  ])('are found beside the name of one: %s', (text, quote) => {
    expect(found(`Write to her, ${text}, today.`)).toEqual([`handle: ${quote}`]);
  });

  test('are all found', () => {
    expect(found('Telegram @ana_one, @ana_two and @ana_three.')).toEqual([
      'handle: @ana_one',
      'handle: @ana_two',
      'handle: @ana_three',
    ]);
  });

  test('are no addresses of mail, and none without a messenger', () => {
    expect(found('Signal: ana@example.org. Thanks, @ministry.')).toEqual(['email: ana@example.org']);
  });
});

test.each(['0 ', '0612 ', 'tel. ', 'passport A1 ', 'A1 ', 'Telegram @a ', '1-', '(0', 'GB82 ', '1,', 'b. 1 '])(
  'a text that is made to cost much costs in proportion to its length: %s',
  (part) => {
    const millisecondsFor = (length: number) => {
      const started = performance.now();
      found(part.repeat(length / part.length));
      return performance.now() - started;
    };
    expect(millisecondsFor(20_000)).toBeLessThan(2_000);
  },
);
