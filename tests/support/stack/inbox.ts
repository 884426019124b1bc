import { type InboxClient, type InboxMail, makeInboxClient } from '../../../scripts/local/visitors/inbox-client.ts';
import { inject } from './stack-of-worker.ts';

export { findHeader, type InboxMail, linksIn } from '../../../scripts/local/visitors/inbox-client.ts';

/** The six digits of a mail that has a code. */
export const codeIn = ({ text }: Pick<InboxMail, 'text'>): string => /^\d{6}$/m.exec(text)?.[0] ?? 'none';

/** Each file of journeys has a process of its own, and is told by its own mails. */
const STARTED_AT_EPOCH_SECONDS = Math.floor(Date.now() / 1_000);

/** The inbox of the stack that journeys run on, from this file's start on. */
export const theInbox = (): InboxClient => makeInboxClient(inject('inboxUrl'), STARTED_AT_EPOCH_SECONDS);
