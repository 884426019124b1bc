import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { z } from 'zod';

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_CREDENTIAL = 0x40;

const CreationOptions = z.looseObject({ challenge: z.string(), user: z.looseObject({ id: z.string() }) });
const RequestOptions = z.looseObject({ challenge: z.string() });

interface Where {
  readonly origin: string;
  /** Asks no person for anything: a device that was picked up. */
  readonly isUnattended?: boolean;
}

/** A device that makes passkeys, in this process, as https://www.w3.org/TR/webauthn-3/ writes its answers. */
export class SoftAuthenticator {
  readonly credentialId: Buffer;
  private readonly keys: { readonly privateKey: KeyObject; readonly publicKey: KeyObject };
  private userHandle = '';
  private counter = 0;

  /** @param idBytes - how long an id it makes. */
  constructor(idBytes = 16) {
    this.credentialId = randomBytes(idBytes);
    this.keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  }

  /** @returns the answer as the page's script posts it. */
  creates(options: unknown, where: Where): string {
    const { challenge, user } = CreationOptions.parse(options);
    this.userHandle = user.id;
    const idLength = Buffer.alloc(2);
    idLength.writeUInt16BE(this.credentialId.length);
    const credential = Buffer.concat([Buffer.alloc(16), idLength, this.credentialId, this.coseKey()]);
    const authData = Buffer.concat([this.authData(where, HAS_CREDENTIAL), credential]);
    const length = Buffer.from([0x59, authData.length >> 8, authData.length & 0xff]);
    // {"fmt": "none", "attStmt": {}, "authData": bytes} in CBOR.
    const attestation = Buffer.concat([
      Buffer.from([0xa3, 0x63]),
      Buffer.from('fmt'),
      Buffer.from([0x64]),
      Buffer.from('none'),
      Buffer.from([0x67]),
      Buffer.from('attStmt'),
      Buffer.from([0xa0, 0x68]),
      Buffer.from('authData'),
      length,
      authData,
    ]);
    const clientData = clientDataOf('webauthn.create', challenge, where);
    return this.answer({
      clientDataJSON: text(clientData),
      attestationObject: text(attestation),
      transports: ['internal'],
    });
  }

  /** @returns the answer as the page's script posts it. */
  signs(options: unknown, where: Where): string {
    const { challenge } = RequestOptions.parse(options);
    this.counter += 1;
    const authData = this.authData(where, 0);
    const clientData = clientDataOf('webauthn.get', challenge, where);
    const signature = createSign('sha256')
      .update(Buffer.concat([authData, sha256(clientData)]))
      .sign(this.keys.privateKey);
    return this.answer({
      clientDataJSON: text(clientData),
      authenticatorData: text(authData),
      signature: text(signature),
      userHandle: this.userHandle,
    });
  }

  private answer(response: object): string {
    const id = text(this.credentialId);
    return JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response });
  }

  private authData({ origin, isUnattended = false }: Where, flags: number): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(this.counter);
    const all = USER_PRESENT | (isUnattended ? 0 : USER_VERIFIED) | flags;
    return Buffer.concat([sha256(new URL(origin).hostname), Buffer.from([all]), count]);
  }

  /** {1: 2, 3: -7, -1: 1, -2: x, -3: y} in CBOR. */
  private coseKey(): Buffer {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' });
    const bytes = (part: string) => Buffer.concat([Buffer.from([0x58, 0x20]), Buffer.from(part, 'base64url')]);
    const head = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]);
    return Buffer.concat([head, bytes(x), Buffer.from([0x22]), bytes(y)]);
  }
}

const clientDataOf = (type: string, challenge: string, { origin }: Where) =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
