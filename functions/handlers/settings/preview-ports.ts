import { listVersions, makeAppealReads } from '../../adapters/dynamodb/appeal/appeals.ts';
import { makeAddresseeBook } from '../../adapters/dynamodb/publishing/addressees.ts';
import { makePageReader } from '../../adapters/lambda/page-reader.ts';
import { renderAlertMails } from '../../adapters/ses/render-alert-mail.ts';
import { makeShowMail } from '../../adapters/ses/show-mail.ts';
import type { Table } from '../../adapters/table/open-table.ts';
import type { EnvOf } from '../../contract/env.ts';
import type { PreviewDraftPorts } from '../../domain/drafts/preview-draft.ts';
import type { ShowMail } from '../../domain/drafts/shown-mail.ts';
import { renderingSettings } from './alert-mail-settings.ts';

type PreviewEnv = Parameters<typeof renderingSettings>[0] & Pick<EnvOf<'desk'>, 'READ_PAGE_FUNCTION_ARN'>;

/** What a draft's mails are made of, by the rendering of the functions that send. */
export function previewPorts(env: PreviewEnv, table: Table): PreviewDraftPorts & { readonly showMail: ShowMail } {
  const settings = renderingSettings(env);
  return {
    appeals: makeAppealReads(table),
    addressees: makeAddresseeBook(table),
    readPage: makePageReader(env.READ_PAGE_FUNCTION_ARN),
    nowMs: Date.now,
    versions: { list: (appealId) => listVersions(table, appealId) },
    renderMails: (version, followed) => renderAlertMails(version, settings, followed),
    showMail: makeShowMail(settings),
  };
}
