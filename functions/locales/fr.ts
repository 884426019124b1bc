import { appealMessages } from './fr/appeals.ts';
import { choosingMessages } from './fr/choosing.ts';
import { digestMessages } from './fr/digests.ts';
import { discreetMessages } from './fr/discreet.ts';
import { followMessages } from './fr/follows.ts';
import { mailMessages } from './fr/mails.ts';
import { pageMessages } from './fr/pages.ts';
import { preferenceMessages } from './fr/preferences.ts';
import { privacyMessages } from './fr/privacy.ts';
import { rhythmMessages } from './fr/rhythms.ts';
import type { Catalogue } from './messages.ts';

/** Every string in French. */
export const fr = {
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
