import type { AppealRequest } from '../../contract/api.ts';
import { type InSteps, inSteps } from '../../contract/steps.ts';
import type { AppealContent } from '../appeal/appeal.ts';
import { type AudienceCount, subjectOf } from '../dispatch/dispatch.ts';
import { blurred, type Random } from '../showing/showing.ts';
import type { PlacedSubject } from '../subscriber/subscriber.ts';
import {
  type Busy,
  type Considered,
  type ConsideringPorts,
  considerRequest,
  type Refusal,
} from './consider-request.ts';
import { refusalOfSize } from './publish-appeal.ts';
import { faultsOfTime } from './releases/release-time.ts';

/** What previewing needs of the world; it writes nothing. */
export interface PreviewPorts extends ConsideringPorts {
  readonly countAudience: (subject: PlacedSubject, atMs: number) => Promise<AudienceCount>;
  /** Takes one of the counts that a publisher may ask for in a month. @returns false when it has had them. */
  readonly takeCount: (publisherId: string, nowMs: number) => Promise<boolean>;
  readonly random: Random;
  /** Whether the provider mails verified addresses only. */
  readonly isSandboxed: () => Promise<boolean>;
}

/** What publishing the same request would come to, and whom it would reach. */
export type AppealPreview =
  | Refusal
  | Busy
  | (Considered & { readonly audience?: { readonly people: InSteps }; readonly isSandboxed?: boolean });

/** Considers a request as publishing would, and counts its audience when a subscriber would be mailed. */
export async function previewAppeal(
  request: AppealRequest,
  publisherId: string,
  ports: PreviewPorts,
): Promise<AppealPreview> {
  const nowMs = ports.nowMs();
  const { releaseAt } = request;
  const faults = releaseAt === undefined ? [] : faultsOfTime(releaseAt, nowMs);
  if (faults.length > 0) return { kind: 'refused', faults };
  const atMs = releaseAt === undefined ? nowMs : Date.parse(releaseAt);
  const considered = await considerRequest(request, publisherId, ports, atMs);
  if (considered.kind !== 'considered') return considered;
  const { decision } = considered;
  if (decision.kind !== 'publish' && decision.kind !== 'add editions') return considered;
  const content = decision.kind === 'publish' ? decision.content : decision.version;
  const refusal = refusalOfSize(content);
  if (refusal) return refusal;
  const isSandboxed = await ports.isSandboxed();
  // How many wait for a language would tell what readers of a small subject read.
  if (decision.kind === 'add editions') return { ...considered, isSandboxed };
  // Whom a retraction reaches is written in receipts, which take long to read.
  if (content.kind === 'retraction') return { ...considered, isSandboxed };
  // Many counts together tell more than each, however much each is blurred.
  if (!(await ports.takeCount(publisherId, nowMs))) return { ...considered, isSandboxed };
  const { people, weight } = await ports.countAudience(await subjectOfPublication(considered, content, ports), atMs);
  return { ...considered, audience: { people: inSteps(blurred(people, ports.random, weight)) }, isSandboxed };
}

/** What is published for the first time follows nothing up. */
const FIRST = { appealId: '', version: 1, kind: 'new' } as const;

/** What the version would be about, with its case where it follows that up. */
async function subjectOfPublication(
  { id: { publisherId }, known, decision }: Considered,
  content: Pick<AppealContent, 'kind' | 'subject'>,
  { appeals }: PreviewPorts,
): Promise<PlacedSubject> {
  if (!known || decision.kind !== 'publish')
    return subjectOf({ ...FIRST, publisherId, subject: content.subject }, appeals);
  const { kind, subject } = content;
  return subjectOf({ appealId: known.appealId, publisherId, version: decision.version, kind, subject }, appeals);
}
