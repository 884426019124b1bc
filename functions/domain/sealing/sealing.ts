export { newNonce } from './nonces.ts';
export { type DataKey, openBytes, seal, sealBytes, UnsealError, unseal } from './seal.ts';
