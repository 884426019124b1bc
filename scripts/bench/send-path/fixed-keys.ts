import type { Keyring } from '../../../functions/adapters/kms/kms.ts';
import type { DataKey } from '../../../functions/domain/sealing/sealing.ts';
import { deriveHashingKeys, type TokenKeys, tokenKeyOf } from '../../../functions/domain/tokens/tokens.ts';

// KMS and the secrets are asked once in a process's life, so a benchmark of its work can do without them.

export const FIXED_DATA_KEY: DataKey = { dataKeyId: '1', bytes: Buffer.alloc(32, 'a key for benchmarks') };

export const FIXED_KEYRING: Keyring = { newest: async () => FIXED_DATA_KEY, get: async () => FIXED_DATA_KEY };

export const FIXED_TOKEN_KEYS: TokenKeys = [tokenKeyOf('1', FIXED_DATA_KEY.bytes)];

export const FIXED_HASHING_KEYS = deriveHashingKeys(
  { k1: 'a-secret-for-benchmarks-only-0123456789' },
  FIXED_DATA_KEY.bytes,
);
