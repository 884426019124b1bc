import type { Language } from '../domain/appeal/appeal.ts';

/** Who a page comes from and where it stands. */
export interface Site {
  /** Origin that people see, without a slash at its end. */
  readonly publicUrl: string;
  readonly senderName: string;
  readonly postalAddress: string;
}

/** A site from the environment that every function with pages has. */
export function siteOf(env: { PUBLIC_URL: string; SENDER_NAME: string; POSTAL_ADDRESS: string }): Site {
  return {
    publicUrl: env.PUBLIC_URL.replace(/\/+$/, ''),
    senderName: env.SENDER_NAME,
    postalAddress: env.POSTAL_ADDRESS,
  };
}

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT: ReadonlySet<Language> = new Set(['ar']);

export const directionOf = (language: Language): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr');
