import type { AlertMailSettings } from '../../../functions/adapters/ses/alert-mail-settings.ts';
import { someTokenKeys } from '../builders.ts';

type GivenSettings = Partial<Omit<AlertMailSettings, 'bulk'>> & { readonly bulk?: Partial<AlertMailSettings['bulk']> };

/** What alerts and digests are sent with, at one moment. */
export const someMailSettings = ({ bulk, ...given }: GivenSettings = {}): AlertMailSettings => ({
  publicUrl: 'https://alerts.example.org',
  mailDomain: 'mail.example.org',
  sender: { name: 'Example Alerts', postalAddress: '1 Example Street', homeUrl: 'https://alerts.example.org/' },
  discreetName: 'Updates',
  bulk: {
    fromName: 'Example Alerts',
    fromAddress: 'alerts@example.org',
    replyToAddress: 'desk@example.org',
    configurationSetName: 'alerts',
    listId: 'alerts.example.org',
    ...bulk,
  },
  tokenKeys: someTokenKeys,
  nowMs: () => 1_700_000_000_000,
  ...given,
});
