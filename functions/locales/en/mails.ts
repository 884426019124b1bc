/** Words of the mails. */
export const mailMessages = {
  'mail.kind.new': 'New appeal',
} as const;
