import { styleText } from 'node:util';
import { makePublisherStore, makeReleaseSteering } from '../../functions/adapters/dynamodb/dynamodb.ts';
import type { Table } from '../../functions/adapters/table/table.ts';
import { HELD_WORDS } from '../../functions/api/release-answer.ts';
import type { Publisher, Release } from '../../functions/domain/publishing/publishing.ts';
import { momentInWords, openReleases } from '../../functions/domain/publishing/publishing.ts';
import { safeText } from '../terminal/safe-text.ts';

export async function listReleases(table: Table): Promise<string> {
  const publishers = await makePublisherStore(table).list();
  return describeReleases(await openReleases(publishers, makeReleaseSteering(table)), publishers);
}

export function describeReleases(open: readonly Release[], publishers: readonly Publisher[]): string {
  const nameOf = new Map(publishers.map(({ publisherId, name }) => [publisherId, name]));
  if (open.length === 0) return 'No appeal waits for its time.';
  return open.map((release) => describeRelease(release, nameOf.get(release.publisherId) ?? '')).join('\n\n');
}

function describeRelease({ releaseId, publisherId, status, keyId, releaseAt, title, held }: Release, name: string) {
  const state = styleText(held ? 'yellow' : 'green', status);
  return [
    `${state}  ${momentInWords(releaseAt)}  ${safeText(title)}`,
    `  release    ${releaseId}`,
    `  publisher  ${publisherId}  ${safeText(name)}`,
    `  key        ${keyId}`,
    ...(held ? [`  held       ${HELD_WORDS[held]}`] : []),
  ].join('\n');
}
