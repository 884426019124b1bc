import type { AlertMailSettings } from '../../adapters/ses/alert-mail-settings.ts';
import type { EnvOf } from '../../contract/env.ts';
import type { TokenKeys } from '../../domain/tokens/token-keys.ts';

export function alertMailSettings(env: EnvOf<'send-urgent' | 'send-bulk'>, tokenKeys: TokenKeys): AlertMailSettings {
  const publicUrl = env.PUBLIC_URL.replace(/\/+$/, '');
  return {
    publicUrl,
    mailDomain: env.MAIL_DOMAIN,
    tokenKeys,
    nowMs: Date.now,
    sender: {
      name: env.SENDER_NAME,
      postalAddress: env.POSTAL_ADDRESS,
      homeUrl: `${publicUrl}/`,
      privacyUrl: `${publicUrl}/privacy`,
    },
    discreetName: env.DISCREET_SENDER_NAME,
    bulk: {
      fromName: env.SENDER_NAME,
      fromAddress: env.FROM_ADDRESS,
      replyToAddress: env.REPLY_TO_ADDRESS,
      configurationSetName: env.CONFIGURATION_SET_NAME,
      // Discreet mail has it too: it says nothing of what the list is about.
      listId: `list.${env.MAIL_DOMAIN}`,
    },
  };
}
