import type { Keyring } from '../../../functions/adapters/kms/keyring.ts';
import type { DataKey } from '../../../functions/domain/sealing/seal.ts';

/** A data key whose bytes are all alike. */
export const aDataKey: DataKey = { dataKeyId: '1', bytes: new Uint8Array(32).fill(7) };

/** A keyring that asks no KMS. */
export const aKeyring: Keyring = { newest: async () => aDataKey, get: async () => aDataKey };
