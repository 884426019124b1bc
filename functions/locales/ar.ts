import { appealMessages } from './ar/appeals.ts';
import { choosingMessages } from './ar/choosing.ts';
import { digestMessages } from './ar/digests.ts';
import { discreetMessages } from './ar/discreet.ts';
import { followMessages } from './ar/follows.ts';
import { mailMessages } from './ar/mails.ts';
import { pageMessages } from './ar/pages.ts';
import { preferenceMessages } from './ar/preferences.ts';
import { privacyMessages } from './ar/privacy.ts';
import { rhythmMessages } from './ar/rhythms.ts';
import type { Catalogue } from './messages.ts';

/** Every string in Arabic. */
export const ar = {
  ...appealMessages,
  ...choosingMessages,
  ...digestMessages,
  ...discreetMessages,
  ...followMessages,
  ...mailMessages,
  ...pageMessages,
  ...preferenceMessages,
  ...privacyMessages,
  ...rhythmMessages,
} as const satisfies Catalogue;
