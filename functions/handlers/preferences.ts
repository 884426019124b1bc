import { randomBytes, randomUUID } from 'node:crypto';
import { makeAddressChanges } from '../adapters/dynamodb/address-changes.ts';
import { makeBudgets } from '../adapters/dynamodb/budgets.ts';
import { makeDigestSlots } from '../adapters/dynamodb/digest-slots.ts';
import { makeDisownedMailboxes } from '../adapters/dynamodb/disowned-mailboxes.ts';
import { makeEndings } from '../adapters/dynamodb/endings.ts';
import { makeErasure } from '../adapters/dynamodb/erasure.ts';
import { makeHeldRemovals } from '../adapters/dynamodb/held-removals.ts';
import { makeNetworkHasher } from '../adapters/dynamodb/network-hasher.ts';
import { makeRollingBudgets } from '../adapters/dynamodb/rolling-budgets.ts';
import { makeSessions } from '../adapters/dynamodb/sessions.ts';
import { makeSignIns } from '../adapters/dynamodb/sign-ins.ts';
import { makeSignUpsOfAddress } from '../adapters/dynamodb/sign-ups-of-address.ts';
import { makeStoppedFollows } from '../adapters/dynamodb/stopped-follows.ts';
import { makeSubscribers } from '../adapters/dynamodb/subscribers.ts';
import { makeTable } from '../adapters/dynamodb/table.ts';
import { makeTopicRows } from '../adapters/dynamodb/topic-rows.ts';
import { makeTransientBounces } from '../adapters/dynamodb/transient-bounces.ts';
import { makeKeyring } from '../adapters/kms/keyring.ts';
import { makeLookupKey } from '../adapters/kms/lookup-key.ts';
import { makeTokenKeys } from '../adapters/kms/token-keys.ts';
import { makeHashingKeys } from '../adapters/secrets/hashing-keys.ts';
import { makeQueue } from '../adapters/sqs/queue.ts';
import { readEnv } from '../contract/env.ts';
import type { NoticeMessage } from '../contract/messages.ts';
import { textOfBytes } from '../domain/base64url.ts';
import { makeAddressHasher } from '../domain/subscribing/address-hash.ts';
import { ownAddresses } from '../domain/subscribing/own-addresses.ts';
import { pageHandler } from '../web/page-handler.ts';
import { accountRoutes } from '../web/routes/account-routes.ts';
import { preferenceRoutes } from '../web/routes/preference-routes.ts';
import { signInRoutes } from '../web/routes/sign-in-routes.ts';
import { siteOf } from '../web/site.ts';

const env = readEnv('preferences', process.env);
const site = siteOf(env);
const table = makeTable(env.TABLE_NAME);
const keyring = makeKeyring(table, env.SEALING_KEY_ARN);
const hashingKeys = makeHashingKeys(env.HASHING_SECRET_ARN, makeLookupKey(table, env.SEALING_KEY_ARN));
const tokenKeys = makeTokenKeys(table, env.SEALING_KEY_ARN);
const endings = makeEndings(makeTable(env.ENDED_TABLE_NAME), hashingKeys, keyring);
const notices = makeQueue<NoticeMessage>(env.NOTICES_QUEUE_URL);

/** As many as a token's own: nobody guesses them. */
const SESSION_SECRET_BYTES = 32;

const ports = {
  subscribers: makeSubscribers(table, keyring, endings, hashingKeys),
  stoppedFollows: makeStoppedFollows(table, keyring, hashingKeys),
  topicRows: makeTopicRows(table),
  digestSlots: makeDigestSlots(table),
  sessions: makeSessions(table, keyring),
  signIns: makeSignIns(table, keyring),
  addressChanges: makeAddressChanges(table, keyring, hashingKeys),
  signUpsOfAddress: makeSignUpsOfAddress(table, keyring),
  heldRemovals: makeHeldRemovals(table),
  transientBounces: makeTransientBounces(table, keyring),
  disowned: makeDisownedMailboxes(table),
  erasure: makeErasure(table, keyring, hashingKeys),
  budgets: makeBudgets(table),
  rollingBudgets: makeRollingBudgets(table, tokenKeys),
  networks: makeNetworkHasher(table, hashingKeys),
  announcer: { announceLeft: (left: Extract<NoticeMessage, { kind: 'subscriber-left' }>) => notices.send([left]) },
  changeAnnouncer: {
    announceChangeRequested: (changeId: string) => notices.send([{ kind: 'address-change-requested', changeId }]),
  },
  hashOfAddress: makeAddressHasher(hashingKeys),
  isOwnAddress: ownAddresses(env.OWN_ADDRESSES.split(',')),
  tokenKeys,
  newFollowId: randomUUID,
  newChangeId: randomUUID,
  newSessionSecret: () => textOfBytes(randomBytes(SESSION_SECRET_BYTES)),
  nowMs: Date.now,
};

/** Lets somebody in by the link in a mail to them, and shows and changes what they chose and what is kept of them. */
export const handler = pageHandler(site, [...signInRoutes(ports), ...preferenceRoutes(ports), ...accountRoutes(ports)]);
