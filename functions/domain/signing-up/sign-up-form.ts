import { LANGUAGES, type Language } from '../../contract/languages.ts';
import {
  type AddressRefusal,
  type CaseNames,
  NO_CASES,
  type OwnAddresses,
  parseNewAddress,
} from '../subscriber/subscriber.ts';
import { type CadenceFault, DEFAULT_CADENCE, type EnteredCadence, readCadence } from './entered-cadence.ts';
import { type EnteredFollow, type FollowFault, readFollows } from './entered-follow.ts';
import type { SignUpRequest } from './sign-up-request.ts';

/** The form as a visitor filled it in, right or wrong: what it is shown again with. */
export interface EnteredForm {
  readonly follows: readonly EnteredFollow[];
  readonly cadence: EnteredCadence;
  /** The best first; some may be empty. None: the visitor was not asked yet. */
  readonly languages: readonly string[];
  readonly waitsForEdition: boolean;
  readonly isDiscreet: boolean;
  readonly email: string;
}

export const EMPTY_FORM: EnteredForm = {
  follows: [],
  cadence: DEFAULT_CADENCE,
  languages: [],
  waitsForEdition: false,
  isDiscreet: false,
  email: '',
};

/** A visitor who signs up on a page reads its language, unless they were asked and said another. */
export const inLanguage = (entered: EnteredForm, language: Language): EnteredForm =>
  entered.languages.length > 0 ? entered : { ...entered, languages: [language] };

/** What is wrong with a form, and at which part of it that is said. */
export type FormFault =
  | FollowFault
  | CadenceFault
  | LanguagesFault
  | { readonly field: 'email'; readonly reason: AddressRefusal };

export type FormReading =
  | { readonly kind: 'accepted'; readonly request: SignUpRequest }
  | { readonly kind: 'refused'; readonly faults: readonly FormFault[] };

/**
 * A form read: the request that it makes, or every fault in it, in the order of its fields.
 * @param cases - those that can be followed.
 */
export function readSignUpForm(
  entered: EnteredForm,
  network: string,
  isOwn: OwnAddresses,
  cases: CaseNames = NO_CASES,
): FormReading {
  const follows = readFollows(entered.follows, cases);
  const cadence = readCadence(entered.cadence);
  const languages = readLanguages(entered.languages);
  const address = parseNewAddress(entered.email, isOwn);
  if (
    follows.kind === 'refused' ||
    cadence.kind === 'refused' ||
    languages.kind === 'refused' ||
    address.kind === 'refused'
  ) {
    const faults: FormFault[] = [
      ...(follows.kind === 'refused' ? follows.faults : []),
      ...(cadence.kind === 'refused' ? cadence.faults : []),
      ...(languages.kind === 'refused' ? languages.faults : []),
      ...(address.kind === 'refused' ? [{ field: 'email', reason: address.reason } as const] : []),
    ];
    return { kind: 'refused', faults };
  }
  const request: SignUpRequest = {
    address: address.address,
    languages: [...languages.languages],
    chosen: [...follows.chosen],
    cadence: cadence.cadence,
    waitsForEdition: entered.waitsForEdition,
    isDiscreet: entered.isDiscreet,
    network,
  };
  return { kind: 'accepted', request };
}

/** What is wrong with a list of languages. */
type LanguagesFault =
  | { readonly field: 'language-1'; readonly reason: 'no-language' }
  | { readonly field: 'language-1'; readonly reason: 'unknown-language'; readonly codes: readonly string[] };

type LanguagesReading =
  | { readonly kind: 'languages'; readonly languages: readonly Language[] }
  | { readonly kind: 'refused'; readonly faults: readonly LanguagesFault[] };

/** Languages read, the best first, each once. What is left empty stands for no choice; one is needed. */
export function readLanguages(entered: readonly string[]): LanguagesReading {
  const codes = [...new Set(entered)].filter((code) => code !== '');
  const languages = codes.flatMap((code) => LANGUAGES.find((language) => language === code) ?? []);
  const unknown = codes.filter((code) => !LANGUAGES.some((language) => language === code));
  if (unknown.length > 0)
    return { kind: 'refused', faults: [{ field: 'language-1', reason: 'unknown-language', codes: unknown }] };
  if (languages.length > 0) return { kind: 'languages', languages };
  return { kind: 'refused', faults: [{ field: 'language-1', reason: 'no-language' }] };
}
