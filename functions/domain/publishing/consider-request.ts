import type { AppealRequest, FieldFault } from '../../contract/api.ts';
import { MAX_APPEAL_CONTENT_BYTES } from '../../contract/limits.ts';
import type { AppealVersion } from '../appeal/appeal.ts';
import { contentHash, externalIdFor } from '../appeal/identity.ts';
import type { PageReader } from '../reading/page-reading.ts';
import { asRetractionOf, faultsOfContent, withEarlierAnswers } from './appeal-content.ts';
import type { AppealInput } from './appeal-input.ts';
import { contentOf } from './content-of.ts';
import { type Decision, decide } from './decide.ts';
import type { AppealStore, ExternalId, KnownAppeal } from './ports.ts';
import { readInput } from './read-input.ts';

/** A request that cannot be taken, no matter what was published before. */
export type Refusal =
  | { readonly kind: 'refused'; readonly faults: readonly FieldFault[] }
  | { readonly kind: 'too large'; readonly what: string; readonly bytes: number; readonly maxBytes: number };

/** Too much is going on at this moment for the request to be dealt with. Sent again, it may be. */
export interface Busy {
  readonly kind: 'busy';
}

/** A request, read and held against what is known of its appeal. */
export interface Considered {
  readonly kind: 'considered';
  readonly id: ExternalId;
  readonly input: AppealInput;
  readonly known: KnownAppeal | undefined;
  readonly decision: Decision;
}

interface Earlier {
  readonly known: KnownAppeal | undefined;
  readonly version: AppealVersion | undefined;
}

/** What considering a request needs of the world. */
export interface ConsideringPorts {
  readonly appeals: Pick<AppealStore, 'findKnown' | 'getVersion'>;
  readonly readPage: PageReader;
}

/** What publishing and its preview have in common: everything but the writing. */
export async function considerRequest(
  request: AppealRequest,
  publisherId: string,
  { appeals, readPage }: ConsideringPorts,
  nowMs: number,
): Promise<Considered | Refusal | Busy> {
  const { content } = contentOf(request);
  const texts = [request, ...(request.translations ?? [])].map((one) => contentOf(one).content);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (bytes > MAX_APPEAL_CONTENT_BYTES)
    return { kind: 'too large', what: 'The text of this appeal', bytes, maxBytes: MAX_APPEAL_CONTENT_BYTES };

  const isRetraction = request.kind === 'retraction';
  const find = (externalId: string) => findEarlier({ publisherId, externalId }, appeals);
  const named = isRetraction && request.externalId !== undefined ? await find(request.externalId) : undefined;
  const outcome = await readInput(request, nowMs, readPage, named?.version);
  if (outcome.kind !== 'read') return outcome;

  const id = { publisherId, externalId: request.externalId ?? defaultExternalId(outcome.input, content) };
  const { known, version: earlier } = named ?? (await find(id.externalId));
  const input = withEarlier(outcome.input, earlier, isRetraction);
  const decision = decide(input, request.kind, known, earlier);
  if (decision.kind !== 'publish') return { kind: 'considered', id, input, known, decision };

  const faults = faultsOfContent(decision.content);
  return faults.length > 0 ? { kind: 'refused', faults } : { kind: 'considered', id, input, known, decision };
}

async function findEarlier(id: ExternalId, appeals: Pick<AppealStore, 'findKnown' | 'getVersion'>): Promise<Earlier> {
  const known = await appeals.findKnown(id);
  const version = known?.latestVersion ? await appeals.getVersion(known.appealId, known.latestVersion) : undefined;
  return { known, version };
}

function withEarlier(input: AppealInput, earlier: AppealVersion | undefined, isRetraction: boolean): AppealInput {
  if (!earlier) return input;
  return isRetraction ? asRetractionOf(earlier, input) : withEarlierAnswers(input, earlier);
}

/** Without a title there is only the content to know it by again. */
function defaultExternalId({ title, datedOn }: AppealInput, content: string): string {
  return title ? externalIdFor(title.value, datedOn?.value ?? '') : contentHash(content).slice(0, 32);
}
