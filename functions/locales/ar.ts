import { appealMessages } from './ar/appeals.ts';
import { choosingMessages } from './ar/choosing.ts';
import { digestMessages } from './ar/digests.ts';
import { followMessages } from './ar/follows.ts';
import { mailMessages } from './ar/mails.ts';
import { pageMessages } from './ar/pages.ts';
import { preferenceMessages } from './ar/preferences.ts';
import { rhythmMessages } from './ar/rhythms.ts';
import type { Catalogue } from './messages.ts';

/** Every string in Arabic. */
export const ar = {
  ...appealMessages,
  ...choosingMessages,
  ...digestMessages,
  ...followMessages,
  ...mailMessages,
  ...pageMessages,
  ...preferenceMessages,
  ...rhythmMessages,
} as const satisfies Catalogue;
