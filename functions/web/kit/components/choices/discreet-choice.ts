import type { Language } from '../../../../contract/languages.ts';
import { message } from '../../../../locales/messages.ts';
import type { Html } from '../../html.ts';
import { step } from '../step.ts';
import { choice } from './choice.ts';

/** Whether mail shall tell nothing to others who see the mailbox, with what that hides and what it can't. */
export const discreetChoice = (language: Language, isDiscreet: boolean): Html =>
  step({
    id: 'discreet',
    legend: message(language, 'page.review.discreet'),
    hint: message(language, 'page.review.discreet-hint'),
    inside: choice({
      name: 'discreet',
      value: 'yes',
      label: message(language, 'page.review.discreet-choice'),
      isChosen: isDiscreet,
    }),
  });
