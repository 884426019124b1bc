import type { Found } from '../finding.ts';
import { matchesOf } from '../matches.ts';

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}])/gu;

/** E-mail addresses. */
export const emailsIn = (text: string): Found[] => matchesOf(text, EMAIL).map(([quote]) => ({ quote }));
