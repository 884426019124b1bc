import { ASSETS, type Asset } from './assets.ts';
import { CHOOSE_SCRIPT } from './choose-script.ts';
import { OWN_ADDRESS_SCRIPT } from './own-address-script.ts';

/** Every file that the pages of all functions load. */
export const SERVED_ASSETS: readonly Asset[] = [...Object.values(ASSETS), CHOOSE_SCRIPT, OWN_ADDRESS_SCRIPT];

const assetAt = new Map(SERVED_ASSETS.map((one) => [one.path, one]));

/** The asset that this deployment serves at `path`, if it has one. */
export function findAsset(path: string): Asset | undefined {
  return assetAt.get(path);
}
