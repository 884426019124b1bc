import { type InboxClient, type InboxMail, makeInboxClient } from '../../../scripts/local/visitors/inbox-client.ts';
import { inject } from './stack-of-worker.ts';

export { findHeader, type InboxMail, linksIn } from '../../../scripts/local/visitors/inbox-client.ts';

/** The six digits of a mail that has a code. */
export const codeIn = ({ text }: Pick<InboxMail, 'text'>): string => /^\d{6}$/m.exec(text)?.[0] ?? 'none';

let inbox: InboxClient | undefined;

/** The inbox of the stack that this worker's journeys run on. */
export function theInbox(): InboxClient {
  inbox ??= makeInboxClient(inject('inboxUrl'));
  return inbox;
}
