import type { CasePerson } from '../../contract/part-schemas.ts';
import type { Script } from '../../contract/scripts.ts';
import type { AppealKind, AppealVersion } from '../appeal/appeal.ts';
import { hasPlaces } from './parts-left.ts';
import { eachOnce, type UnspelledEdition, unspelledEditions } from './unspelled-editions.ts';
import { isNamedIn } from './whose-name.ts';
import { unspelledBefore } from './withdraw-from-retracted.ts';

/** What taking a name out would do now. */
export interface ForeseenWithdrawal {
  /** Editions in which the name can't be looked for yet: nothing would be changed. */
  readonly unspelled: readonly UnspelledEdition[];
  /** The kind of the version that readers are mailed; `no-one` where the name stands in no words that they were sent last. */
  readonly mails: AppealKind | 'no-one';
}

/** @param versions - of the appeal, newest first. @param places - keys of the places from which parts of the name go too. */
export function foreseeWithdrawal(
  [newest, ...before]: readonly [AppealVersion, ...AppealVersion[]],
  person: CasePerson,
  { places, notWrittenIn }: { readonly places: ReadonlySet<string>; readonly notWrittenIn: readonly Script[] },
): ForeseenWithdrawal {
  const isOver = newest.kind === 'retraction';
  const isNamed = isNamedIn(newest, person) || hasPlaces(newest, person, places);
  return {
    unspelled: eachOnce([
      ...(isOver && !isNamed ? [] : unspelledEditions(newest, person, notWrittenIn)),
      ...(isOver ? unspelledBefore(before, person, notWrittenIn) : []),
    ]),
    mails: !isNamed ? 'no-one' : isOver ? 'retraction' : 'correction',
  };
}
