import { accountMessages } from './en/account.ts';
import { appealMessages } from './en/appeals.ts';
import { cadenceMessages } from './en/cadence.ts';
import { choosingMessages } from './en/choosing.ts';
import { confirmingMessages } from './en/confirming.ts';
import { designMessages } from './en/design.ts';
import { digestMessages } from './en/digests.ts';
import { discreetMessages } from './en/discreet.ts';
import { followMessages } from './en/follows.ts';
import { mailMessages } from './en/mails.ts';
import { pageMessages } from './en/pages.ts';
import { preferenceMessages } from './en/preferences.ts';
import { privacyMessages } from './en/privacy.ts';
import { removalMessages } from './en/removals.ts';
import { stoppingMessages } from './en/stopping.ts';
import { welcomeMessages } from './en/welcome.ts';

/** Every English string that a page or a mail shows, in ICU MessageFormat. */
export const en = {
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
} as const;
