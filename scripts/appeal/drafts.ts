import { styleText } from 'node:util';
import type { AppealRequestInput } from '../../functions/contract/api.ts';
import type { DraftsAnswer } from '../../functions/contract/requests/drafts-api.ts';
import { momentInWords } from '../../functions/domain/publishing/publishing.ts';
import { EXIT } from '../program/exit-codes.ts';
import { printJson } from '../terminal/print-json.ts';
import { safeText } from '../terminal/safe-text.ts';
import type { ApiClient } from './api-client.ts';
import { CommandError } from './command-error.ts';

interface Options {
  readonly json?: boolean;
  readonly all?: boolean;
}

/** Shows what members write at the desk, and with `all` what was published of it. @returns what the command ends with. */
export async function listDrafts({ json, all }: Options, api: Pick<ApiClient, 'listDrafts'>): Promise<number> {
  const answer = await api.listDrafts();
  const drafts = answer.drafts.filter(({ published }) => all || !published);
  if (json) printJson({ drafts });
  else if (drafts.length === 0) console.log('The desk has no draft.');
  else console.log(drafts.map(described).join('\n\n'));
  return EXIT.ok;
}

function described({
  draftId,
  revision,
  title,
  savedAt,
  savedBy,
  releaseAt,
  published,
}: DraftsAnswer['drafts'][number]): string {
  const state = published ? 'Published' : styleText('yellow', 'Draft');
  const lines = [
    `${state}  ${savedAt.slice(0, 'YYYY-MM-DDTHH:MM'.length).replace('T', ' ')} UTC by ${safeText(savedBy)}, version ${revision}`,
    title === '' ? 'without a title' : safeText(title),
    ...(releaseAt === undefined || published ? [] : [`a key asked for ${momentInWords(releaseAt)}`]),
    ...(published ? [safeText(published.appealUrl)] : []),
    styleText('dim', draftId),
  ];
  return lines.join('\n  ');
}

/** The newest revision of a draft, as the request that publishes it. @throws {CommandError} while something has to be put right at the desk. */
export async function requestOfDraft(draftId: string, api: Pick<ApiClient, 'showDraft'>): Promise<AppealRequestInput> {
  const { request, problems } = await api.showDraft(draftId);
  if (request) return request;
  const fields = problems.map(({ field, problem }) => `${field} (${problem})`).join(', ');
  throw new CommandError('draft', `This draft cannot be published yet: ${fields}.`, {
    hint: 'Open it at the desk, put this right and save it.',
    exitCode: EXIT.draft,
  });
}

/** Whether a field of the request comes from the draft, since no option says it. Which edition a translation is, the request alone does not tell. */
export function isLeftToDraft({ page: _, externalId: __, ...options }: AppealRequestInput, field: string): boolean {
  const [part = ''] = field.split('.');
  return (
    part !== 'translations' && !Object.entries(options).some(([name, value]) => name === part && value !== undefined)
  );
}

/** A draft with what the options answer beside it. Its text and its id are the draft's own. */
export function answered(written: AppealRequestInput, { page: _, externalId: __, ...options }: AppealRequestInput) {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return { ...written, ...Object.fromEntries(given) };
}
