import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export const PROVIDER_CLIENT = { clientId: 'desk', secret: 'a-secret-of-the-desk-and-of-the-provider' };

/** A token before it is signed. */
export interface UnsignedToken {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
}

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const KEY_ID = 'the-providers-key';
const encoded = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');

/** A JWT signed by the provider's key, or by another one; by none where its header says so. */
export function signedToken({ header, claims }: UnsignedToken, key = privateKey): string {
  const content = `${encoded(header)}.${encoded(claims)}`;
  return `${content}.${header.alg === 'none' ? '' : sign('sha256', Buffer.from(content), key).toString('base64url')}`;
}

const partsOf = (token: string): UnsignedToken => {
  const [header, claims] = token.split('.', 2).map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()));
  return { header, claims };
};

/** An organisation's own OpenID Connect provider on this machine, where one person is signed in. */
export class OrganisationsProvider {
  account: { subject: string; email?: string; isVerified: boolean } = { subject: 'ana-1', isVerified: true };
  /** What becomes of each token before it leaves. */
  sends: (token: UnsignedToken) => string = signedToken;
  /** Answers in the provider's place. @returns whether it did. */
  instead: (...request: Parameters<RequestListener>) => boolean = () => false;
  /** Paths that were asked for. */
  readonly asked: string[] = [];
  private readonly server: Server;

  private constructor(server: Server) {
    this.server = server;
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`; // a TCP server's
  }

  static async start(returnUrl: string): Promise<OrganisationsProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const own = new OrganisationsProvider(server);
    own.serve(returnUrl);
    return own;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private serve(returnUrl: string): void {
    const provider = new Provider(this.issuer, {
      clients: [
        { client_id: PROVIDER_CLIENT.clientId, client_secret: PROVIDER_CLIENT.secret, redirect_uris: [returnUrl] },
      ],
      jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: KEY_ID, use: 'sig', alg: 'RS256' } as never] }, // the library's type knows no key of Node's
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      conformIdTokenClaims: false,
      cookies: { keys: [randomUUID()] },
      // Else it says at each of them that it is a sample's.
      ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 600, Interaction: 60, Session: 60 },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      findAccount: (_, accountId) => ({
        accountId,
        claims: () => ({ sub: accountId, email: this.account.email, email_verified: this.account.isVerified }),
      }),
      loadExistingGrant: async ({ oidc }) => {
        const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId, accountId: oidc.session?.accountId });
        grant.addOIDCScope('openid email');
        await grant.save();
        return grant;
      },
    });
    provider.use(async (context, next) => {
      await next();
      const body = context.body as { id_token?: string } | undefined; // of the token endpoint
      if (context.path === '/token' && body?.id_token) body.id_token = this.sends(partsOf(body.id_token));
    });
    const answer = provider.callback();
    this.server.on('request', (request, response) => {
      this.asked.push(request.url ?? '');
      if (this.instead(request, response)) return;
      if (request.url?.startsWith('/interaction/'))
        void provider.interactionFinished(request, response, { login: { accountId: this.account.subject } });
      else void answer(request, response);
    });
  }

  /** Walks through the provider as a browser would that is sent to it. @returns where it is sent in the end. */
  async leadsBack(url: string): Promise<URL> {
    const cookies = new Map<string, string>();
    let next = new URL(url);
    while (next.origin === this.issuer) {
      const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
      const answer = await fetch(next, { redirect: 'manual', headers: { cookie } });
      for (const set of answer.headers.getSetCookie()) {
        const [name = '', value = ''] = set.split(';', 1).join().split(/=(.*)/s);
        cookies.set(name, value);
      }
      const location = answer.headers.get('location');
      if (location === null) throw new Error(`The provider answered ${answer.status}: ${await answer.text()}`);
      next = new URL(location, next);
    }
    return next;
  }
}

/** https://www.rfc-editor.org/rfc/rfc7636#section-4.2 */
export const challengeOf = (codeVerifier: string): string =>
  createHash('sha256').update(codeVerifier).digest('base64url');
