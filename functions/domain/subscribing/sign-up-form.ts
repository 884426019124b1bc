import type { Language } from '../appeal/appeal.ts';
import type { AddressRefusal } from './address.ts';
import { type EnteredFollow, type FollowFault, readFollows } from './entered-follow.ts';
import { type LanguagesFault, readLanguages } from './entered-languages.ts';
import { type EnteredRhythm, type RhythmFault, readRhythm, USUAL_RHYTHM } from './entered-rhythm.ts';
import { parseNewAddress } from './new-address.ts';
import type { OwnAddresses } from './own-addresses.ts';
import type { SignUpRequest } from './sign-up-request.ts';

/** The form as somebody filled it in, right or wrong: what it is shown again with. */
export interface EnteredForm {
  readonly follows: readonly EnteredFollow[];
  readonly rhythm: EnteredRhythm;
  /** The best first; some may be empty. None: nobody was asked yet. */
  readonly languages: readonly string[];
  readonly isDiscreet: boolean;
  readonly email: string;
}

export const EMPTY_FORM: EnteredForm = {
  follows: [],
  rhythm: USUAL_RHYTHM,
  languages: [],
  isDiscreet: false,
  email: '',
};

/** Whoever signs up on a page reads its language, unless they were asked and said another. */
export const inLanguage = (entered: EnteredForm, language: Language): EnteredForm =>
  entered.languages.length > 0 ? entered : { ...entered, languages: [language] };

/** What is wrong with a form, and at which part of it that is said. */
export type FormFault =
  | FollowFault
  | RhythmFault
  | LanguagesFault
  | { readonly field: 'email'; readonly reason: AddressRefusal };

export type FormReading =
  | { readonly kind: 'accepted'; readonly request: SignUpRequest }
  | { readonly kind: 'refused'; readonly faults: readonly FormFault[] };

/** A form read: the request that it makes, or every fault in it, in the order of its fields. */
export function readSignUpForm(entered: EnteredForm, network: string, isOwn: OwnAddresses): FormReading {
  const follows = readFollows(entered.follows);
  const rhythm = readRhythm(entered.rhythm);
  const languages = readLanguages(entered.languages);
  const address = parseNewAddress(entered.email, isOwn);
  if (
    follows.kind === 'refused' ||
    rhythm.kind === 'refused' ||
    languages.kind === 'refused' ||
    address.kind === 'refused'
  ) {
    const faults: FormFault[] = [
      ...(follows.kind === 'refused' ? follows.faults : []),
      ...(rhythm.kind === 'refused' ? rhythm.faults : []),
      ...(languages.kind === 'refused' ? languages.faults : []),
      ...(address.kind === 'refused' ? [{ field: 'email', reason: address.reason } as const] : []),
    ];
    return { kind: 'refused', faults };
  }
  const request: SignUpRequest = {
    address: address.address,
    languages: [...languages.languages],
    chosen: [...follows.chosen],
    rhythm: rhythm.rhythm,
    isDiscreet: entered.isDiscreet,
    network,
  };
  return { kind: 'accepted', request };
}
