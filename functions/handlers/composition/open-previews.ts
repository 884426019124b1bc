import { listVersions } from '../../adapters/dynamodb/dynamodb.ts';
import { makeShowMail } from '../../adapters/ses/ses.ts';
import type { Table } from '../../adapters/table/table.ts';
import type { PreviewDraftPorts, ShowMail } from '../../domain/drafts/drafts.ts';
import { renderingSettings } from './alert-mail-settings.ts';

type PreviewPorts = Pick<PreviewDraftPorts, 'versions' | 'renderMails'> & { readonly showMail: ShowMail };

/** What renders a draft's mails, as the functions that send do. */
export function openPreviews(env: Parameters<typeof renderingSettings>[0], table: Table): PreviewPorts {
  const settings = renderingSettings(env);
  return {
    versions: { list: (appealId) => listVersions(table, appealId) },
    // Loaded late: most requests render no mail.
    renderMails: async (version, followed) =>
      (await import('../../adapters/ses/ses.ts')).renderAlertMails(version, settings, followed),
    showMail: makeShowMail(settings),
  };
}
