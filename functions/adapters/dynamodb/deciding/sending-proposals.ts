import type { KeptKind } from '../../../contract/kept-texts.ts';
import {
  type DueWorkKind,
  deskDraftKey,
  officeKey,
  renderingKey,
  sendingKey,
  sendingOfDraftKey,
  sendingTextsKey,
  type TableKey,
  waitingLineKey,
} from '../../../contract/table-keys.ts';
import {
  isLaterThanTold,
  type Replaced,
  type SendingDecision,
  type SendingMove,
  type SendingProposal,
  type SendingProposals,
  type SendingRef,
  type Unchanged,
} from '../../../domain/deciding/deciding.ts';
import { formName } from '../../../domain/dispatch/dispatch.ts';
import type { Entry } from '../../../domain/members/members.ts';
import type { DataKey } from '../../../domain/sealing/sealing.ts';
import { daysInMs } from '../../../domain/time/time.ts';
import type { Keyring } from '../../kms/kms.ts';
import {
  type Changes,
  change,
  check,
  isTooLarge,
  OFF_THE_INDEX,
  put,
  type Table,
  type Write,
  where,
  writeIf,
} from '../../table/table.ts';
import { boundTo, expiring } from '../item-kind.ts';
import { entryPuts } from '../members/entry-item.ts';
import { packed } from '../packed.ts';
import { sealedText } from '../sealed-text.ts';
import { makeProposalReads } from './proposal-reads.ts';

/** How long a proposal and its mails are kept after it was asked, or after the time that it is to go out at: a dispatch ends long before. */
const KEPT_DAYS = 90;
export const DUE: DueWorkKind = 'sending';

/** What members ask colleagues to send, in the office's own partition: a proposal, and each of its mails, is a sealed item. */
export function makeSendingProposals(table: Table, keyring: Keyring): SendingProposals {
  const stillAsRead = (publisherId: string, { officeRevision, draft }: Unchanged): Write[] => [
    check(officeKey(publisherId), where.atRevision(officeRevision)),
    check(deskDraftKey(publisherId, draft.draftId), where.atRevision(draft.revision)),
  ];

  /** Changes a proposal whose standing and digest are as they were read, with the entry of it. */
  const updates = async (
    { publisherId, proposalId, status, digest, goesOutAtMs }: SendingProposal,
    { onlyWithout, isAtItsTime, ...changes }: ProposalChanges,
    entry: Entry | undefined,
  ): Promise<Write[]> => [
    change(
      sendingKey(publisherId, proposalId),
      changes,
      where.is({
        ...{ status, digest },
        ...(onlyWithout !== undefined && { [onlyWithout]: undefined }),
        ...(isAtItsTime && { goesOutAtMs }),
      }),
    ),
    ...(await entryPuts(publisherId, entry ? [entry] : [], keyring)),
  ];

  return {
    ...makeProposalReads(table, keyring),

    async ask({ publisherId, proposalId, ...asked }, mails, shown, entry, unchanged, alone, replaced = []) {
      const key = await keyring.newest();
      const ends = ({ proposal, move, entry: told }: Replaced) =>
        updates(proposal, changesOf(proposal, move, key), told);
      const { askedAtMs, when, digest } = asked;
      const lastsFromMs = Math.max(askedAtMs, when.kind === 'at' ? when.atMs : 0);
      const expiry = expiring(lastsFromMs + daysInMs(KEPT_DAYS));
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
      if (isTooLarge(items)) return 'too large';
      const isKept = await writeIf(
        table,
        ...stillAsRead(publisherId, unchanged),
        ...(await Promise.all(replaced.map(ends))).flat(),
        ...[...items, { ...row, ...expiry }].map((one) => put(one, where.isNew)),
        ...(await entryPuts(publisherId, [entry], keyring)),
      );
      return isKept ? 'asked' : 'changed meanwhile';
    },

    async move(proposal, move, entry, unchanged) {
      const { publisherId } = proposal;
      return writeIf(
        table,
        ...(unchanged ? stillAsRead(publisherId, unchanged) : []),
        ...(await updates(proposal, changesOf(proposal, move, await keyring.newest()), entry)),
        ...(move.to === 'waits' ? [raised(publisherId, move.lineRevision)] : []),
      );
    },

    async told({ publisherId, proposalId, status, goesOutAtMs }) {
      const changes =
        status === 'approved'
          ? { set: { promisedMs: goesOutAtMs, dueAtMs: goesOutAtMs } }
          : { remove: ['isUntold', ...OFF_THE_INDEX] };
      await writeIf(table, change(sendingKey(publisherId, proposalId), changes, where.is({ status, goesOutAtMs })));
    },

    async look(proposal, looked, entry, unchanged) {
      const set = { looked: sealedDecision(proposal, looked, '#looked', await keyring.newest()) };
      return writeIf(
        table,
        ...(unchanged ? stillAsRead(proposal.publisherId, unchanged) : []),
        ...(await updates(proposal, { set, onlyWithout: 'looked' }, entry)),
      );
    },
  };
}

/** Of two workers that find places in a line as one read it, one gives its time, and the other reads the line again. */
const raised = (publisherId: string, lineRevision: number): Write =>
  change(
    waitingLineKey(publisherId),
    { set: { entity: 'waiting-line' }, add: { revision: 1 } },
    where.atRevision(lineRevision),
  );

interface ProposalChanges extends Changes {
  /** It is done once: not where there is this attribute. */
  readonly onlyWithout?: string;
  /** It goes out when it was to go out as read. */
  readonly isAtItsTime?: boolean;
}

const sealedDecision = (
  { publisherId, proposalId }: SendingRef,
  decision: SendingDecision,
  part: string,
  key: DataKey,
) => sealedText('sending-proposal', JSON.stringify(decision), boundTo(sendingKey(publisherId, proposalId), part), key);

function changesOf(
  of: SendingRef & Pick<SendingProposal, 'promisedMs' | 'waitsSinceMs'>,
  move: SendingMove,
  key: DataKey,
): ProposalChanges & { readonly set: NonNullable<Changes['set']> } {
  const { to: status } = move;
  const sealedAs = (decision: SendingDecision, part: string) => sealedDecision(of, decision, part, key);
  switch (move.to) {
    case 'approved': {
      const { decision, goesOutAtMs } = move;
      const inIndex = { dueWork: DUE, dueAtMs: goesOutAtMs };
      return { set: { status, decision: sealedAs(decision, '#decision'), goesOutAtMs, ...inIndex } };
    }
    case 'returned':
      return { set: { status, decision: sealedAs(move.decision, '#decision') } };
    case 'stopped': {
      const set = { status, stopped: sealedAs(move.stopped, '#stopped') };
      const waited = of.waitsSinceMs !== undefined;
      return waited ? { set: { ...set, dueAtMs: move.stopped.atMs } } : { set, remove: OFF_THE_INDEX };
    }
    case 'held':
      return { set: { status: 'held', held: move.held, heldAtMs: move.heldAtMs, isUntold: true }, isAtItsTime: true };
    case 'waits': {
      const { waitsSinceMs, goesOutAtMs } = move;
      const dueAtMs = isLaterThanTold(goesOutAtMs, of) ? waitsSinceMs : goesOutAtMs;
      return { set: { waitsSinceMs, goesOutAtMs, dueAtMs }, isAtItsTime: true };
    }
  }
}
