import { digitByDigit } from '../../western-digits.ts';
import type { Found } from '../finding.ts';
import { identityNumbersIn } from './identity-numbers.ts';
import { surest } from './place.ts';
import { telephoneNumbersIn } from './telephone-numbers.ts';

type Kind = 'identity-number' | 'phone';

/**
 * The numbers of a text that lead to a person, by what they are. One that may be both is what the nearest word before it says.
 * @param countries - ISO 3166-1 alpha-2: numbers of theirs are known without a country code.
 */
export function numbersIn(text: string, countries: readonly string[]): Record<Kind, Found[]> {
  const written = text.normalize('NFKC');
  const digits = digitByDigit(written);
  const places = surest([
    ...identityNumbersIn(digits).map((place) => ({ ...place, kind: 'identity-number' as Kind })),
    ...telephoneNumbersIn(digits, countries).map((place) => ({ ...place, kind: 'phone' as Kind })),
  ]);
  const quotes = (of: Kind, from: string) =>
    places.filter(({ kind }) => kind === of).map(({ start, end }) => ({ quote: from.slice(start, end).trim() }));
  return { 'identity-number': quotes('identity-number', digits), phone: quotes('phone', written) };
}
