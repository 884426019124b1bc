/**
 * Tags on every mail, by which an SES event finds its person without an address. Tag names and values are
 * `[A-Za-z0-9_-]`. https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_MessageTag.html
 */
export const MAIL_TAGS = {
  dispatch: 'dispatchId',
  /** See {@link sliceTag}: the bits may be none, and a tag may not. */
  slice: 'slice',
  call: 'callId',
  /** Place of the entry in its call, from 0. */
  entry: 'entryIndex',
  /** On the mails that only prove that a channel works; its value is the channel. */
  canary: 'canary',
  /** Beside it, on the canaries of an operator's run: the run, and the simulator's mailbox that it went to. */
  canaryRun: 'canaryRun',
  canaryMailbox: 'canaryMailbox',
  /** On notices; its value is their kind, such as `confirm`, and nothing about whom they are for. */
  notice: 'notice',
  /** On notices to addresses that are not proven: digits of who asked for it and of whom it went to, which lead to neither. */
  source: 'source',
} as const;

export const sliceTag = (bits: string) => `s${bits}`;
export const bitsOfSliceTag = (tag: string) => tag.slice(1);
