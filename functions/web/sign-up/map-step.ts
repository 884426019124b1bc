import type { Language } from '../../contract/languages.ts';
import type { EnteredFollow } from '../../domain/signing-up/entered-follow.ts';
import type { EnteredForm } from '../../domain/signing-up/sign-up-form.ts';
import { message } from '../../locales/messages.ts';
import { type Answer, pageAnswer } from '../kit/answers.ts';
import { guardFields } from '../kit/components/fields/guard-fields.ts';
import { carriedFormToken } from '../kit/form-guard.ts';
import { html } from '../kit/html.ts';
import type { Page } from '../kit/layout.ts';
import { mapFields, mapHeading } from '../kit/map/map-fields.ts';
import { keptEntries, keptFollows } from '../kit/sign-up/kept-follows.ts';
import { pathIn, type Visit } from '../kit/visit.ts';
import type { StepPorts } from './sign-up-steps.ts';

interface MapStep {
  readonly entered: EnteredForm;
  readonly ticked: EnteredFollow;
  readonly token: string;
}

/** A way around the list of countries: a box on the map for each, which comes back ticked on the first step. */
export async function mapAnswer(visit: Visit, ports: StepPorts, step: MapStep): Promise<Answer> {
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
