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
    ...preferenceForm<EnteredCadence>({
      path: CADENCE_PATH,
      title: 'page.cadence.title',
      button: 'page.mine.save',
      script: OWN_ZONE_SCRIPT,
      signInLeadsTo: 'cadence',
      opened: ({ subscriber }) => enteredCadenceOf(subscriber),
      posted: cadenceIn,
      before: ({ t, opened }) =>
        signedInBy(opened) === 'instead'
          ? notification({ kind: 'done', heading: t('page.signed-in.instead') })
          : undefined,
      who: ({ language, of, opened }) =>
        signedInAs(language, of.subscriber.address, { isOpen: signedInBy(opened) !== undefined }),
      fields: (entered, { language, t, errorOf }) =>
        onlyQuestion({
          id: 'frequency',
          legend: t('page.cadence.title'),
          hint: t('page.sign-up.cadence-hint'),
          error: errorOf('frequency'),
          inside: cadenceChoices(language, entered, errorOf),
        }),
      take: async (entered, { subscriber }, { language }) => {
        const reading = readCadence(entered);
        if (reading.kind === 'refused') return { errors: fieldErrors(reading.faults, language) };
        await changeCadence(subscriber.subscriberId, reading.cadence, ports, ports.nowMs());
        return 'saved';
      },
    }),
    ...preferenceForm<EnteredLanguages>({
      path: '/preferences/languages',
      title: 'page.languages.title',
      button: 'page.mine.save',
      opened: ({ subscriber: { language, otherLanguages, waitsForEdition } }) => ({
        languages: [language, ...otherLanguages],
        waitsForEdition,
      }),
      posted: (fields) => ({ languages: languagesIn(fields) ?? [], waitsForEdition: waitsForEditionIn(fields) }),
      fields: (entered, { language, t, errorOf }) =>
        onlyQuestion({
          id: 'languages',
          legend: t('page.languages.title'),
          hint: t('page.review.languages-hint'),
          inside: languageChoices(language, entered, errorOf),
        }),
      take: async (entered, { subscriber }, { language }) => {
        const reading = readLanguages(entered.languages);
        if (reading.kind === 'refused') return { errors: fieldErrors(reading.faults, language) };
        await setLanguages(subscriber.subscriberId, { ...entered, languages: reading.languages }, ports);
        return 'saved';
      },
    }),
    ...preferenceForm<boolean>({
      path: '/preferences/discreet',
      title: 'page.review.discreet',
      button: 'page.mine.save',
      opened: ({ subscriber }) => subscriber.isDiscreet,
      posted: (fields) => postedText(fields, 'discreet') !== '',
      fields: (isDiscreet, { t }) =>
        onlyQuestion({
          id: 'discreet',
          legend: t('page.review.discreet'),
          hint: t('page.review.discreet-hint'),
          inside: choice({
            name: 'discreet',
            value: 'yes',
            label: t('page.review.discreet-choice'),
            isChosen: isDiscreet,
          }),
        }),
      take: async (isDiscreet, { subscriber }) => {
        await setDiscreet(subscriber.subscriberId, isDiscreet, ports);
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
