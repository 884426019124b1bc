import { expect, test } from 'vitest';
import { makeAddresseeBook } from '../../../functions/adapters/dynamodb/publishing/addressees.ts';
import { tableOfTest } from '../../support/aws/table-in-process.ts';

const table = tableOfTest();

test('a book keeps, finds, lists and removes the entries of one publisher', async () => {
  const book = makeAddresseeBook(table);
  const prosecutor = { entry: 'ru-prosecutor', addressee: { office: { en: 'Prosecutor', fr: 'Procureur' } } };
  const court = { entry: 'ru-court', addressee: { office: 'Court', post: 'Example street 1\nExample city' } };
  for (const one of [prosecutor, court, { ...prosecutor, addressee: { office: 'Old' } }, prosecutor])
    await book.keep('publisher-1', one);
  await book.keep('publisher-2', court);
  expect(await book.find('publisher-1', 'ru-prosecutor')).toEqual(prosecutor);
  expect(await book.find('publisher-2', 'ru-prosecutor')).toBeUndefined();
  expect(await book.list('publisher-1')).toEqual([court, prosecutor]);
  expect(await book.remove('publisher-1', 'ru-court')).toBe('removed');
  expect(await book.remove('publisher-1', 'ru-court')).toBe('no such entry');
  expect(await book.list('publisher-2')).toEqual([court]);
});
