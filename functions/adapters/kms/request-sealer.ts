import { DecryptCommand, EncryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { signUpRequestContext } from '../../contract/deployment/encryption-contexts.ts';

/**
 * Seals a sign-up request with KMS itself, so that the public page may encrypt and never decrypt: its role has
 * `kms:Encrypt` alone. Requests are at most 4,096 bytes of text.
 */
export interface RequestSealer {
  /** @returns KMS ciphertext in base64. */
  sealRequest(text: string, requestId: string): Promise<string>;
  /** @throws when the ciphertext is not of this key and this request. */
  unsealRequest(sealedRequest: string, requestId: string): Promise<string>;
}

export function makeRequestSealer(sealingKeyArn: string, kms = new KMSClient({})): RequestSealer {
  return {
    async sealRequest(text, requestId) {
      const answer = await kms.send(
        new EncryptCommand({
          KeyId: sealingKeyArn,
          Plaintext: Buffer.from(text),
          EncryptionContext: signUpRequestContext(requestId),
        }),
      );
      if (!answer.CiphertextBlob) throw new Error('KMS encrypted a request without giving its ciphertext');
      return Buffer.from(answer.CiphertextBlob).toString('base64');
    },
    async unsealRequest(sealedRequest, requestId) {
      const answer = await kms.send(
        new DecryptCommand({
          KeyId: sealingKeyArn,
          CiphertextBlob: Buffer.from(sealedRequest, 'base64'),
          EncryptionContext: signUpRequestContext(requestId),
        }),
      );
      if (!answer.Plaintext) throw new Error('KMS decrypted a request without giving its text');
      return Buffer.from(answer.Plaintext).toString('utf8');
    },
  };
}
