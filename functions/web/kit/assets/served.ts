import { LANGUAGES } from '../../../contract/languages.ts';
import { ASSETS, type Asset } from './assets.ts';
import { CHOOSE_SCRIPT } from './choose-script.ts';
import { COMPOSE_SCRIPT } from './compose-script.ts';
import { DESK_STYLE } from './desk-css.ts';
import { manifestIn } from './manifests.ts';
import { OWN_ZONE_SCRIPT } from './own-zone-script.ts';
import { PASSKEY_SCRIPT } from './passkey-script.ts';
import { QUICK_EXIT_SCRIPT } from './quick-exit-script.ts';
import { SENDING_SCRIPT } from './sending-script.ts';
import { SHOWN_ONCE_SCRIPT } from './shown-once-script.ts';

/** All but the manifests. */
const OF_NO_LANGUAGE: readonly Asset[] = [
  ...Object.values(ASSETS),
  CHOOSE_SCRIPT,
  DESK_STYLE,
  OWN_ZONE_SCRIPT,
  COMPOSE_SCRIPT,
  PASSKEY_SCRIPT,
  QUICK_EXIT_SCRIPT,
  SENDING_SCRIPT,
  SHOWN_ONCE_SCRIPT,
];

const assetAt = new Map(OF_NO_LANGUAGE.map((one) => [one.path, one]));

export const servedAssets = (): Asset[] => [...OF_NO_LANGUAGE, ...LANGUAGES.map(manifestIn)];

export function findAsset(path: string): Asset | undefined {
  return assetAt.get(path) ?? servedAssets().find((one) => one.path === path);
}
