import { type InSteps, isLowest } from '../../functions/contract/steps.ts';

/** A number of people as the API tells it. @example numberInWords(150) // 'about 150' */
export const numberInWords = (people: InSteps): string =>
  isLowest(people) ? `${people} or fewer` : `about ${people.toLocaleString('en')}`;

/** @example peopleInWords({ people: 50 }) // '50 people or fewer' */
export const peopleInWords = ({ people }: { readonly people: InSteps }): string =>
  isLowest(people) ? `${people} people or fewer` : `about ${people.toLocaleString('en')} people`;
