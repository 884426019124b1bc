import { MAX_MAILED_ADDRESS_BYTES } from '../limits.ts';

/** Whether an address is as short as a mail may write it. One that is no address is for other rules. */
export function isShortEnoughToMail(address: string): boolean {
  const written = (URL.parse(address)?.href ?? '').replaceAll('&', '&amp;').replace(/['{}]/g, encodedAsIn);
  return written.length <= MAX_MAILED_ADDRESS_BYTES;
}

const encodedAsIn = (sign: string) => `%${sign.charCodeAt(0).toString(16)}`;

export const tooLongToMail = () =>
  `has more than ${MAX_MAILED_ADDRESS_BYTES.toLocaleString('en')} characters as a mail writes it, where each & takes five and each letter beyond ASCII six or more: use a shorter address`;
