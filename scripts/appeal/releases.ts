import { styleText } from 'node:util';
import type { ReleaseAnswer } from '../../functions/contract/api.ts';
import { safeText } from '../terminal/safe-text.ts';
import type { ApiClient } from './api-client.ts';
import { CommandError } from './command-error.ts';
import { EXIT } from './exit-codes.ts';
import { reportSending } from './publish.ts';

interface Options {
  readonly json?: boolean;
}

const printJson = (value: unknown) => console.log(JSON.stringify(value, undefined, 2));

/** Shows the appeals that wait for their time, and what became of others. @returns what the command ends with. */
export async function listReleases({ json }: Options, api: Pick<ApiClient, 'listReleases'>): Promise<number> {
  const answer = await api.listReleases();
  if (json) printJson(answer);
  else if (answer.releases.length === 0) console.log('No appeal waits for its time.');
  else console.log(answer.releases.map(described).join('\n\n'));
  return EXIT.ok;
}

function described({ releaseId, status, title, when, held, published }: ReleaseAnswer): string {
  const words = held?.words ?? published?.appealUrl;
  const lines = [`${STATUS[status]}  ${when}`, safeText(title), words && safeText(words), styleText('dim', releaseId)];
  return lines.filter((line) => line !== undefined).join('\n  ');
}

const STATUS = {
  waiting: styleText('green', 'Waits'),
  releasing: styleText('green', 'Coming out'),
  held: styleText('yellow', 'Held'),
  released: 'Published',
  cancelled: 'Cancelled',
} as const satisfies Record<ReleaseAnswer['status'], string>;

/** Publishes an appeal before its time, or one that was held, and follows its mails. @returns what the command ends with. */
export async function release(
  releaseId: string,
  options: Options,
  api: Pick<ApiClient, 'release'> & Parameters<typeof reportSending>[0]['api'],
): Promise<number> {
  const answer = await api.release(releaseId);
  if (answer.status === 'published') return reportSending({ options, api }, answer);
  if (answer.status !== 'unchanged')
    throw new CommandError('draft', 'It can’t be published as it was sent: a person has to answer first.', {
      hint: 'Publish its page again to see what is asked.',
      exitCode: EXIT.draft,
    });
  if (options.json) printJson(answer);
  else console.log(`Published before. Nothing was sent.\n${answer.appealUrl}`);
  return EXIT.ok;
}

/** Takes an appeal back before its time. @returns what the command ends with. */
export async function unschedule(
  releaseId: string,
  { json }: Options,
  api: Pick<ApiClient, 'cancelRelease'>,
): Promise<number> {
  const answer = await api.cancelRelease(releaseId);
  if (json) printJson(answer);
  else console.log(`Cancelled: “${safeText(answer.title)}” does not come out.`);
  return EXIT.ok;
}
