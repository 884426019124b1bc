import { faultOfLine } from '../../reading/reading.ts';

/** As much as a phone shows of a sender. */
const MAX_NAME_CHARACTERS = 80;
/** A name that readers would see and that may pass for something else. */
export class PublisherNameError extends Error {
  override readonly name = 'PublisherNameError';
}

/**
 * The name of a publisher, as readers see it beside each appeal and in their mail.
 * @throws {PublisherNameError} which says to an operator what the name must not hold.
 */
export function publisherName(given: string): string {
  const name = given.trim();
  const fault = name === '' ? 'is empty: give the one that readers know' : faultOfLine(name, MAX_NAME_CHARACTERS);
  if (fault !== undefined) throw new PublisherNameError(`The name ${fault}.`);
  return name;
}
