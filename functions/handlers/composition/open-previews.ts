import { listVersions } from '../../adapters/dynamodb/dynamodb.ts';
import { makeShowMail, renderAlertMails } from '../../adapters/ses/ses.ts';
import type { Table } from '../../adapters/table/table.ts';
import type { PreviewDraftPorts, ShowMail } from '../../domain/drafts/drafts.ts';
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
