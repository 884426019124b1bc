import { randomBytes, randomUUID } from 'node:crypto';
import { makeDeskSessions } from '../../adapters/dynamodb/members/desk-sessions.ts';
import { makeMembersByIdentity } from '../../adapters/dynamodb/members/members-of.ts';
import { makeOffices } from '../../adapters/dynamodb/members/offices.ts';
import { makeSpentOnce } from '../../adapters/dynamodb/members/spent-once.ts';
import { makeTable } from '../../adapters/dynamodb/table.ts';
import { makeKeyring } from '../../adapters/kms/keyring.ts';
import { makeRequestSealer } from '../../adapters/kms/request-sealer.ts';
import { makeTokenKeys } from '../../adapters/kms/token-keys.ts';
import { makeIdentityProvider, type ProviderTrouble } from '../../adapters/oidc/identity-provider.ts';
import { makeClientSecret } from '../../adapters/secrets/client-secret.ts';
import { makeQueue } from '../../adapters/sqs/queue.ts';
import { makeCeremonies } from '../../adapters/webauthn/ceremonies.ts';
import { IDENTITY_RETURN_PATH, readIdentityProvider } from '../../contract/deployment/identity-provider.ts';
import { readEnv } from '../../contract/env.ts';
import type { DeskSignInRequested, NoticeMessage } from '../../contract/messages.ts';
import { textOfBytes } from '../../domain/base64url.ts';
import type { MemberToTell } from '../../domain/members/tell-member.ts';
import { APP_SECRET_BYTES } from '../../domain/members/ways-in/authenticator-app.ts';
import { logger } from '../../telemetry/logger.ts';
import { memberRoutes } from '../../web/desk/kit/member-routes.ts';
import { identitySignInRoutes } from '../../web/desk/ways-in/identity-routes.ts';
import { invitationRoutes, joinByIdentityRoutes, joinRoutes } from '../../web/desk/ways-in/join.ts';
import { deskLinkRoutes } from '../../web/desk/ways-in/link.ts';
import { recoveryRoutes, stopRecoveryRoutes } from '../../web/desk/ways-in/recovery.ts';
import { deskSignInRoutes, signOutRoute } from '../../web/desk/ways-in/sign-in.ts';
import { youByIdentityRoutes, youRoutes } from '../../web/desk/ways-in/you-routes.ts';
import { pageHandler } from '../../web/kit/page-handler.ts';
import { siteOf } from '../../web/kit/site.ts';

const env = readEnv('sign-in-members', process.env);
const site = siteOf(env);
const table = makeTable(env.TABLE_NAME);
const keyring = makeKeyring(table, env.SEALING_KEY_ARN);
const notices = makeQueue<NoticeMessage>(env.NOTICES_QUEUE_URL);

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

const ports = {
  provider,
  sessions: makeDeskSessions(table, keyring),
  offices: makeOffices(table, keyring),
  spentOnce: makeSpentOnce(table),
  ceremonies: makeCeremonies({ name: site.senderName, publicUrl: site.publicUrl }),
  tokenKeys: makeTokenKeys(table, env.SEALING_KEY_ARN, { makesFirst: true }),
  sealRequest: makeRequestSealer(env.SEALING_KEY_ARN).sealRequest,
  enqueueDeskSignIn: (message: DeskSignInRequested) => notices.send([message]),
  enqueueTold: (told: MemberToTell) => notices.send([{ kind: 'member-told', ...told }]),
  issuer: site.senderName,
  newAppSecretBytes: () => randomBytes(APP_SECRET_BYTES),
  newId: randomUUID,
  newSessionSecret: () => textOfBytes(randomBytes(SESSION_SECRET_BYTES)),
  nowMs: Date.now,
};

const byIdentity = provider && { ...ports, provider, membersByIdentity: makeMembersByIdentity(table, keyring) };

/** Lets the members of a publisher's office in and out of the desk. */
export const handler = pageHandler(site, [
  ...deskSignInRoutes(ports),
  ...deskLinkRoutes(ports),
  ...(byIdentity ? identitySignInRoutes(byIdentity) : []),
  ...invitationRoutes(ports),
  ...recoveryRoutes(ports),
  ...memberRoutes(ports, [
    ...joinRoutes(ports),
    ...youRoutes(ports),
    ...(byIdentity ? [...joinByIdentityRoutes(byIdentity), ...youByIdentityRoutes(byIdentity)] : []),
    ...stopRecoveryRoutes(ports),
    signOutRoute(ports),
  ]),
]);
