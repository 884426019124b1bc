import type { Catalogue } from './catalogue.ts';
import { accountMessages } from './es/account.ts';
import { appealMessages } from './es/appeals.ts';
import { cadenceMessages } from './es/cadence.ts';
import { choosingMessages } from './es/choosing.ts';
import { confirmingMessages } from './es/confirming.ts';
import { designMessages } from './es/design.ts';
import { digestMessages } from './es/digests.ts';
import { discreetMessages } from './es/discreet.ts';
import { followMessages } from './es/follows.ts';
import { mailMessages } from './es/mails.ts';
import { pageMessages } from './es/pages.ts';
import { preferenceMessages } from './es/preferences.ts';
import { privacyMessages } from './es/privacy.ts';
import { removalMessages } from './es/removals.ts';
import { stoppingMessages } from './es/stopping.ts';
import { welcomeMessages } from './es/welcome.ts';

/** Every string in Spanish. */
export const es = {
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
