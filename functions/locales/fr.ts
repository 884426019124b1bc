import type { Catalogue } from './catalogue.ts';
import { accountMessages } from './fr/account.ts';
import { appealMessages } from './fr/appeals.ts';
import { cadenceMessages } from './fr/cadence.ts';
import { choosingMessages } from './fr/choosing.ts';
import { confirmingMessages } from './fr/confirming.ts';
import { designMessages } from './fr/design.ts';
import { digestMessages } from './fr/digests.ts';
import { discreetMessages } from './fr/discreet.ts';
import { followMessages } from './fr/follows.ts';
import { mailMessages } from './fr/mails.ts';
import { pageMessages } from './fr/pages.ts';
import { preferenceMessages } from './fr/preferences.ts';
import { privacyMessages } from './fr/privacy.ts';
import { removalMessages } from './fr/removals.ts';
import { stoppingMessages } from './fr/stopping.ts';
import { welcomeMessages } from './fr/welcome.ts';

/** Every string in French. */
export const fr = {
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
