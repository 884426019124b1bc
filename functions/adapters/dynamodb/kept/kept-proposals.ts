import {
  OFFICE_SENDINGS,
  officeKey,
  renderingsOf,
  sendingTextsKey,
  type TableKey,
} from '../../../contract/table-keys.ts';
import type { SendingProposal, SendingRef } from '../../../domain/deciding/deciding.ts';
import { formOfName } from '../../../domain/dispatch/dispatch.ts';
import type { KeptText } from '../../../domain/withdrawing/withdrawing.ts';
import type { Keyring } from '../../kms/kms.ts';
import { find, ifReadable, list, page, type StoredItem, type Table } from '../../table/table.ts';
import { openProposal } from '../deciding/proposal-reads.ts';
import { SealedAsked, SealedMail, SealedTexts } from '../deciding/stored-proposal.ts';
import { boundTo } from '../item-kind.ts';
import { packed, unpacked } from '../packed.ts';
import { openText, StoredSeal, sealedText } from '../sealed-text.ts';
import { fitsItem, makeWritesAsRead } from './as-read.ts';
import type { ReadShelf } from './read-shelf.ts';

/** Each with a dozen mails. */
const PROPOSALS_A_PAGE = 10;
/** Sealed apart from what was asked. */
const PARTS = ['decision', 'looked', 'stopped'] as const;

/** What members asked one another to send, with its mails and with what those who decide are mailed. Its digest and how far it has come stay. */
export function makeKeptProposals(table: Table, keyring: Keyring): ReadShelf {
  function proposalOf(item: StoredItem, proposal: SendingProposal): KeptText<'sending-proposal'> {
    const { languages, askedAtMs } = proposal;
    return {
      ...{ kind: 'sending-proposal', value: proposal, language: languages[0] ?? 'en', writtenAtMs: askedAtMs },
      async keep(cut) {
        if (!cut) throw new Error('A proposal is cut, and never dropped');
        const changed = await partsChanged(item as StoredItem & TableKey, proposal, cut);
        const { set } = makeWritesAsRead(table, item);
        return set(
          changed,
          ...PARTS.filter((part) => part in changed).map((part) => `${part}/sealed`),
          ...('sealed' in changed ? ['sealed'] : []),
        );
      },
    };
  }

  /** Parts that are the same are not written: a colleague may decide meanwhile. */
  async function partsChanged(at: TableKey, before: SendingProposal, after: SendingProposal): Promise<StoredItem> {
    const key = await keyring.newest();
    const seal = (value: unknown, part = '') =>
      sealedText('sending-proposal', JSON.stringify(value), boundTo(at, part), key);
    const [asked, was] = [SealedAsked.parse(after), SealedAsked.parse(before)];
    const decisions = PARTS.filter((part) => !isSame(before[part], after[part]));
    return {
      ...(isSame(asked, was) ? {} : seal(asked)),
      ...Object.fromEntries(decisions.map((part) => [part, seal(after[part], `#${part}`)])),
    };
  }

  async function textsOf(ref: SendingRef, language: KeptText['language'], writtenAtMs: number): Promise<KeptText[]> {
    const item = await find(table, sendingTextsKey(ref.publisherId, ref.proposalId));
    const value = item && (await ifReadable(openPacked(SealedTexts, item)));
    if (!item || !value) return [];
    const kept: KeptText<'sending-texts'> = {
      ...{ kind: 'sending-texts', value, language, writtenAtMs },
      keep: (cut) => keepPacked('sending-texts', item, cut),
    };
    return [kept];
  }

  async function mailsOf({ publisherId, proposalId }: SendingRef, writtenAtMs: number): Promise<KeptText[]> {
    const prefix = renderingsOf(proposalId);
    const items = await list(table, { pk: officeKey(publisherId).pk, prefix });
    const mails = items.map(async (item) => {
      const value = await ifReadable(openPacked(SealedMail, item));
      if (!value) return [];
      const form = formOfName(String(item.sk).slice(prefix.length));
      const kept: KeptText<'rendering'> = {
        ...{ kind: 'rendering', value, language: form.language, writtenAtMs },
        keep: (cut) => keepPacked('rendering', item, cut),
      };
      return [kept];
    });
    return (await Promise.all(mails)).flat();
  }

  const openPacked = async <Value>(schema: { parse(value: unknown): Value }, item: StoredItem): Promise<Value> =>
    schema.parse(unpacked(await openText(StoredSeal.parse(item), boundTo(item as StoredItem & TableKey), keyring)));

  async function keepPacked(kind: 'sending-texts' | 'rendering', item: StoredItem, cut: unknown): Promise<boolean> {
    const writes = makeWritesAsRead(table, item);
    const at = boundTo(item as StoredItem & TableKey);
    const seal = cut === undefined ? undefined : sealedText(kind, packed(cut), at, await keyring.newest());
    return seal && fitsItem(seal.sealed.byteLength) ? writes.set({ ...seal }, 'sealed') : writes.drop('sealed');
  }

  async function read(publisherId: string, item: StoredItem): Promise<KeptText[]> {
    const proposal = await ifReadable(openProposal(publisherId, item, keyring));
    if (!proposal) return [];
    const { askedAtMs, languages } = proposal;
    const texts = await textsOf(proposal, languages[0] ?? 'en', askedAtMs);
    return [proposalOf(item, proposal), ...texts, ...(await mailsOf(proposal, askedAtMs))];
  }

  return async (publisherId, after) => {
    const shelf = { pk: officeKey(publisherId).pk, prefix: OFFICE_SENDINGS };
    const { items, ...more } = await page(table, shelf, { most: PROPOSALS_A_PAGE, after });
    return { ...more, shown: (await Promise.all(items.map((item) => read(publisherId, item)))).flat() };
  };
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
