import { foldedText } from '../../appeal/appeal.ts';
import type { ListedBecause } from '../../members/members.ts';
import type { PersonConsent } from '../../publishing/publishing.ts';
import { withNamedBefore } from '../answered-names.ts';
import type { DraftFields } from '../fields.ts';
import { dayTexts, type Texts } from '../part-fields.ts';
import { rowField, rowsOf } from '../rows.ts';

/** The fields of a draft with why its people may be listed, and those whom its words name beside them. */
export const withConsents = (fields: DraftFields, consents: readonly PersonConsent[]): DraftFields => ({
  ...withNamedBefore(fields, consents),
  ...Object.assign(
    {},
    ...rowsOf(fields, 'people').map(({ number, texts: { name } }) => {
      const because = consents.findLast((one) => foldedText(one.name) === foldedText(name ?? ''))?.because;
      const texts = because ? becauseTexts(because) : {};
      return Object.fromEntries(Object.entries(texts).map(([key, text]) => [rowField('people', number, key), text]));
    }),
  ),
});

function becauseTexts(because: ListedBecause): Texts {
  if ('unanswered' in because) return {};
  if ('withoutConsent' in because) return { withoutConsent: because.withoutConsent };
  const { by, on, for: scope } = because.consent;
  return { consentBy: by, ...dayTexts('consentOn', on), consentFor: scope };
}
