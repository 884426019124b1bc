import * as z from 'zod';
import { CANARY_MAILBOXES } from '../../../contract/deployment/canaries.ts';
import { MAIL_CHANNELS } from '../../../contract/lanes.ts';
import { CANARY_RUN_HOURS } from '../../../contract/limits.ts';
import { canaryRunKey, canaryRunPartition, EXPIRY_ATTRIBUTE } from '../../../contract/table-keys.ts';
import { type CanaryRuns, EVENT_KINDS, type EventKind } from '../../../domain/feedback/feedback.ts';
import { epochSecondsOf, hoursInMs } from '../../../domain/time/time.ts';
import { change, list, type Table, write } from '../../table/table.ts';

/** Keeps what SES told of an operator's canaries for some hours. An item holds no address: the simulator's mailbox is a word. */
export const makeCanaryRuns = (table: Table): CanaryRuns => ({
  async note({ channel, runId, mailbox, kind, toldAtMs }, nowMs) {
    const expiry = { [EXPIRY_ATTRIBUTE]: epochSecondsOf(nowMs + hoursInMs(CANARY_RUN_HOURS)) };
    const changes = { set: { entity: 'canary', channel, mailbox, ...expiry }, setOnce: { [kind]: toldAtMs } };
    await write(table, change(canaryRunKey(runId, channel, mailbox), changes));
  },
});

const StoredCanary = z
  .looseObject({ channel: z.enum(MAIL_CHANNELS), mailbox: z.enum(CANARY_MAILBOXES) })
  .transform(({ channel, mailbox, ...told }) => ({
    channel,
    mailbox,
    kinds: new Set<EventKind>(EVENT_KINDS.filter((kind) => typeof told[kind] === 'number')),
  }));
export type StoredCanary = z.infer<typeof StoredCanary>;

/** What came of each canary of a run so far. */
export const canariesOf = async (table: Table, runId: string): Promise<StoredCanary[]> =>
  (await list(table, { pk: canaryRunPartition(runId) })).map((item) => StoredCanary.parse(item));
