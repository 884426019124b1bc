import { appealMessages } from './es/appeals.ts';
import { choosingMessages } from './es/choosing.ts';
import { digestMessages } from './es/digests.ts';
import { discreetMessages } from './es/discreet.ts';
import { followMessages } from './es/follows.ts';
import { mailMessages } from './es/mails.ts';
import { pageMessages } from './es/pages.ts';
import { preferenceMessages } from './es/preferences.ts';
import { privacyMessages } from './es/privacy.ts';
import { rhythmMessages } from './es/rhythms.ts';
import type { Catalogue } from './messages.ts';

/** Every string in Spanish. */
export const es = {
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
