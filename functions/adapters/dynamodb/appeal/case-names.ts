import { type CaseNames, caseNamesOf } from '../../../domain/subscriber/follows/case-name.ts';
import type { Table } from '../table.ts';
import { findNewestVersion } from './appeals.ts';

/** How cases may be named, by their newest versions: those that there are and that were not withdrawn. */
export async function findCaseNames(table: Table, appealIds: readonly string[]): Promise<CaseNames> {
  const newest = await Promise.all([...new Set(appealIds)].map((appealId) => findNewestVersion(table, appealId)));
  return caseNamesOf(newest.filter((version) => version !== undefined));
}
