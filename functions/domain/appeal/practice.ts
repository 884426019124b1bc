/** RFC 9562 leaves this version to who makes the id, so that no random id has it. https://www.rfc-editor.org/rfc/rfc9562#section-5.8 */
const PRACTICE_VERSION = '8';
const VERSION_PLACE = 14;

/**
 * The id of a practice publisher, by which an operator tries a deployment. Whatever it publishes is for its practice reader alone. Every version and every
 * dispatch names its publisher, so that no way of publishing can leave this out.
 * @param randomId - a random UUID.
 */
export const practiceId = (randomId: string): string =>
  randomId.slice(0, VERSION_PLACE) + PRACTICE_VERSION + randomId.slice(VERSION_PLACE + 1);

/** @param publisherId - of a publisher, and of nothing else: a draft that came by a key has an id of that version too. */
export const isPractice = (publisherId: string): boolean => publisherId[VERSION_PLACE] === PRACTICE_VERSION;
