import * as z from 'zod';
import {
  OFFICE_SENDINGS,
  officeKey,
  renderingsOf,
  sendingKey,
  sendingsOfDraft,
  sendingTextsKey,
  type TableKey,
  waitingLineKey,
} from '../../../contract/table-keys.ts';
import { type SendingProposal, type SendingProposals, waitsForRoom } from '../../../domain/deciding/deciding.ts';
import { formOfName } from '../../../domain/dispatch/dispatch.ts';
import type { Keyring } from '../../kms/kms.ts';
import { allReadable, find, list, type StoredItem, type Table } from '../../table/table.ts';
import { boundTo } from '../item-kind.ts';
import { unpacked } from '../packed.ts';
import { openPart, openText, StoredSeal } from '../sealed-text.ts';
import {
  RowOfDraft,
  SealedAsked,
  SealedDecision,
  SealedMail,
  SealedStop,
  SealedTexts,
  StoredProposal,
} from './stored-proposal.ts';

/** As much of an item as says whether it waits for room. */
const Standing = StoredProposal.pick({ status: true, waitsSinceMs: true });

const Line = z.object({ revision: z.number().int() });

/** A proposal from its item. */
export async function openProposal(publisherId: string, item: StoredItem, keyring: Keyring): Promise<SendingProposal> {
  const { pk, sk, dataKeyId, sealed, decision, looked, stopped, ...open } = StoredProposal.parse(item);
  const { proposalId, status, goesOutAtMs, held, heldAtMs, isUntold, waitsSinceMs, promisedMs, published } = open;
  const at = { pk, sk };
  const decided = (seal: StoredSeal, part: string) => openPart(SealedDecision, seal, boundTo(at, part), keyring);
  return {
    ...(await openPart(SealedAsked, { dataKeyId, sealed }, boundTo(at), keyring)),
    ...{ publisherId, proposalId, status },
    ...(decision && { decision: await decided(decision, '#decision') }),
    ...(goesOutAtMs !== undefined && { goesOutAtMs }),
    ...(looked && { looked: await decided(looked, '#looked') }),
    ...(stopped && { stopped: await openPart(SealedStop, stopped, boundTo(at, '#stopped'), keyring) }),
    ...(held && { held }),
    ...(heldAtMs !== undefined && { heldAtMs }),
    ...(isUntold && { isUntold }),
    ...(waitsSinceMs !== undefined && { waitsSinceMs }),
    ...(promisedMs !== undefined && { promisedMs }),
    ...(published && { published }),
  };
}

type ProposalReads = Pick<SendingProposals, 'find' | 'list' | 'waiting' | 'ofDraft' | 'mails' | 'shown'>;

/** Proposals for those who change none. */
export function makeProposalReads(table: Table, keyring: Keyring): ProposalReads {
  const itemsOf = (publisherId: string, prefix: string) => list(table, { pk: officeKey(publisherId).pk, prefix });

  const opened = (publisherId: string, item: StoredItem) => openProposal(publisherId, item, keyring);

  const openedAll = async (publisherId: string, items: readonly StoredItem[]) => {
    const proposals = await Promise.all(items.map((item) => opened(publisherId, item)));
    return proposals.toSorted((one, other) => other.askedAtMs - one.askedAtMs);
  };

  return {
    async find({ publisherId, proposalId }) {
      const item = await find(table, sendingKey(publisherId, proposalId));
      return item && opened(publisherId, item);
    },

    list: async (publisherId) => openedAll(publisherId, await itemsOf(publisherId, OFFICE_SENDINGS)),

    async waiting(publisherId) {
      // It is read first: what is given a time in between raises it.
      const line = await find(table, waitingLineKey(publisherId));
      const items = await itemsOf(publisherId, OFFICE_SENDINGS);
      const waiting = items.filter((item) => waitsForRoom(Standing.parse(item)));
      // The worker that is to send a damaged one reports it.
      const proposals = await allReadable(
        waiting,
        (item) => opened(publisherId, item),
        () => {},
      );
      return { revision: line ? Line.parse(line).revision : 0, proposals };
    },

    async ofDraft(publisherId, draftId) {
      const rows = await itemsOf(publisherId, sendingsOfDraft(draftId));
      const found = await Promise.all(
        rows.map((row) => find(table, sendingKey(publisherId, RowOfDraft.parse(row).proposalId))),
      );
      return openedAll(
        publisherId,
        found.filter((item) => item !== undefined),
      );
    },

    async mails({ publisherId, proposalId }) {
      const prefix = renderingsOf(proposalId);
      const items = await itemsOf(publisherId, prefix);
      return Promise.all(
        items.map(async (item) => {
          const key = item as StoredItem & TableKey; // each item has both
          const mail = SealedMail.parse(unpacked(await openText(StoredSeal.parse(item), boundTo(key), keyring)));
          return { form: formOfName(key.sk.slice(prefix.length)), ...mail };
        }),
      );
    },

    async shown({ publisherId, proposalId }) {
      const key = sendingTextsKey(publisherId, proposalId);
      const item = await find(table, key);
      if (!item) return [];
      return SealedTexts.parse(unpacked(await openText(StoredSeal.parse(item), boundTo(key), keyring)));
    },
  };
}
