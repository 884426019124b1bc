import { inject } from 'vitest';
import { type InboxClient, makeInboxClient } from '../../scripts/local/inbox-client.ts';

export { findHeader, type InboxMail, linksIn } from '../../scripts/local/inbox-client.ts';

/** The inbox of the stack that journeys run on. */
export const theInbox = (): InboxClient => makeInboxClient(inject('inboxUrl'));
