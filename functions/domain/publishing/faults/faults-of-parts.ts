import type { FieldFault } from '../../../contract/api.ts';
import { type Action, type Addressee, EditionParts, SharedParts } from '../../../contract/part-schemas.ts';
import { type AppealContent, partTexts, sharedTexts, textsIn } from '../../appeal/appeal.ts';
import { hasUserName } from '../../reading/reading.ts';
import { faultsOfNames, type KnownById } from './faults-of-names.ts';

/** What of an appeal's parts cannot be published as it is: actions that lead nowhere, names that may not be given, addresses that deceive. */
export const faultsOfParts = (content: AppealContent, known: KnownById): FieldFault[] => [
  ...faultsOfShapes(content),
  ...faultsOfActions(content),
  ...faultsOfNames(content, known),
  ...faultsOfAddresses(content),
  ...faultsOfOffices(content),
];

/**
 * Parts that were right as they came, and are too long now: an address that may mislead is written apart, people who may not be named are kept, and what is
 * stored has to be read again.
 */
function faultsOfShapes({ edition, translations = [], ...shared }: AppealContent): FieldFault[] {
  return [
    ...faultsIn('', EditionParts.safeParse(edition)),
    ...translations.flatMap((one, index) => faultsIn(`translations[${index}].`, EditionParts.safeParse(one))),
    ...faultsIn('', SharedParts.safeParse(shared)),
  ];
}

const faultsIn = (
  prefix: string,
  { error }: ReturnType<(typeof EditionParts | typeof SharedParts)['safeParse']>,
): FieldFault[] =>
  (error?.issues ?? []).map(({ path: [part, ...place], message }) => ({
    field: `${prefix}${String(part)}${place.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')}`,
    message:
      part === 'people' && place.length === 0
        ? `${message}, with those of the version before who may not be named`
        : `${message} once its addresses are shown as they lead: shorten it`,
  }));

/** What an addressee must have for an action. */
const NEEDS = {
  letter: { part: 'post', words: 'postal address' },
  email: { part: 'email', words: 'e-mail address' },
  call: { part: 'phone', words: 'telephone number' },
} as const satisfies Partial<Record<Action['kind'], { part: keyof Addressee; words: string }>>;

function faultsOfActions({ actions = [], addressees = [] }: AppealContent): FieldFault[] {
  return actions.flatMap((action, index): FieldFault[] => {
    if (!('to' in action)) return [];
    const field = `actions[${index}].to`;
    const addressee = addressees[action.to - 1];
    if (!addressee) return [{ field, message: `names addressee ${action.to}, and there are ${addressees.length}` }];
    const { part, words } = NEEDS[action.kind];
    return addressee[part] === undefined
      ? [{ field, message: `names addressee ${action.to}, who has no ${words}` }]
      : [];
  });
}

const USER_NAME =
  'holds an address with a user name or a password before its host, which can pass for another host: leave it out';

function faultsOfAddresses(content: AppealContent): FieldFault[] {
  const { edition, translations = [] } = content;
  const addressees = content.addressees?.map(({ email: _, ...rest }) => rest);
  const parts = [
    ...partTexts('', edition),
    ...translations.flatMap((one, index) => [
      { field: `translations[${index}].title`, text: one.title },
      ...partTexts(`translations[${index}].`, one),
    ]),
    ...sharedTexts({ ...content, addressees }),
  ];
  return parts.flatMap(({ field, text }) => (hasUserName(text) ? [{ field, message: USER_NAME }] : []));
}

/** By its name an office would seem to be written to at another address than its own. */
const faultsOfOffices = ({ addressees = [] }: AppealContent): FieldFault[] =>
  addressees.some(({ office, name }) =>
    textsIn('', [office, name]).some(({ text }) => text.normalize('NFKC').includes('@')),
  )
    ? [{ field: 'addressees', message: 'holds an office or a name with an e-mail address in it: give that as "email"' }]
    : [];
