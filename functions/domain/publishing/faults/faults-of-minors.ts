import type { FieldFault } from '../../../contract/api.ts';
import type { AppealContent } from '../../appeal/appeal.ts';
import { minorsIn, piecesOf } from '../../checks/checks.ts';
import { shownTexts } from './faults-of-names.ts';

/** Without the name, as of who may not be named. */
const message =
  'gives the full name of a child beside their age: leave out the family name, or the age. What a follow-up does not send itself is that of the version before';

/**
 * Fields in which the full name of a child stands beside an age under 18, by the rule that the desk and previews check by. The title of a retraction is that of what it takes back, which nothing may hinder.
 */
export function faultsOfMinors(content: AppealContent): FieldFault[] {
  const { people = [], kind } = content;
  const naming = shownTexts(content)
    .filter(({ field }) => kind !== 'retraction' || field !== 'title')
    .filter(({ text }) => piecesOf(text).some((piece) => isNaming(piece, people)));
  return [...new Set(naming.map(({ field }) => field))].map((field) => ({ field, message }));
}

const isNaming = (text: string, people: NonNullable<AppealContent['people']>): boolean =>
  minorsIn(text, people).some(({ level }) => level === 'refuse');
