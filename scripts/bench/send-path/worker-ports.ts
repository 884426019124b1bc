import { randomBytes, randomInt } from 'node:crypto';
import type { SESv2Client } from '@aws-sdk/client-sesv2';
import {
  makeAppealDispatches,
  makeAppealReads,
  makeCandidates,
  makeDispatches,
  makePeople,
  makeReceipts,
  makeSesEvents,
  makeSlices,
} from '../../../functions/adapters/dynamodb/dynamodb.ts';
import { type AlertMailSettings, makeBulkClient, openAlertMail } from '../../../functions/adapters/ses/ses.ts';
import type { Table } from '../../../functions/adapters/table/table.ts';
import type { SendingPorts } from '../../../functions/domain/dispatch/dispatch.ts';
import { CALL_ID_BYTES, callIdFrom, openAlertMailing } from '../../../functions/domain/dispatch/dispatch.ts';
import { makeAccountRate } from '../../../functions/handlers/composition/account-rate.ts';
import { sendingObserver } from '../../../functions/telemetry/sending-observer.ts';
import { FIXED_KEYRING, FIXED_TOKEN_KEYS } from './fixed-keys.ts';

const PUBLIC_URL = 'https://alerts.example.org';
const NO_HURRY_MS = 240_000;

export const SENDER = {
  fromName: 'Example Alerts',
  fromAddress: 'alerts@example.org',
  replyToAddress: 'desk@example.org',
  configurationSetName: 'alerts',
  listId: 'alerts.example.org',
};

export const MAIL_SETTINGS: AlertMailSettings = {
  publicUrl: PUBLIC_URL,
  mailDomain: 'example.org',
  tokenKeys: FIXED_TOKEN_KEYS,
  nowMs: Date.now,
  sender: { name: SENDER.fromName, postalAddress: '1 Example Street', homeUrl: `${PUBLIC_URL}/` },
  discreetName: 'Updates',
  bulk: SENDER,
};

/**
 * What a worker of the bulk lane sends with, but KMS, the secrets and the queue, which it asks once a process or a slice.
 * @param entriesPerCall - people in a call, where they are not as many as the account's rate allows.
 */
export function workerPorts(table: Table, ses: SESv2Client = makeBulkClient(), entriesPerCall?: number): SendingPorts {
  const rate = makeAccountRate(table);
  const dispatches = makeDispatches(table);
  const receipts = makeReceipts(table, FIXED_KEYRING);
  const people = makePeople(table, FIXED_KEYRING);
  const mailingPorts = {
    dispatches,
    receipts,
    appeals: makeAppealReads(table),
    appealDispatches: makeAppealDispatches(table),
    candidates: makeCandidates(table),
    openMail: async (appeal: Parameters<typeof openAlertMail>[0]) => openAlertMail(appeal, ses, MAIL_SETTINGS),
    allows: () => true,
    nowMs: Date.now,
  };
  return {
    dispatches,
    slices: makeSlices(table),
    receipts,
    people,
    rate: entriesPerCall === undefined ? rate : { ...rate, entriesPerCall: async () => entriesPerCall },
    sesEvents: makeSesEvents(table),
    wakes: {
      async send(slices) {
        throw new Error(`${slices.length} slices were left undone: something else than sending was measured`);
      },
    },
    observer: sendingObserver,
    openMailing(dispatch, range) {
      if (dispatch.kind !== 'alert') throw new TypeError('Only alerts are measured');
      return openAlertMailing(dispatch, range, mailingPorts);
    },
    newCallId: () => callIdFrom(randomBytes(CALL_ID_BYTES)),
    randomBelow: (limit) => randomInt(limit),
    nowMs: Date.now,
    timeLeftMs: () => NO_HURRY_MS,
  };
}
