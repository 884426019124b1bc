import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { KeptKind } from '../../../contract/kept-texts.ts';
import { DYNAMODB_MAX_ITEM_BYTES } from '../../../contract/limits.ts';
import {
  type DueWorkKind,
  deskDraftKey,
  EXPIRY_ATTRIBUTE,
  officeKey,
  renderingKey,
  sendingKey,
  sendingOfDraftKey,
  sendingTextsKey,
  type TableKey,
} from '../../../contract/table-keys.ts';
import type {
  Replaced,
  SendingDecision,
  SendingMove,
  SendingProposal,
  SendingProposals,
  SendingRef,
  Unchanged,
} from '../../../domain/deciding/deciding.ts';
import { formName } from '../../../domain/dispatch/dispatch.ts';
import type { Entry } from '../../../domain/members/members.ts';
import type { DataKey } from '../../../domain/sealing/sealing.ts';
import { daysInMs } from '../../../domain/time/time.ts';
import type { Keyring } from '../../kms/kms.ts';
import { expiryOf, retryConflicts, type Table, unlessRefused } from '../../table/table.ts';
import type { TransactWrites } from '../appeal/appeal-writes.ts';
import { entryItem } from '../members/entry-item.ts';
import { packed } from '../packed.ts';
import { sealedText } from '../sealed-text.ts';
import { atRevision } from './at-revision.ts';
import { boundTo, makeProposalReads } from './proposal-reads.ts';

/** How long a proposal and its mails are kept after it was asked, or after the time that it is to go out at: a dispatch ends long before. */
const KEPT_DAYS = 90;
/** What an item may hold beside what is sealed in it. */
const ROOM_BESIDE_BYTES = 2_000;
/** Of one transaction. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html */
const MOST_BYTES_TOGETHER = 3_900_000;

export const DUE: DueWorkKind = 'sending';

