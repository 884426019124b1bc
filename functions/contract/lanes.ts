/** The ways in which dispatches travel: an urgent one never waits for anything in bulk. */
export const LANES = ['urgent', 'bulk'] as const;
export type Lane = (typeof LANES)[number];

/** Everything that takes a share of the account's rate, each with a queue, a function and a configuration set of its own. */
export const MAIL_CHANNELS = ['notices', ...LANES] as const;
export type MailChannelName = (typeof MAIL_CHANNELS)[number];
