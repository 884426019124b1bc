import type { Language } from '../../contract/languages.ts';
import { SIGN_UP_PATH } from '../../contract/page-paths.ts';
import { EMPTY_FORM, type EnteredFollow, type EnteredForm, readFollow } from '../../domain/signing-up/signing-up.ts';
import { message } from '../../locales/messages.ts';
import type { Answer, Page, PageEvent, PageRoute, PostedForm, Visit } from '../kit/kit.ts';
import {
  carriedFormToken,
  FEEDS_STEP,
  guardFields,
  html,
  keptEntries,
  keptFollows,
  mapFields,
  mapHeading,
  pageAnswer,
  pathIn,
  postedFields,
  readPostedForm,
  seeOther,
} from '../kit/kit.ts';
import { tryFeedsFile } from './opml.ts';
import { chooseAnswer, reviewAnswer, type StepPorts } from './sign-up-steps.ts';

/**
 * The first step of signing up, and the way from it to the second and back. All that was entered travels in the form, so that
 * there is no cookie, and nothing is kept of a visitor who only looks.
 */
export function chooseRoutes(ports: StepPorts): PageRoute[] {
  return [
    {
      method: 'GET',
      path: SIGN_UP_PATH,
      answer: (_, visit) => chooseAnswer(visit, ports, { entered: EMPTY_FORM, token: '' }),
    },
    { method: 'POST', path: '/follows', answer: (event, visit) => takeStep(visit, ports, event) },
    // A restored tab, or another language asked for at the foot of the page.
    { method: 'GET', path: '/follows', answer: (_, { language }) => seeOther(pathIn(language, SIGN_UP_PATH)) },
  ];
}

async function takeStep(visit: Visit, ports: StepPorts, event: PageEvent): Promise<Answer> {
  const posted = readPostedForm(postedFields(event));
  const { entered, ticked, find, token, website, step, remove } = posted;
  if (remove !== undefined) return removeOne(visit, ports, posted, remove);
  switch (step) {
    case 'find':
      return chooseAnswer(visit, ports, { entered, ticked, find, token });
    case 'map':
      return mapAnswer(visit, ports, { entered, ticked, token });
    case 'add':
      return chooseAnswer(visit, ports, { entered, token });
    case FEEDS_STEP:
      return (await tryFeedsFile(visit, entered, ports)) ?? reviewAnswer(visit, ports, { entered, token });
    case 'review':
      return reviewAnswer(visit, ports, { entered, token });
  }
  if (website !== '') return chooseAnswer(visit, ports, { entered, ticked, token, website, guardFault: 'website' });
  const reading = readFollow(ticked);
  if (reading.kind === 'refused') return chooseAnswer(visit, ports, { entered, ticked, token, faults: reading.faults });
  return reviewAnswer(visit, ports, { entered: { ...entered, follows: [...entered.follows, ticked] }, token });
}

function removeOne(visit: Visit, ports: StepPorts, { entered, token }: PostedForm, remove: number): Promise<Answer> {
  const follows = entered.follows.filter((_, index) => index !== remove);
  const left = { ...entered, follows };
  if (follows.length === 0) return chooseAnswer(visit, ports, { entered: left, token });
  return reviewAnswer(visit, ports, { entered: left, token });
}

interface MapStep {
  readonly entered: EnteredForm;
  readonly ticked: EnteredFollow;
  readonly token: string;
}

/** A way around the list of countries: a box on the map for each, which comes back ticked on the first step. */
async function mapAnswer(visit: Visit, ports: StepPorts, step: MapStep): Promise<Answer> {
  return pageAnswer(visit, mapStepPage(visit.language, { ...step, token: await carriedFormToken(step.token, ports) }));
}

const FORM_ID = 'choose-on-map';

function mapStepPage(language: Language, { entered, ticked, token }: MapStep): Page {
  return {
    language,
    title: message(language, 'map.choose.title'),
    keptIn: { formId: FORM_ID, path: '/follows', step: 'map' },
    main: html`${mapHeading(language)}
<form id="${FORM_ID}" method="post" action="${pathIn(language, '/follows')}" novalidate>
${keptFollows(entered.follows)}${keptEntries(entered)}${guardFields(language, { token, website: '', error: undefined })}
${mapFields(language, ticked)}
</form>`,
  };
}
