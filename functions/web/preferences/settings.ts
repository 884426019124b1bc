import { CADENCE_PATH } from '../../contract/page-paths.ts';
import { type CadencePorts, changeCadence, setDiscreet, setLanguages } from '../../domain/account/account.ts';
import type { EnteredCadence } from '../../domain/signing-up/signing-up.ts';
import { DEFAULT_CADENCE, readCadence, readLanguages } from '../../domain/signing-up/signing-up.ts';
import { cadenceOf, type Subscriber } from '../../domain/subscriber/subscriber.ts';
import type { EnteredLanguages } from '../kit/kit.ts';
import {
  cadenceChoices,
  cadenceIn,
  choice,
  fieldErrors,
  languageChoices,
  languagesIn,
  notification,
  OWN_ZONE_SCRIPT,
  onlyQuestion,
  postedText,
  waitsForEditionIn,
} from '../kit/kit.ts';
import { preferenceForm } from './preference-form.ts';
import { type SessionPorts, type SessionRoute, signedInBy } from './session-routes.ts';
import { signedInAs } from './signed-in-as.ts';

/** How often mail comes, in which languages, and whether it tells what it is about. */
export function settingRoutes(ports: CadencePorts & Pick<SessionPorts, 'nowMs'>): SessionRoute[] {
  return [
    ...preferenceForm({
      path: CADENCE_PATH,
      title: 'page.cadence.title',
      button: 'page.mine.save',
      script: OWN_ZONE_SCRIPT,
      signInLeadsTo: 'cadence',
      read: async ({ session }) => session.subscriber,
      before: ({ t, isOpened, event }) =>
        isOpened && signedInBy(event) === 'instead'
          ? notification({ kind: 'done', heading: t('page.signed-in.instead') })
          : undefined,
      who: ({ language, session, isOpened, event }) =>
        signedInAs(language, session.subscriber.address, { isOpen: isOpened && signedInBy(event) !== undefined }),
      fields: ({ language, t }, subscriber) => ({
        frequency: {
          begins: enteredCadenceOf(subscriber),
          typedIn: cadenceIn,
          shown: (id, entered: EnteredCadence, error, errorOf) =>
            onlyQuestion({
              ...{ id, legend: t('page.cadence.title'), hint: t('page.sign-up.cadence-hint'), error },
              inside: cadenceChoices(language, entered, errorOf),
            }),
        },
      }),
      does: async ({ language }, { frequency }, { subscriberId }) => {
        const reading = readCadence(frequency);
        if (reading.kind === 'refused') return { errors: fieldErrors(reading.faults, language) };
        await changeCadence(subscriberId, reading.cadence, ports, ports.nowMs());
        return 'saved';
      },
    }),
    ...preferenceForm({
      path: '/preferences/languages',
      title: 'page.languages.title',
      button: 'page.mine.save',
      read: async ({ session }) => session.subscriber,
      fields: ({ language, t }, { language: first, otherLanguages, waitsForEdition }) => ({
        languages: {
          begins: { languages: [first, ...otherLanguages], waitsForEdition },
          typedIn: (posted) => ({ languages: languagesIn(posted) ?? [], waitsForEdition: waitsForEditionIn(posted) }),
          shown: (id, entered: EnteredLanguages, _, errorOf) =>
            onlyQuestion({
              ...{ id, legend: t('page.languages.title'), hint: t('page.review.languages-hint') },
              inside: languageChoices(language, entered, errorOf),
            }),
        },
      }),
      does: async ({ language }, { languages }, { subscriberId }) => {
        const reading = readLanguages(languages.languages);
        if (reading.kind === 'refused') return { errors: fieldErrors(reading.faults, language) };
        await setLanguages(subscriberId, { ...languages, languages: reading.languages }, ports);
        return 'saved';
      },
    }),
    ...preferenceForm({
      path: '/preferences/discreet',
      title: 'page.review.discreet',
      button: 'page.mine.save',
      read: async ({ session }) => session.subscriber,
      fields: ({ t }, { isDiscreet }) => ({
        discreet: {
          begins: isDiscreet,
          typedIn: (posted, id) => postedText(posted, id) !== '',
          shown: (id, isChosen: boolean) =>
            onlyQuestion({
              ...{ id, legend: t('page.review.discreet'), hint: t('page.review.discreet-hint') },
              inside: choice({ name: id, value: 'yes', label: t('page.review.discreet-choice'), isChosen }),
            }),
        },
      }),
      does: async (_, { discreet }, { subscriberId }) => {
        await setDiscreet(subscriberId, discreet, ports);
        return 'saved';
      },
    }),
  ];
}

function enteredCadenceOf(subscriber: Subscriber): EnteredCadence {
  const cadence = cadenceOf(subscriber);
  if (cadence.frequency === 'immediate') return DEFAULT_CADENCE;
  const { weekday, hour, timeZone } = cadence.digestTime;
  return { frequency: cadence.frequency, weekday: String(weekday), hour: String(hour), timeZone };
}
