/**
 * What the sealing key is used for, as the encryption context of its calls: KMS binds a ciphertext to it, and grants name its
 * purpose, so that a function that opens people's records can't open sign-up requests, nor the other way round.
 * https://docs.aws.amazon.com/kms/latest/developerguide/encrypt_context.html
 */
export const SEALING_PURPOSES = ['data-key', 'token-key', 'lookup-key', 'case-key', 'sign-up-request'] as const;
export type SealingPurpose = (typeof SEALING_PURPOSES)[number];

/** Of the keys under which people's records are sealed. */
export const dataKeyContext = { purpose: 'data-key' } as const satisfies { purpose: SealingPurpose };

/** Of the keys of links, codes and forms. */
export const tokenKeyContext = { purpose: 'token-key' } as const satisfies { purpose: SealingPurpose };

/** Of the key that finding an address by its hash needs. */
export const lookupKeyContext = { purpose: 'lookup-key' } as const satisfies { purpose: SealingPurpose };

/** Of the key that finding the followers of a case needs. */
export const caseKeyContext = { purpose: 'case-key' } as const satisfies { purpose: SealingPurpose };

export const signUpRequestContext = (requestId: string) =>
  ({ purpose: 'sign-up-request', requestId }) as const satisfies { purpose: SealingPurpose; requestId: string };
