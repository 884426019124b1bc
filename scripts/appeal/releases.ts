import { styleText } from 'node:util';
import type { PublishAnswer, ReleaseAnswer } from '../../functions/contract/api.ts';
import { EXIT } from '../program/exit-codes.ts';
import { printJson } from '../terminal/print-json.ts';
import { safeText } from '../terminal/safe-text.ts';
import type { ApiClient } from './api-client.ts';
import { CommandError } from './command-error.ts';
import { confirmed, reportSending } from './publish.ts';

interface Options {
  readonly json?: boolean;
  readonly yes?: boolean;
  readonly all?: boolean;
}

const ENDED: readonly ReleaseAnswer['status'][] = ['released', 'cancelled'];

/** Shows the appeals that wait for their time, and with `all` those that ended. @returns what the command ends with. */
export async function listReleases({ json, all }: Options, api: Pick<ApiClient, 'listReleases'>): Promise<number> {
  const answer = await api.listReleases();
  const releases = answer.releases.filter(({ status }) => all || !ENDED.includes(status));
  if (json) printJson({ releases });
  else if (releases.length === 0) console.log('No appeal waits for its time.');
  else console.log(releases.map(described).join('\n\n'));
  return EXIT.ok;
}

function described({ releaseId, status, title, when, held, published }: ReleaseAnswer): string {
  const words = held?.words ?? published?.appealUrl;
  const id = published ? `dispatch ${published.dispatchId}` : releaseId;
  const lines = [`${STATUS[status]()}  ${when}`, safeText(title), words && safeText(words), styleText('dim', id)];
  return lines.filter((line) => line !== undefined).join('\n  ');
}

const STATUS = {
  waiting: () => styleText('green', 'Waits'),
  releasing: () => styleText('green', 'Coming out'),
  held: () => styleText('yellow', 'Held'),
  released: () => 'Published',
  cancelled: () => 'Cancelled',
} as const satisfies Record<ReleaseAnswer['status'], () => string>;

/** Publishes an appeal before its time, or one that was held, and follows its mails. @returns what the command ends with. */
export async function release(
  releaseId: string,
  options: Options,
  api: Pick<ApiClient, 'release' | 'listReleases'> & Parameters<typeof reportSending>[0]['api'],
): Promise<number> {
  if (!options.yes && !(await agrees(releaseId, options, api))) {
    console.log('Nothing was sent.');
    return EXIT.notAsked;
  }
  const answer = await api.release(releaseId);
  if (answer.status === 'published') return reportSending({ options, api }, answer);
  if (answer.status === 'draft' && answer.keptBack)
    throw new CommandError('draft', answer.keptBack.words, { hint: answer.hint, exitCode: EXIT.draft });
  if (answer.status !== 'unchanged')
    throw new CommandError('draft', unansweredIn(answer), {
      hint: 'Publish its page again with the answer.',
      exitCode: EXIT.draft,
    });
  if (options.json) printJson(answer);
  else console.log(`Published before. Nothing was sent.\n${answer.appealUrl}`);
  return EXIT.ok;
}

/** One that nothing can be done with is not asked about: the API says why. */
async function agrees(releaseId: string, options: Options, api: Pick<ApiClient, 'listReleases'>): Promise<boolean> {
  const { releases } = await api.listReleases();
  const found = releases.find((one) => one.releaseId === releaseId);
  if (found?.status !== 'waiting' && found?.status !== 'held') return true;
  if (!options.json) console.log(`\n${described(found)}\n`);
  return confirmed('Publish this now, and mail its audience?', 'its audience', options);
}

const unansweredIn = (answer: PublishAnswer): string => {
  const asked = answer.status === 'draft' ? answer.missing.map(({ message }) => ` ${message}`).join('') : '';
  return `It can’t be published as it was sent: a person has to answer first.${asked}`;
};

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
