import { LANGUAGES } from '../../contract/languages.ts';
import { type AppealVersion, followedUp } from '../appeal/appeal.ts';
import { digestOfMails, type RenderedMail } from '../dispatch/dispatch.ts';
import {
  type Busy,
  type Considered,
  type ConsideringPorts,
  considerRequest,
  type Decision,
  type Refusal,
  refusalOfSize,
  versionOf,
} from '../publishing/publishing.ts';
import type { Reading } from '../reading/reading.ts';
import { hasDay } from './day-fields.ts';
import type { Draft } from './draft.ts';
import { type DraftFields, NONE_TICKED, ticksIn } from './fields.ts';
import type { Drafts } from './ports.ts';
import type { Problem } from './problem.ts';
import { followUpIn, requestOf } from './request-of.ts';
import { readText } from './understand.ts';

export interface PreviewDraftPorts extends ConsideringPorts {
  readonly versions: {
    /** All of an appeal, oldest first. */
    list(appealId: string): Promise<readonly AppealVersion[]>;
  };
  /** The mails of a version, by the very code that sends them. @param followed - as `followedUp` has them. */
  renderMails(version: AppealVersion, followed: readonly AppealVersion[]): Promise<readonly RenderedMail[]>;
}

/** A revision of a draft as the mails that publishing it sends. */
export interface DraftMails {
  readonly kind: 'mails';
  readonly considered: Considered;
  readonly version: AppealVersion;
  readonly mails: readonly RenderedMail[];
  /** Over all of them. */
  readonly digest: string;
}

/** `unready`: it is no request yet. `missing`: what it lacks beside what was refused. `nothing to send`: publishing it now would mail nothing, and the considered request says why. */
export type DraftPreview =
  | DraftMails
  | { readonly kind: 'unready'; readonly problems: readonly Problem[] }
  | (Refusal & { readonly missing?: readonly Problem[] })
  | Busy
  | { readonly kind: 'nothing to send'; readonly considered: Considered };

/** Which revision of a draft is looked at; the newest where none is named. */
export interface WantedDraft extends Pick<Draft, 'publisherId' | 'draftId'> {
  readonly revision?: number;
}

/** A stored revision of a draft with its mails; undefined where the publisher has no such draft. */
export async function findPreview(
  { publisherId, draftId, revision }: WantedDraft,
  publisherName: string,
  ports: PreviewDraftPorts & { readonly drafts: Pick<Drafts, 'find'> },
): Promise<{ readonly draft: Draft; readonly preview: DraftPreview } | undefined> {
  const [draft, newest] = await Promise.all([
    ports.drafts.find(publisherId, draftId, revision),
    revision === undefined ? undefined : ports.drafts.find(publisherId, draftId),
  ]);
  // An earlier revision of a deleted draft lies there until it expires.
  if (revision !== undefined && !newest) return undefined;
  return draft && { draft, preview: await previewDraft(draft, publisherName, ports) };
}

/** What a preview may be told beside the draft. */
interface Looking {
  /** Of the draft's image: no mail shows it, and the page does. */
  readonly image?: Uint8Array;
  /** When it is to be published; left out, now. */
  readonly atMs?: number;
}

/** Makes the version that publishing a draft would, and its mails. Nothing is written. @param publisherName - as readers see it. */
export async function previewDraft(
  draft: Draft,
  publisherName: string,
  ports: PreviewDraftPorts,
  { image, atMs = ports.nowMs() }: Looking = {},
): Promise<DraftPreview> {
  const { request, problems } = requestOf(draft, image);
  if (!request) return { kind: 'unready', problems: [...problems, ...(await missingBeside(problems, draft, ports))] };
  const { publisherId } = draft;
  const considered = await considerRequest(request, publisherId, ports, atMs);
  if (considered.kind === 'refused') return { ...considered, missing: await missingBeside([], draft, ports) };
  if (considered.kind !== 'considered') return considered;
  const found = findVersion(considered, considered.decision, { publisherId, name: publisherName }, atMs);
  if (!found) return { kind: 'nothing to send', considered };
  const refusal = refusalOfSize(found);
  if (refusal) return refusal;
  const versions = found.version > 1 ? await ports.versions.list(found.appealId) : [];
  // As publishing does: a correction keeps what was said of the end of its case before withdrawals.
  const standing = versions.findLast(({ kind }) => kind !== 'retraction');
  const ended = found.kind === 'correction' ? standing?.ended : undefined;
  const version = ended ? { ...found, ended } : found;
  const mails = await ports.renderMails(version, followedUp(version, versions));
  return { kind: 'mails', considered, version, mails, digest: digestOfMails(mails) };
}

async function missingBeside(problems: readonly Problem[], { fields }: Draft, ports: PreviewDraftPorts) {
  const reading = await readText(
    { fields },
    LANGUAGES.find((one) => one === fields.language),
    ports,
    ports.nowMs(),
  );
  return missingParts(fields, reading).filter(({ field }) => problems.every((one) => one.field !== field));
}

/** No mail shows these: a name stands where they will. */
const NOT_YET = { appealId: '00000000-0000-4000-8000-000000000000', reference: '', checkCode: '' };

function findVersion(
  considered: Considered,
  decision: Decision,
  party: Parameters<typeof versionOf>[2],
  atMs: number,
): AppealVersion | undefined {
  switch (decision.kind) {
    case 'publish': {
      const { appealId = NOT_YET.appealId } = considered.known ?? {};
      const reference = decision.content.caseReference === undefined ? NOT_YET.reference : undefined;
      return versionOf(decision, considered, party, { ...NOT_YET, appealId, reference, publishedAtMs: atMs });
    }
    case 'likely the same':
      return findVersion(considered, decision.otherwise, party, atMs);
    case 'add editions':
      return decision.version;
    default:
      return undefined;
  }
}

/**
 * Parts that neither a draft's writer nor its text says surely, while no request can be made or taken of it: publishing would ask for them next. A follow-up
 * has its countries of its case, and a retraction its title and its date too.
 * @param reading - of its text, where it has one.
 */
export function missingParts(fields: DraftFields, reading: Reading | undefined): Problem[] {
  const isFollowUp = followUpIn(fields) !== undefined;
  const isRetraction = isFollowUp && fields.kind === 'retraction';
  const problems: readonly (Problem | undefined)[] = [
    isRetraction || fields.title !== undefined || isSure(reading?.title)
      ? undefined
      : { field: 'title', what: 'no-title' },
    fields.text === undefined ? { field: 'text', what: 'no-text' } : undefined,
    isRetraction || hasDay(fields) || isSure(reading?.datedOn) ? undefined : { field: 'datedOn', what: 'no-date' },
    isFollowUp || hasCountry(fields, reading) ? undefined : { field: 'countries', what: 'no-country' },
    fields.kind === undefined && reading?.kind.value === 'retraction' ? { field: 'kind', what: 'no-kind' } : undefined,
  ];
  return problems.filter((one) => one !== undefined);
}

const isSure = (found: { readonly confidence: string } | undefined): boolean => found?.confidence === 'sure';

/** What its writer ticked counts, also where the reader found something else; that they ticked nothing is a problem of its own. */
function hasCountry({ addressesNoCountry, ...fields }: DraftFields, reading: Reading | undefined): boolean {
  if (addressesNoCountry !== undefined || fields.countries === NONE_TICKED) return true;
  return ticksIn(fields, 'countries').length > 0 || (reading?.countries ?? []).some(isSure);
}
