import { bytesOfText, textOfBytes } from '../../base64url.ts';

/** Random bytes of a call's id: as many as a UUID has. */
export const CALL_ID_BYTES = 16;

/**
 * The id of a call, which is written into its receipt and the tags of its mails: 22 letters, digits, `-` and `_`, instead of a
 * UUID's 36, as a receipt has to stay within a kilobyte.
 * @param random - {@link CALL_ID_BYTES} of them.
 */
export const callIdFrom = textOfBytes;

export const isCallId = (text: string) => bytesOfText(text)?.length === CALL_ID_BYTES;
