import { randomUUID } from 'node:crypto';
import { type AppealVersion, shownCheckCode } from '../../domain/appeal/appeal.ts';
import type { MailText } from '../../domain/dispatch/dispatch.ts';

/**
 * What a version is given when it is published, and not before. Its mails hold a name in their place, as of a reader's values, so that they are the
 * same bytes before and after (ADR 49).
 */
export type PublicationField = 'pageId' | 'caseReference' | 'checkCode';
export type PublicationValues = Partial<Readonly<Record<PublicationField, string>>>;

type Given = Pick<AppealVersion, 'appealId' | 'caseReference' | 'isReferenceNew' | 'checkCode'>;

/** The values of a published version, for each of its mails. A reference that its case had before, or from its publisher, stands in the mails themselves. */
export const publicationValues = ({
  appealId,
  caseReference,
  isReferenceNew,
  checkCode,
}: Given): PublicationValues => ({
  ...discreetValues({ appealId }),
  ...(isReferenceNew && caseReference !== undefined && { caseReference }),
  ...(checkCode !== undefined && { checkCode: shownCheckCode(checkCode) }),
});

/** The same for discreet mail: nothing goes along that does not stand in it. */
export const discreetValues = ({ appealId }: Pick<Given, 'appealId'>): PublicationValues => ({ pageId: appealId });

// As long as what they stand for, since lines are broken by their length. No one can write them into an appeal: each process has its own.
const UUID = randomUUID();
const [REFERENCE = '', CODE = ''] = [randomUUID().slice(0, 8), randomUUID().replaceAll('-', '').slice(0, 12)];
const NAME_OF = [
  [UUID, '{{pageId}}'],
  [REFERENCE, '{{caseReference}}'],
  [shownCheckCode(CODE), '{{checkCode}}'],
] as const;

/** The version with stand-ins in the place of what its publication gives it. */
export const withStandIns = <Version extends Given>(version: Version): Version => ({
  ...version,
  appealId: UUID,
  ...(version.isReferenceNew && { caseReference: REFERENCE }),
  ...(version.checkCode !== undefined && { checkCode: CODE }),
});

/** A mail of such a version, with names in the place of the stand-ins. */
export const withNames = <Mail extends MailText>(mail: Mail): Mail => ({
  ...mail,
  subject: named(mail.subject),
  html: named(mail.html),
  text: named(mail.text),
});

const named = (content: string): string =>
  NAME_OF.reduce((so, [standIn, name]) => so.replaceAll(standIn, () => name), content);
