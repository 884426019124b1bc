import { accountMessages } from './ar/account.ts';
import { appealMessages } from './ar/appeals.ts';
import { cadenceMessages } from './ar/cadence.ts';
import { choosingMessages } from './ar/choosing.ts';
import { confirmingMessages } from './ar/confirming.ts';
import { designMessages } from './ar/design.ts';
import { digestMessages } from './ar/digests.ts';
import { discreetMessages } from './ar/discreet.ts';
import { followMessages } from './ar/follows.ts';
import { mailMessages } from './ar/mails.ts';
import { pageMessages } from './ar/pages.ts';
import { preferenceMessages } from './ar/preferences.ts';
import { privacyMessages } from './ar/privacy.ts';
import { removalMessages } from './ar/removals.ts';
import { stoppingMessages } from './ar/stopping.ts';
import { welcomeMessages } from './ar/welcome.ts';
import type { Catalogue } from './catalogue.ts';

/** Every string in Arabic. */
export const ar = {
  ...accountMessages,
  ...appealMessages,
  ...choosingMessages,
  ...confirmingMessages,
  ...designMessages,
  ...digestMessages,
  ...discreetMessages,
  ...followMessages,
  ...mailMessages,
  ...pageMessages,
  ...preferenceMessages,
  ...privacyMessages,
  ...removalMessages,
  ...cadenceMessages,
  ...stoppingMessages,
  ...welcomeMessages,
} as const satisfies Catalogue;
