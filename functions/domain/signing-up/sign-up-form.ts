import type { Language } from '../../contract/languages.ts';
import type { AddressRefusal, CaseNames, OwnAddresses } from '../subscriber/subscriber.ts';
import { NO_CASES, parseNewAddress } from '../subscriber/subscriber.ts';
import { type CadenceFault, DEFAULT_CADENCE, type EnteredCadence, readCadence } from './entered-cadence.ts';
import { type EnteredFollow, type FollowFault, readFollows } from './entered-follow.ts';
import { type LanguagesFault, readLanguages } from './entered-languages.ts';
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
