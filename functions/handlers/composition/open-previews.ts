import { listVersions } from '../../adapters/dynamodb/appeal/appeals.ts';
import { renderAlertMails } from '../../adapters/ses/render-alert-mail.ts';
import { makeShowMail } from '../../adapters/ses/show-mail.ts';
import type { Table } from '../../adapters/table/open-table.ts';
import type { PreviewDraftPorts } from '../../domain/drafts/preview-draft.ts';
import type { ShowMail } from '../../domain/drafts/shown-mail.ts';
import { renderingSettings } from './alert-mail-settings.ts';

type PreviewPorts = Pick<PreviewDraftPorts, 'versions' | 'renderMails'> & { readonly showMail: ShowMail };

/** What renders a draft's mails, as the functions that send do. */
export function openPreviews(env: Parameters<typeof renderingSettings>[0], table: Table): PreviewPorts {
  const settings = renderingSettings(env);
  return {
    versions: { list: (appealId) => listVersions(table, appealId) },
    renderMails: (version, followed) => renderAlertMails(version, settings, followed),
    showMail: makeShowMail(settings),
  };
}
