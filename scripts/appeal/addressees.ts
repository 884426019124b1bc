import { styleText } from 'node:util';
import type { AddresseesAnswer } from '../../functions/contract/requests/addressee-book.ts';
import { EXIT } from '../program/exit-codes.ts';
import { printJson } from '../terminal/print-json.ts';
import { safeText } from '../terminal/safe-text.ts';

/** Shows a publisher's book of addressees. @returns what the command ends with. */
export function showAddressees(book: AddresseesAnswer, { json }: { readonly json?: boolean }): number {
  if (json) printJson(book);
  else if (book.addressees.length === 0) console.log('Your book holds no addressee.');
  else console.log(book.addressees.map(described).join('\n\n'));
  return EXIT.ok;
}

function described({ entry, addressee }: AddresseesAnswer['addressees'][number]): string {
  const { office, name, post = '', email, phone, checkedOn } = addressee;
  const offices = typeof office === 'string' ? office : Object.values(office).join(' / ');
  const checked = styleText('dim', checkedOn === undefined ? 'never checked' : `checked on ${checkedOn}`);
  const lines = [offices, name, ...post.split('\n'), email, phone]
    .filter((line) => line)
    .map((line) => safeText(line ?? ''));
  return [styleText('bold', safeText(entry)), ...lines, checked].join('\n  ');
}
