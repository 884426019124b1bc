import { foldedText } from '../../appeal/folded-text.ts';
import type { ListedBecause } from '../../members/entry.ts';
import type { PersonConsent } from '../../publishing/consents.ts';
import type { DraftFields } from '../fields.ts';
import { dayTexts, type Texts } from '../part-fields.ts';
import { rowField, rowsOf } from '../rows.ts';

/** The fields of a draft with why its people may be listed. */
export const withConsents = (fields: DraftFields, consents: readonly PersonConsent[]): DraftFields => ({
  ...fields,
  ...Object.assign(
    {},
    ...rowsOf(fields, 'people').map(({ number, texts: { name } }) => {
      const because = consents.findLast((one) => foldedText(one.name) === foldedText(name ?? ''))?.because;
      const texts = because ? becauseTexts(because) : {};
      return Object.fromEntries(Object.entries(texts).map(([key, text]) => [rowField('people', number, key), text]));
    }),
  ),
});

const becauseTexts = (because: ListedBecause): Texts =>
  'withoutConsent' in because
    ? { withoutConsent: because.withoutConsent }
    : { consentBy: because.consent.by, ...dayTexts('consentOn', because.consent.on), consentFor: because.consent.for };
