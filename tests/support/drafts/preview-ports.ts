import { renderAlertMails } from '../../../functions/adapters/ses/render-alert-mail.ts';
import { makeShowMail } from '../../../functions/adapters/ses/show-mail.ts';
import type { PreviewDraftPorts } from '../../../functions/domain/drafts/preview-draft.ts';
import type { ShowMail } from '../../../functions/domain/drafts/shown-mail.ts';
import { MemoryAddressees } from '../publishing/memory-addressees.ts';
import type { MemoryAppeals } from '../publishing/memory-appeals.ts';
import { readHere } from '../publishing/read-here.ts';
import { someMailSettings } from '../sending/mail-settings.ts';

/** What looking at a draft's mails asks for: the very rendering, over appeals in memory. */
export const previewPorts = (
  nowMs: () => number,
  appeals: MemoryAppeals,
  settings = someMailSettings(),
): PreviewDraftPorts & { readonly showMail: ShowMail } => ({
  appeals,
  addressees: new MemoryAddressees(),
  readPage: readHere,
  nowMs,
  versions: { list: async (appealId) => appeals.versions.filter((one) => one.appealId === appealId) },
  renderMails: async (version, followed) => renderAlertMails(version, settings, followed),
  showMail: makeShowMail(settings),
});
