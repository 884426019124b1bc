import { randomBytes, randomUUID } from 'node:crypto';
import {
  makeDeskSessions,
  makeMembersByIdentity,
  makeOffices,
  makeSpentOnce,
} from '../../adapters/dynamodb/dynamodb.ts';
import { makeKeyring, makeRequestSealer, makeTokenKeys } from '../../adapters/kms/kms.ts';
import { makeIdentityProvider, type ProviderTrouble } from '../../adapters/oidc/oidc.ts';
import { makeClientSecret } from '../../adapters/secrets/secrets.ts';
import { makeTable } from '../../adapters/table/table.ts';
import { makeCeremonies } from '../../adapters/webauthn/webauthn.ts';
import { IDENTITY_RETURN_PATH, readIdentityProvider } from '../../contract/deployment/identity-provider.ts';
import { readEnv } from '../../contract/env.ts';
import type { DeskSignInRequested } from '../../contract/messages.ts';
import { textOfBytes } from '../../domain/base64url.ts';
import { APP_SECRET_BYTES } from '../../domain/members/members.ts';
import { logger } from '../../telemetry/logger.ts';
import { memberRoutes, ownWaysRoutes, waysInRoutes } from '../../web/desk/desk.ts';
import { pageHandler, siteOf } from '../../web/kit/kit.ts';
import { openNotices } from '../composition/open-notices.ts';

const env = readEnv('sign-in-members', process.env);
const site = siteOf(env);
const table = makeTable(env.TABLE_NAME);
const keyring = makeKeyring(table, env.SEALING_KEY_ARN);
const notices = openNotices(env);

/** They can't be guessed. */
const SESSION_SECRET_BYTES = 32;

const settings = readIdentityProvider(process.env);
const provider =
  settings &&
  makeIdentityProvider({
    settings,
    returnUrl: `${site.publicUrl}${IDENTITY_RETURN_PATH}`,
    readSecret: makeClientSecret(settings.secretArn),
    report: (trouble: ProviderTrouble) => logger.warn('identity provider', { trouble }),
  });

const signIn = {
  provider,
  sessions: makeDeskSessions(table, keyring),
  offices: makeOffices(table, keyring),
  spentOnce: makeSpentOnce(table),
  ceremonies: makeCeremonies({ name: site.senderName, publicUrl: site.publicUrl }),
  tokenKeys: makeTokenKeys(table, env.SEALING_KEY_ARN, { makesFirst: true }),
  sealRequest: makeRequestSealer(env.SEALING_KEY_ARN).sealRequest,
  enqueueDeskSignIn: (message: DeskSignInRequested) => notices.send([message]),
  enqueueTold: notices.enqueueTold,
  issuer: site.senderName,
  newAppSecretBytes: () => randomBytes(APP_SECRET_BYTES),
  newId: randomUUID,
  newSessionSecret: () => textOfBytes(randomBytes(SESSION_SECRET_BYTES)),
  nowMs: Date.now,
};

const ports = {
  ...signIn,
  byIdentity: provider && { ...signIn, provider, membersByIdentity: makeMembersByIdentity(table, keyring) },
};

/** Lets the members of a publisher's office in and out of the desk. */
export const handler = pageHandler(site, [...waysInRoutes(ports), ...memberRoutes(ports, ownWaysRoutes(ports))]);
