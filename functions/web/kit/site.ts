import { LANGUAGE_FACTS, type Language } from '../../contract/languages.ts';

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

export const directionOf = (language: Language): 'ltr' | 'rtl' => LANGUAGE_FACTS[language].direction;
