import type { Follow } from '../subscriber/subscriber.ts';
import type { ChosenFollow } from './sign-up-request.ts';

/** What a follow asks for, without its id: as a form chooses it. */
export function chosenOf(follow: Follow): ChosenFollow {
  if (follow.kind === 'everything') return { kind: 'everything' };
  if (follow.kind === 'case') return { kind: 'case', appealId: follow.appealId };
  const { countries, regions, themes } = follow;
  return { kind: 'narrow', countries: [...countries], regions: [...regions], themes: [...themes] };
}
