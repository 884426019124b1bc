/** Random bytes of a call's id: as many as a UUID has. */
export const CALL_ID_BYTES = 16;

/**
 * The id of a call, which is written into its receipt and the tags of its mails: 22 letters, digits, `-` and `_`, instead of a
 * UUID's 36, as a receipt has to stay within a kilobyte.
 * @param random - {@link CALL_ID_BYTES} of them.
 */
export const callIdFrom = (random: Uint8Array) => Buffer.from(random).toString('base64url');

export const isCallId = (text: string) => /^[A-Za-z0-9_-]{22}$/.test(text);
