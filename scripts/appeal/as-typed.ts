import type { FieldFault } from '../../functions/contract/api.ts';
import { fieldOfPath, pathOf } from '../../functions/domain/drafts/drafts.ts';
import { partInWords } from '../../functions/web/desk/desk.ts';

const TYPED_AS: Readonly<Record<string, string>> = {
  'page.content': 'the page',
  title: 'the title',
  datedOn: 'the date',
  countries: '--country',
  themes: '--theme',
  sourceUrl: '--source-url',
  externalId: '--id',
  expiresOn: '--expires',
  actByZone: '--expires-zone',
  releaseAt: '--at',
  maxLatenessMinutes: '--max-lateness',
  addresseesFromBook: '--addressee',
  distinctFrom: '--distinct-from',
  stillTrue: '--still-true',
  leaveOut: '--leave-out',
  jointWith: '--joint-with',
  'image.data': '--image',
  'image.alt': '--image-alt',
  'image.credit': '--image-credit',
  'image.consentNote': '--image-consent',
};

/** A fault of a request with the option that says its field; of one that a draft of the desk says, with what the desk calls it. */
export function asTyped({ field, message }: FieldFault, isOfDraft: (field: string) => boolean): string {
  const [name = field] = /^[\w.]+/.exec(field) ?? [];
  if (isOfDraft(name)) return `“${partInWords('en', fieldOfPath(pathOf(field), {}))}” at the desk ${message}`;
  return `${TYPED_AS[name] ?? field} ${message}`;
}
