/** An appeal's public page. This file imports nothing, so that mails are bundled without what the API is checked by. */
export const appealPath = (appealId: string) => `/appeals/${encodeURIComponent(appealId)}`;
