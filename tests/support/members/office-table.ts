import { appealVersionFrom } from '../../../functions/adapters/dynamodb/appeal/appeal-version-item.ts';
import { makeAppealStore } from '../../../functions/adapters/dynamodb/appeal/appeals.ts';
import { makeSendingProposals } from '../../../functions/adapters/dynamodb/deciding/sending-proposals.ts';
import { dispatchFrom } from '../../../functions/adapters/dynamodb/dispatch/dispatch-item.ts';
import { makeDrafts } from '../../../functions/adapters/dynamodb/drafts/desk-drafts.ts';
import { makeDraftCleaning } from '../../../functions/adapters/dynamodb/drafts/draft-cleaning.ts';
import { makeDraftTests } from '../../../functions/adapters/dynamodb/drafts/draft-tests.ts';
import { makeKeptDrafts } from '../../../functions/adapters/dynamodb/drafts/kept-drafts.ts';
import { makeKeptTexts } from '../../../functions/adapters/dynamodb/kept/kept-texts.ts';
import { makeOfficeEntries } from '../../../functions/adapters/dynamodb/members/office-entries.ts';
import { makeOffices } from '../../../functions/adapters/dynamodb/members/offices.ts';
import type { StoredItem } from '../../../functions/adapters/table/batches.ts';
import type { AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import type { Dispatch } from '../../../functions/domain/dispatch/dispatches.ts';
import type { DraftCleaning, Drafts } from '../../../functions/domain/drafts/ports.ts';
import type { Entry } from '../../../functions/domain/members/entry.ts';
import { aKeyring } from '../aws/fixed-keyring.ts';
import { everyItemOf } from '../aws/restored-table.ts';
import { ENDED_NAME, tableInProcess } from '../aws/table-in-process.ts';
import { NOW_MS } from '../subscribing/builders.ts';

/** More than any test writes. */
const ALL = 1_000;

/** The offices of a test in a table of their own: the adapters that are deployed, and what a test looks at in it. */
export class OfficeTable {
  readonly table = tableInProcess();
  readonly offices = makeOffices(this.table, aKeyring);
  readonly officeEntries = makeOfficeEntries(this.table, aKeyring);
  readonly drafts: Drafts & DraftCleaning = {
    ...makeDrafts(this.table, aKeyring),
    ...makeKeptDrafts(this.table),
    ...makeDraftCleaning(this.table, aKeyring),
  };
  readonly draftTests = makeDraftTests(this.table, aKeyring);
  readonly proposals = makeSendingProposals(this.table, aKeyring);
  readonly appeals = makeAppealStore(this.table, ENDED_NAME, aKeyring);
  readonly keptTexts = makeKeptTexts(this.table, aKeyring, () => NOW_MS);

  /** An office's history, oldest first. */
  async entries(publisherId: string): Promise<Entry[]> {
    const newest = await this.officeEntries.newest(publisherId, ALL);
    return newest.toReversed() as Entry[]; // no test here takes an entry out
  }

  async versions(): Promise<AppealVersion[]> {
    return (await this.itemsOf('appeal-version')).map(appealVersionFrom);
  }

  async dispatches(): Promise<Dispatch[]> {
    return (await this.itemsOf('dispatch')).map(dispatchFrom);
  }

  private async itemsOf(entity: string): Promise<StoredItem[]> {
    return (await everyItemOf(this.table)).filter((item) => item.entity === entity);
  }
}

/** Lets something come in between, once, before a port is next asked for something. */
export function meanwhile<Port extends object>(port: Port, method: keyof Port, act: () => Promise<unknown>): void {
  const asks = port[method] as (...given: unknown[]) => unknown; // every port is made of functions
  Object.assign(port, {
    [method]: async (...given: unknown[]) => {
      Object.assign(port, { [method]: asks });
      await act();
      return asks(...given);
    },
  });
}
