import type { clientSettingsOf } from '../../local/cloud-environment.ts';

/** What each SDK client is told: the stage's region always, an address and keys on this machine. */
export type ClientSettings = { readonly region: string } & Partial<Omit<ReturnType<typeof clientSettingsOf>, 'region'>>;
