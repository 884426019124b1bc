import { CanaryRun } from '../../contract/deployment/canaries.ts';
import { MAIL_CHANNELS, type MailChannelName } from '../../contract/lanes.ts';
import { SES_MAX_ENTRIES_PER_CALL } from '../../contract/limits.ts';
import { bitsOfSliceTag, MAIL_TAGS } from '../../contract/mail/mail-tags.ts';
import { isCallId, type SliceId } from '../dispatch/dispatch.ts';
import { type MailSource, readSource } from '../notices/notices.ts';

/** One bulk call. */
export interface CallId extends SliceId {
  readonly callId: string;
}

/**
 * Which mail an event is about, as its tags say. `untagged`: no mail of ours, or a notice of before they had tags. `mistagged`: it has tags of ours, and they
 * name no mail that we could have sent.
 */
export type TaggedMail =
  | { readonly kind: 'entry'; readonly call: CallId; readonly index: number }
  /** `run`: which of an operator's run, whose events are written down. */
  | { readonly kind: 'canary'; readonly channel: MailChannelName; readonly run?: CanaryRun }
  /** `notice` is its kind, `mailId` SES's own id of the mail, `source` whose asking it was, if it went to an address that is not proven. */
  | { readonly kind: 'notice'; readonly notice: string; readonly mailId: string; readonly source?: MailSource }
  | { readonly kind: 'untagged' | 'mistagged' };

const OUR_TAGS = Object.values(MAIL_TAGS);
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SLICE_TAG = /^s[01]{0,32}$/;
const NOTICE_KIND = /^[a-z-]{1,40}$/;
const ENTRY_INDEX = /^\d{1,2}$/;

/**
 * Reads tags, each with all of its values. Anybody who may send by the account could have written them.
 * @param mailId - SES's id of the mail.
 */
export function taggedMail(tags: Readonly<Record<string, readonly string[]>>, mailId: string): TaggedMail {
  const firstOf = (name: string) => tags[name]?.[0] ?? '';
  const channel = MAIL_CHANNELS.find((name) => name === firstOf(MAIL_TAGS.canary));
  if (channel) return { kind: 'canary', channel, ...runIn(firstOf) };
  const notice = firstOf(MAIL_TAGS.notice);
  if (NOTICE_KIND.test(notice)) return { kind: 'notice', notice, mailId, ...sourceIn(firstOf) };
  const dispatchId = firstOf(MAIL_TAGS.dispatch);
  const slice = firstOf(MAIL_TAGS.slice);
  const callId = firstOf(MAIL_TAGS.call);
  const entry = firstOf(MAIL_TAGS.entry);
  const isOurs = UUID.test(dispatchId) && SLICE_TAG.test(slice) && isCallId(callId) && ENTRY_INDEX.test(entry);
  if (!isOurs || Number(entry) >= SES_MAX_ENTRIES_PER_CALL)
    return { kind: OUR_TAGS.some((name) => name in tags) ? 'mistagged' : 'untagged' };
  return { kind: 'entry', call: { dispatchId, bits: bitsOfSliceTag(slice), callId }, index: Number(entry) };
}

function sourceIn(firstOf: (name: string) => string): { readonly source?: MailSource } {
  const source = readSource(firstOf(MAIL_TAGS.source));
  return source ? { source } : {};
}

/** The clock's canaries have none. */
function runIn(firstOf: (name: string) => string): { readonly run?: CanaryRun } {
  const run = CanaryRun.safeParse({ runId: firstOf(MAIL_TAGS.canaryRun), mailbox: firstOf(MAIL_TAGS.canaryMailbox) });
  return run.success ? { run: run.data } : {};
}
