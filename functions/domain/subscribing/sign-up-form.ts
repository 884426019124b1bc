import { MAX_TOPICS_PER_SUBSCRIBER } from '../../contract/limits.ts';
import type { Language } from '../appeal/appeal.ts';
import { topicsOfFollows } from '../follows/topics.ts';
import { isCountryCode, isRegionCode } from '../vocabulary/countries.ts';
import { isThemeSlug } from '../vocabulary/themes.ts';
import { type AddressRefusal, parseAddress } from './address.ts';
import { withoutCovered } from './covered-places.ts';
import { type EnteredRhythm, type RhythmFault, readRhythm, USUAL_RHYTHM } from './entered-rhythm.ts';
import { type ChosenFollow, followsOf, type SignUpRequest } from './sign-up-request.ts';

/** The form as somebody filled it in, right or wrong: what it is shown again with. */
export interface EnteredForm {
  readonly countries: readonly string[];
  readonly regions: readonly string[];
  readonly themes: readonly string[];
  readonly everything: boolean;
  readonly rhythm: EnteredRhythm;
  readonly email: string;
}

export const EMPTY_FORM: EnteredForm = {
  countries: [],
  regions: [],
  themes: [],
  everything: false,
  rhythm: USUAL_RHYTHM,
  email: '',
};

/** What is wrong with a form, and at which part of it that is said. */
export type FormFault =
  | { readonly field: 'where'; readonly reason: 'nothing-chosen' }
  | { readonly field: 'where'; readonly reason: 'unknown-place'; readonly codes: readonly string[] }
  | { readonly field: 'where'; readonly reason: 'too-many-topics'; readonly count: number }
  | { readonly field: 'about'; readonly reason: 'unknown-theme'; readonly codes: readonly string[] }
  | { readonly field: 'everything'; readonly reason: 'everything-and-more' }
  | RhythmFault
  | { readonly field: 'email'; readonly reason: AddressRefusal };

export type FormReading =
  | { readonly kind: 'accepted'; readonly request: SignUpRequest }
  | { readonly kind: 'refused'; readonly faults: readonly FormFault[] };

/** A form read: the request that it makes, or every fault in it, in the order of its fields. */
export function readSignUpForm(entered: EnteredForm, language: Language, network: string): FormReading {
  const rhythm = readRhythm(entered.rhythm);
  const faults = [...choiceFaults(entered), ...(rhythm.kind === 'refused' ? rhythm.faults : [])];
  const address = parseAddress(entered.email);
  if (address.kind === 'refused') return refused([...faults, { field: 'email', reason: address.reason }]);
  if (faults.length > 0 || rhythm.kind === 'refused') return refused(faults);
  const request: SignUpRequest = {
    address: address.address,
    languages: [language],
    chosen: [chosenIn(entered)],
    rhythm: rhythm.rhythm,
    isDiscreet: false,
    network,
  };
  return { kind: 'accepted', request };
}

const refused = (faults: readonly FormFault[]): FormReading => ({ kind: 'refused', faults });

function choiceFaults(entered: EnteredForm): FormFault[] {
  const choices = entered.countries.length + entered.regions.length + entered.themes.length;
  if (entered.everything) return choices > 0 ? [{ field: 'everything', reason: 'everything-and-more' }] : [];
  if (choices === 0) return [{ field: 'where', reason: 'nothing-chosen' }];
  const unknown = unknownCodeFaults(entered);
  return unknown.length > 0 ? unknown : topicFaults(chosenIn(entered));
}

function unknownCodeFaults({ countries, regions, themes }: EnteredForm): FormFault[] {
  const places = [
    ...countries.filter((code) => !isCountryCode(code)),
    ...regions.filter((code) => !isRegionCode(code)),
  ];
  const slugs = themes.filter((slug) => !isThemeSlug(slug));
  return [
    ...(places.length > 0 ? [{ field: 'where', reason: 'unknown-place', codes: places } as const] : []),
    ...(slugs.length > 0 ? [{ field: 'about', reason: 'unknown-theme', codes: slugs } as const] : []),
  ];
}

function topicFaults(chosen: ChosenFollow): FormFault[] {
  const count = topicsOfFollows(followsOf('', [chosen])).length;
  return count > MAX_TOPICS_PER_SUBSCRIBER ? [{ field: 'where', reason: 'too-many-topics', count }] : [];
}

function chosenIn({ everything, countries, regions, themes }: EnteredForm): ChosenFollow {
  if (everything) return { kind: 'everything' };
  const sorted = (codes: readonly string[]) => [...new Set(codes)].sort();
  return {
    kind: 'narrow',
    ...withoutCovered({ countries: sorted(countries), regions: sorted(regions) }),
    themes: sorted(themes),
  };
}