/** What members ask colleagues to send, in the office's own partition: a proposal, and each of its mails, is a sealed item. */
export function makeSendingProposals(table: Table, keyring: Keyring): SendingProposals {
  const { documents, name: TableName } = table;

  const write = (TransactItems: TransactWrites) =>
    unlessRefused(retryConflicts(() => documents.send(new TransactWriteCommand({ TransactItems }))));

  const stillAsRead = (publisherId: string, { officeRevision, draft }: Unchanged): TransactWrites => [
    atRevision(TableName, officeKey(publisherId), officeRevision),
    atRevision(TableName, deskDraftKey(publisherId, draft.draftId), draft.revision),
  ];

  const entryPut = async (publisherId: string, entry: Entry | undefined): Promise<TransactWrites> =>
    entry ? [{ Put: { TableName, Item: await entryItem(publisherId, entry, keyring) } }] : [];

  /** Changes a proposal whose standing and digest are as they were read, with the entry of it. */
  async function updates(
    { publisherId, proposalId, status, digest }: SendingProposal,
    { set, remove, onlyWithout }: Changes,
    entry: Entry | undefined,
  ): Promise<TransactWrites> {
    const names = { ...set, status };
    const changed = {
      TableName,
      Key: { ...sendingKey(publisherId, proposalId) },
      UpdateExpression: `SET ${Object.keys(set)
        .map((name) => `#${name} = :${name}`)
        .join(', ')}${remove.length > 0 ? ` REMOVE ${remove.join(', ')}` : ''}`,
      ConditionExpression: `#status = :seen AND digest = :digest${onlyWithout ? ` AND attribute_not_exists(${onlyWithout})` : ''}`,
      ExpressionAttributeNames: Object.fromEntries(Object.keys(names).map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: {
        ':seen': status,
        ':digest': digest,
        ...Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, value])),
      },
    };
    return [{ Update: changed }, ...(await entryPut(publisherId, entry))];
  }

  const update = async (
    proposal: SendingProposal,
    changes: Changes,
    entry: Entry | undefined,
    unchanged: Unchanged | undefined,
  ): Promise<boolean> =>
    write([
      ...(unchanged ? stillAsRead(proposal.publisherId, unchanged) : []),
      ...(await updates(proposal, changes, entry)),
    ]);

  return {
    ...makeProposalReads(table, keyring),

    async ask({ publisherId, proposalId, ...asked }, mails, shown, entry, unchanged, alone, replaced = []) {
      const key = await keyring.newest();
      const ends = ({ proposal, move, entry: told }: Replaced) =>
        updates(proposal, changesOf(proposal, move, key), told);
      const { askedAtMs, when, digest } = asked;
      const lastsFromMs = Math.max(askedAtMs, when.kind === 'at' ? when.atMs : 0);
      const expiry = { [EXPIRY_ATTRIBUTE]: expiryOf(lastsFromMs + daysInMs(KEPT_DAYS)) };
      const item = (at: TableKey, entity: KeptKind, text: string) => ({
        ...at,
        entity,
        ...sealedText(entity, text, boundTo(at), key),
        ...expiry,
      });
      const items = [
        {
          ...item(sendingKey(publisherId, proposalId), 'sending-proposal', JSON.stringify(asked)),
          ...{ proposalId, digest, status: 'open' },
          ...(alone && changesOf({ publisherId, proposalId }, alone, key).set),
        },
        item(sendingTextsKey(publisherId, proposalId), 'sending-texts', packed(shown)),
        ...mails.map(({ form, ...mail }) =>
          item(renderingKey(publisherId, proposalId, formName(form)), 'rendering', packed(mail)),
        ),
      ];
      const row = {
        ...sendingOfDraftKey(publisherId, asked.draftId, proposalId),
        entity: 'sending-of-draft',
        proposalId,
      };
      const sizes = items.map(({ sealed }) => sealed.byteLength + ROOM_BESIDE_BYTES);
      const isTooLarge =
        sizes.some((bytes) => bytes > DYNAMODB_MAX_ITEM_BYTES) ||
        sizes.reduce((sum, bytes) => sum + bytes, 0) > MOST_BYTES_TOGETHER;
      if (isTooLarge) return 'too large';
      const isKept = await write([
        ...stillAsRead(publisherId, unchanged),
        ...(await Promise.all(replaced.map(ends))).flat(),
        ...[...items, { ...row, ...expiry }].map((Item) => ({
          Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' },
        })),
        ...(await entryPut(publisherId, entry)),
      ]);
      return isKept ? 'asked' : 'changed meanwhile';
    },

    async move(proposal, move, entry, unchanged) {
      return update(proposal, changesOf(proposal, move, await keyring.newest()), entry, unchanged);
    },

    async look(proposal, looked, entry, unchanged) {
      const set = { looked: sealedDecision(proposal, looked, '#looked', await keyring.newest()) };
      return update(proposal, { set, remove: [], onlyWithout: 'looked' }, entry, unchanged);
    },
  };
}

interface Changes {
  readonly set: Readonly<Record<string, unknown>>;
  readonly remove: readonly string[];
  /** It is done once: not where there is this attribute. */
  readonly onlyWithout?: string;
}

const INDEX_ATTRIBUTES = ['dueWork', 'dueAtMs'];

const sealedDecision = (
  { publisherId, proposalId }: SendingRef,
  decision: SendingDecision,
  part: string,
  key: DataKey,
) => sealedText('sending-proposal', JSON.stringify(decision), boundTo(sendingKey(publisherId, proposalId), part), key);

function changesOf(ref: SendingRef, move: SendingMove, key: DataKey): Changes {
  const { to: status } = move;
  const sealedAs = (decision: SendingDecision, part: string) => sealedDecision(ref, decision, part, key);
  switch (move.to) {
    case 'approved': {
      const { decision, goesOutAtMs } = move;
      const inIndex = { dueWork: DUE, dueAtMs: goesOutAtMs };
      return { set: { status, decision: sealedAs(decision, '#decision'), goesOutAtMs, ...inIndex }, remove: [] };
    }
    case 'returned':
    case 'rejected':
      return { set: { status, decision: sealedAs(move.decision, '#decision') }, remove: [] };
    case 'stopped':
      return { set: { status, stopped: sealedAs(move.stopped, '#stopped') }, remove: INDEX_ATTRIBUTES };
    case 'held':
      return { set: { status, held: move.held }, remove: INDEX_ATTRIBUTES };
  }
}
