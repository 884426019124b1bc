import type { Doubt } from '../../../contract/api.ts';
import { PART_NAMES, travelsOf } from '../../../contract/appeal-parts.ts';
import type { Addressee } from '../../../contract/part-schemas.ts';
import { wasCheckedLongAgo } from '../../appeal/appeal.ts';
import type { Reading } from '../../reading/reading.ts';
import { countryName } from '../../vocabulary/vocabulary.ts';
import { followUpKindOf } from '../following/carried-parts.ts';
import type { AppealInput } from './appeal-input.ts';

/** Answers of a person that the title contradicts. They hold, and a person at a screen is asked once more: a slip would mail the wrong readers. */
export function doubtsOf(countries: readonly string[], { countries: found }: Pick<Reading, 'countries'>): Doubt[] {
  const inTitle = found
    .filter(({ confidence, evidence }) => confidence === 'sure' && evidence.some(({ where }) => where === 'title'))
    .map(({ code }) => code);
  if (countries.length === 0 || inTitle.length === 0 || inTitle.some((code) => countries.includes(code))) return [];
  const message = `The title names ${inWords(inTitle)}, and you say ${inWords(countries)}.`;
  return [{ about: 'countries', field: 'countries', message }];
}

/** Adds a doubt for each addressee that was not checked for a year: a letter to an office that has moved helps no one. */
export function withOldAddresses(input: AppealInput, nowMs: number): AppealInput {
  const old = (input.parts.addressees?.value ?? []).flatMap((addressee, index): Doubt[] =>
    wasCheckedLongAgo(addressee, nowMs)
      ? [
          {
            about: 'addressees',
            field: `addressees[${index}]`,
            message: `An addressee was last checked on ${addressee.checkedOn}: ${officeOf(addressee)}.`,
          },
        ]
      : [],
  );
  return { ...input, doubts: [...input.doubts, ...old] };
}

/** Adds a doubt for an image beside a person who may not be named: a face is a name to whom it is known. */
export function withImageOfUnnamed(input: AppealInput): AppealInput {
  const { image, people } = input.parts;
  if (!image || !people?.value.some(({ mayBeNamed }) => !mayBeNamed)) return input;
  const message = 'A person of this appeal may not be named: make sure that the image does not show them.';
  return { ...input, doubts: [...input.doubts, { about: 'image', field: 'image', message }] };
}

/** Adds a doubt for each part that a follow-up keeps and that may not hold for its text. */
export function withAskedParts(input: AppealInput): AppealInput {
  const asked = PART_NAMES.filter(
    (part) =>
      input.parts[part]?.from === 'earlier version' && travelsOf(part, followUpKindOf(input.kind.value)) === 'asked',
  );
  const doubts = asked.map((part): Doubt => {
    const message = `The ${part} is that of the version before: does it still hold? Say another one, or null to drop it.`;
    return { about: 'parts', field: part, message };
  });
  return { ...input, doubts: [...input.doubts, ...doubts] };
}

const officeOf = ({ office }: Addressee): string =>
  typeof office === 'string' ? office : (Object.values(office)[0] ?? '');

const inWords = (codes: readonly string[]) =>
  new Intl.ListFormat('en-GB').format(codes.map((code) => countryName(code, 'en')));
