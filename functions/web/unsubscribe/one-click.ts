import { z } from 'zod';
import { type PageEvent, postedFields } from '../kit/page-event.ts';

const OneClickForm = z.object({ 'List-Unsubscribe': z.literal('One-Click') });
const ONE_CLICK_PART = /name="?List-Unsubscribe"?\s+One-Click\s/;

/**
 * Whether a mail program posted this, for whom one line is answer enough. It may send the field urlencoded or as multipart.
 * https://www.rfc-editor.org/rfc/rfc8058#section-3.2
 */
export function isOneClick(event: PageEvent): boolean {
  const posted = postedFields(event);
  if (typeof posted !== 'string') return OneClickForm.safeParse(posted).success;
  const text = event.isBase64Encoded ? Buffer.from(posted, 'base64').toString('utf8') : posted;
  return ONE_CLICK_PART.test(text);
}
