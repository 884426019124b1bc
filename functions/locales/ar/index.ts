import type { Catalogue } from '../catalogue.ts';
import { aboutMessages } from './about.ts';
import { accountMessages } from './account.ts';
import { aloneMessages } from './alone.ts';
import { appealMessages } from './appeals.ts';
import { browseMessages } from './browse.ts';
import { cadenceMessages } from './cadence.ts';
import { caseEndingMessages } from './case-endings.ts';
import { checkMessages } from './checks.ts';
import { choosingMessages } from './choosing.ts';
import { composeMessages } from './compose.ts';
import { composeAnswerMessages } from './compose-answers.ts';
import { composeFoldMessages } from './compose-folds.ts';
import { composeFormMessages } from './compose-form.ts';
import { composeWorkMessages } from './compose-work.ts';
import { confirmingMessages } from './confirming.ts';
import { decideMessages } from './decide.ts';
import { decideBesideMessages } from './decide-beside.ts';
import { designMessages } from './design.ts';
import { deskMessages } from './desk.ts';
import { deskAccessMessages } from './desk-access.ts';
import { deskDraftMessages } from './desk-drafts.ts';
import { deskIdentityMessages } from './desk-identity.ts';
import { deskListMessages } from './desk-lists.ts';
import { digestMessages } from './digests.ts';
import { discreetMessages } from './discreet.ts';
import { feedMessages } from './feeds.ts';
import { followUpMessages } from './follow-ups.ts';
import { followMessages } from './follows.ts';
import { keyMessages } from './keys.ts';
import { mailMessages } from './mails.ts';
import { mapMessages } from './map.ts';
import { pageMessages } from './pages.ts';
import { preferenceMessages } from './preferences.ts';
import { previewMessages } from './preview.ts';
import { privacyMessages } from './privacy.ts';
import { removalMessages } from './removals.ts';
import { secondPersonMessages } from './second-person.ts';
import { sendingMessages } from './sending.ts';
import { stoppingMessages } from './stopping.ts';
import { takingBackMessages } from './taking-back.ts';
import { welcomeMessages } from './welcome.ts';

export const catalogue = {
  ...aboutMessages,
  ...accountMessages,
  ...aloneMessages,
  ...appealMessages,
  ...browseMessages,
  ...caseEndingMessages,
  ...checkMessages,
  ...choosingMessages,
  ...composeMessages,
  ...composeAnswerMessages,
  ...composeFoldMessages,
  ...composeFormMessages,
  ...composeWorkMessages,
  ...confirmingMessages,
  ...decideMessages,
  ...decideBesideMessages,
  ...designMessages,
  ...deskAccessMessages,
  ...deskDraftMessages,
  ...deskIdentityMessages,
  ...deskListMessages,
  ...deskMessages,
  ...digestMessages,
  ...discreetMessages,
  ...feedMessages,
  ...followMessages,
  ...keyMessages,
  ...followUpMessages,
  ...mailMessages,
  ...mapMessages,
  ...pageMessages,
  ...preferenceMessages,
  ...previewMessages,
  ...privacyMessages,
  ...removalMessages,
  ...cadenceMessages,
  ...secondPersonMessages,
  ...sendingMessages,
  ...stoppingMessages,
  ...takingBackMessages,
  ...welcomeMessages,
} as const satisfies Catalogue;
