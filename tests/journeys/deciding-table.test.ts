import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makeAppealStore } from '../../functions/adapters/dynamodb/appeal/appeals.ts';
import { makeSendingProposals } from '../../functions/adapters/dynamodb/deciding/sending-proposals.ts';
import { makeDrafts } from '../../functions/adapters/dynamodb/drafts/desk-drafts.ts';
import { makeDraftCleaning } from '../../functions/adapters/dynamodb/drafts/draft-cleaning.ts';
import { makeOffices } from '../../functions/adapters/dynamodb/members/offices.ts';
import type { SendingMove } from '../../functions/domain/deciding/ports.ts';
import { planAlert } from '../../functions/domain/dispatch/planning/plan-alert.ts';
import { NOTHING_SUPERSEDED } from '../../functions/domain/dispatch/superseding/supersede.ts';
import { newEntry } from '../../functions/domain/members/entry.ts';
import { aKeyring } from '../support/aws/fixed-keyring.ts';
import { aMail, anAsked } from '../support/deciding/builders.ts';
import { aDraft } from '../support/drafts/builders.ts';
import { anOffice } from '../support/members/builders.ts';
import { aVersion } from '../support/publishing/builders.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { tableLikeTheStacks } from '../support/stack/table-like-the-stacks.ts';
import { NOW_MS } from '../support/subscribing/builders.ts';

describe('in a table like the deployed one', () => {
  const table = tableLikeTheStacks();
  const by = { memberId: randomUUID(), name: 'Omar' };
  const ROUNDS = 12;

  /** A proposal of a new office, open or approved. */
  async function aProposal(isApproved: boolean) {
    const [proposals, drafts] = [makeSendingProposals(table, aKeyring), makeDrafts(table, aKeyring)];
    const ids = { publisherId: randomUUID(), draftId: randomUUID(), proposalId: randomUUID() };
    const { publisherId, draftId } = ids;
    await makeOffices(table, aKeyring).save(anOffice({ publisherId, revision: 0 }), []);
    await drafts.save(aDraft({ publisherId, draftId }), []);
    const asked = anAsked(ids);
    const { digest } = asked;
    const told = (act: 'sending-asked' | 'sending-approved' | 'sending-stopped' | 'sending-sent') =>
      newEntry({ act, draftId, revision: 1, digest }, by, randomUUID(), NOW_MS);
    const unchanged = { officeRevision: 1, draft: { draftId, revision: 1 } };
    expect(await proposals.ask(asked, [aMail()], [], told('sending-asked'), unchanged)).toBe('asked');
    const approves: SendingMove = { to: 'approved', decision: { by, atMs: NOW_MS }, goesOutAtMs: NOW_MS };
    const open = { ...asked, status: 'open' } as const;
    const approve = () => proposals.move(open, approves, told('sending-approved'), unchanged);
    if (isApproved) expect(await approve()).toBe(true);
    const stop = () =>
      proposals.move(
        { ...asked, status: 'approved' },
        { to: 'stopped', stopped: { by, atMs: NOW_MS } },
        told('sending-stopped'),
      );
    const save = () => drafts.save(aDraft({ publisherId, draftId, revision: 1, fields: { title: 'Another' } }), []);
    const withdraw = () =>
      makeDraftCleaning(table, aKeyring).keepWithdrawn(
        publisherId,
        { revision: 0, people: [{ name: 'Ivan Example', spellings: [], withdrawnAtMs: NOW_MS }] },
        NOW_MS,
      );
    const publish = () => {
      const version = aVersion({ appealId: randomUUID(), publisherId, subject: { countries: ['AQ'], themes: [] } });
      return makeAppealStore(table, inject('outputs').EndedTableName, aKeyring).publish({
        id: { publisherId, externalId: draftId },
        known: undefined,
        version,
        contentHash: 'hash',
        followUps: [],
        dispatch: planAlert(version, randomUUID(), NOTHING_SUPERSEDED),
        dueAtMs: NOW_MS,
        superseding: NOTHING_SUPERSEDED,
        draws: [],
        approval: {
          ...{
            publisherId,
            proposalId: asked.proposalId,
            digest,
            goesOutAtMs: NOW_MS,
            draft: { draftId, revision: 1 },
          },
          ...{ officeRevision: 1, withdrawnRevision: 0, entry: told('sending-sent') },
        },
      });
    };
    const standing = async () => (await proposals.find(asked))?.status;
    return { approve, stop, save, withdraw, publish, standing };
  }

  const rounds = Array.from({ length: ROUNDS }, (_, round) => round);

  test('of two approvals at once, one is taken', async () => {
    for (const _ of rounds) {
      const { approve } = await aProposal(false);
      expect((await Promise.all([approve(), approve()])).filter(Boolean)).toHaveLength(1);
    }
  });

  test('a stop in the last second and the publication: one of them happens, and the proposal says which', async () => {
    for (const round of rounds) {
      const { stop, publish, standing } = await aProposal(true);
      const acts = round % 2 === 0 ? [stop(), publish()] : [publish(), stop()];
      const [first, second] = await Promise.all(acts);
      const [isStopped, published] = round % 2 === 0 ? [first, second] : [second, first];
      expect([isStopped, published]).toEqual(isStopped ? [true, 'changed meanwhile'] : [false, 'published']);
      expect(await standing()).toBe(isStopped ? 'stopped' : 'sent');
    }
  });

  test('a draft that is saved while it is approved is not published, whichever came first', async () => {
    for (const _ of rounds) {
      const { approve, save, publish } = await aProposal(false);
      const [, saved] = await Promise.all([approve(), save()]);
      expect(saved).toBe('saved');
      expect(await publish()).toBe('changed meanwhile');
    }
  });

  test('once a person withdrew, nothing that was approved before is published, and a race is decided as a whole', async () => {
    const { withdraw, publish, standing } = await aProposal(true);
    await withdraw();
    expect([await publish(), await standing()]).toEqual(['changed meanwhile', 'approved']);
    for (const _ of rounds) {
      const raced = await aProposal(true);
      const [published] = await Promise.all([raced.publish(), raced.withdraw()]);
      expect(await raced.standing()).toBe(published === 'published' ? 'sent' : 'approved');
    }
  });

  test('what went out once goes out no second time', async () => {
    const { publish } = await aProposal(true);
    const ends = await Promise.all([publish(), publish()]);
    expect(ends.toSorted()).toEqual(['changed meanwhile', 'published']);
  });
});
