import type { Language } from '../functions/contract/languages.ts';
import type { AppealKind } from '../functions/domain/appeal/appeal.ts';
import { message } from '../functions/locales/messages.ts';

/** How an appeal is told to be withdrawn. */
export interface WithdrawnTitle {
  /** The title is that of what was withdrawn, to be struck out and to stand behind “Withdrawn:”. Ours says itself that something was. */
  readonly isStruck: boolean;
  readonly isOurs: boolean;
}

/** @param fields - of an edition, in its language. */
export function withdrawnTitle(fields: {
  readonly kind: AppealKind;
  readonly language: Language;
  readonly title: string;
}): WithdrawnTitle {
  const { kind, language, title } = fields;
  const isOurs = kind === 'retraction' && title === message(language, 'retraction.fixed.title');
  return { isStruck: kind === 'retraction' && !isOurs, isOurs };
}
