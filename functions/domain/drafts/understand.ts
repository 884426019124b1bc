import type { Language } from '../../contract/languages.ts';
import type { Busy, Considered, ConsideringPorts, Likely, Refusal } from '../publishing/publishing.ts';
import { considerRequest, LOOKED_BACK_MS, lastDayOnEarth, likelySame } from '../publishing/publishing.ts';
import { type DateFinding, oneLine, type Reading, readingOnce } from '../reading/reading.ts';
import type { Draft } from './draft.ts';
import { htmlOfMarkdown } from './markdown.ts';
import { requestOf } from './request-of.ts';

/** What is understood of a draft, so that its writer can say otherwise. */
export interface Understood {
  /** What its text says by itself, whatever its writer answered; left out where it was not read. */
  readonly reading?: Reading;
  /** What publishing it now would come to; left out while its fields are no request. */
  readonly outcome?: Considered | Refusal | Busy;
  /** Published appeals that it is likely one of. */
  readonly likely: readonly Likely[];
}

/** Has the one reader of texts read a draft, and publishing consider it. Nothing is written. @param image - its bytes, where it has one. */
export async function understandDraft(
  draft: Pick<Draft, 'publisherId' | 'draftId' | 'fields'>,
  image: Uint8Array | undefined,
  given: ConsideringPorts,
): Promise<Understood> {
  const nowMs = given.nowMs();
  // Where its writer answered no day, both ask for one reading.
  const ports = { ...given, readPage: readingOnce(given.readPage) };
  const { request } = requestOf(draft, image);
  const [read, outcome] = await Promise.all([
    readText(draft, request?.language, ports, nowMs),
    request && considerRequest(request, draft.publisherId, ports, nowMs),
  ]);
  const likely = outcome?.kind === 'considered' ? await likelyOf(outcome, draft, ports, nowMs) : [];
  return { ...(read && { reading: read }), ...(outcome && { outcome }), likely };
}

/** The id of a draft says nothing: its publisher's own appeals are looked at too, unlike those of a request that has an id from its publisher. */
async function likelyOf(
  { decision }: Considered,
  { publisherId, fields }: Pick<Draft, 'publisherId' | 'fields'>,
  { appeals }: ConsideringPorts,
  nowMs: number,
): Promise<readonly Likely[]> {
  if (decision.kind === 'likely the same') return decision.likely;
  if (decision.kind !== 'publish' || decision.version > 1 || fields.distinct !== undefined) return [];
  const { content } = decision;
  const published = await appeals.likenessesSince(nowMs - LOOKED_BACK_MS, nowMs + 1);
  return likelySame({ publisherId, isNamed: false, waitsForNoOther: content.isUrgent === true, content }, published);
}

/** What the text of a draft says by itself; undefined where there is none, or it was not read. @param language - that the draft says it is written in. */
export async function readText(
  { fields }: Pick<Draft, 'fields'>,
  language: Language | undefined,
  { readPage }: ConsideringPorts,
  nowMs: number,
) {
  const content = htmlOfMarkdown(fields.text ?? '');
  if (content === '') return undefined;
  const { title, sourceUrl } = fields;
  const hints = {
    ...(title !== undefined && { title: oneLine(title) }),
    language,
    sourceUrl,
    appeal: 'whole' as const,
  };
  const outcome = await readPage({ content, format: 'html', today: lastDayOnEarth(nowMs), hints });
  return outcome.kind === 'read' ? outcome.reading : undefined;
}

/** Both days that the date may mean, the likelier first; one day where it is plain. */
export const readingsOf = ({ value, otherwise }: Pick<DateFinding, 'value' | 'otherwise'>): string[] =>
  otherwise === undefined ? [value] : [value, otherwise];

/** Countries that a title names surely, where its writer ticked none of them: one of the two is a slip. */
export function countriesOfTitle({ countries }: Pick<Reading, 'countries'>, ticked: readonly string[]): string[] {
  const named = countries
    .filter(({ confidence, evidence }) => confidence === 'sure' && evidence.some(({ where }) => where === 'title'))
    .map(({ code }) => code);
  return ticked.length === 0 || named.some((code) => ticked.includes(code)) ? [] : named;
}
