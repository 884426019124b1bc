export { makeCaseKey } from './case-key.ts';
export { type Keyring, makeKeyring, UnknownDataKeyError } from './keyring.ts';
export { makeLookupKey } from './lookup-key.ts';
export { rememberFor } from './remember-for.ts';
export { makeRequestSealer } from './request-sealer.ts';
export { makeTokenKeys } from './token-keys.ts';
export { makeWrappedKeys, newKeyId, type WrappedKey, type WrappedKeys, type WrappingContext } from './wrapped-keys.ts';
