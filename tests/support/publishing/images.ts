import { readFileSync } from 'node:fs';
import type { ImageRequest } from '../../../functions/contract/api.ts';
import { takeImage } from '../../../functions/domain/publishing/images/take-image.ts';

/** The bytes of a drawing among the fixtures. */
export const drawing = (name: string): Buffer => readFileSync(`tests/fixtures/images/${name}`);

/** An image as a publisher sends it. */
export const anImage = (given: Partial<ImageRequest> = {}, name = 'with-gps.jpg'): ImageRequest => ({
  data: drawing(name).toString('base64'),
  alt: 'The gate of the colony',
  credit: 'A photographer of Exampletown',
  consent: true,
  consentNote: 'By the lawyer, on the telephone',
  ...given,
});

/** The same as it is published. */
export function aTakenImage(name = 'with-gps.jpg') {
  const outcome = takeImage(anImage({}, name));
  if (outcome.kind !== 'taken') throw new Error(`${name} is refused`);
  return outcome;
}
