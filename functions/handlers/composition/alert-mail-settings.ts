import type { AlertMailSettings, RenderingSettings } from '../../adapters/ses/ses.ts';
import type { EnvOf } from '../../contract/env.ts';
import type { TokenKeys } from '../../domain/tokens/tokens.ts';

type RenderingEnv = Pick<
  EnvOf<'send-urgent' | 'send-bulk'>,
  'PUBLIC_URL' | 'SENDER_NAME' | 'POSTAL_ADDRESS' | 'DISCREET_SENDER_NAME'
>;

/** What is the same in the mails of every appeal, sent or looked at. */
export function renderingSettings(env: RenderingEnv): RenderingSettings {
  const publicUrl = env.PUBLIC_URL.replace(/\/+$/, '');
  return {
    publicUrl,
    sender: {
      name: env.SENDER_NAME,
      postalAddress: env.POSTAL_ADDRESS,
      homeUrl: `${publicUrl}/`,
      privacyUrl: `${publicUrl}/privacy`,
    },
    discreetName: env.DISCREET_SENDER_NAME,
  };
}

export function alertMailSettings(env: EnvOf<'send-urgent' | 'send-bulk'>, tokenKeys: TokenKeys): AlertMailSettings {
  return {
    ...renderingSettings(env),
    mailDomain: env.MAIL_DOMAIN,
    tokenKeys,
    nowMs: Date.now,
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
