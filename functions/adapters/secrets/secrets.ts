export { makeClientSecret } from './client-secret.ts';
export { makeFormKey } from './form-key.ts';
export { makeEndedKeys, makeHashingKeys } from './hashing-keys.ts';
