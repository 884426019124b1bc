import type { AppealRequest, Missing } from '../../contract/api.ts';
import { FOLLOW_UP_KINDS } from '../../contract/follow-up-kinds.ts';
import type { Language } from '../../contract/languages.ts';
import { type AppealContent, type AppealVersion, hidesMoreThan } from '../appeal/appeal.ts';
import { supersedesEarlier } from '../dispatch/dispatch.ts';
import { askingForNothing, contentFrom, hashOfContent, missingFrom, withMoreEditions } from './appeal-content.ts';
import type { AppealInput } from './input/appeal-input.ts';
import type { Likely } from './likely-same.ts';
import type { KnownAppeal } from './ports.ts';

/** What a request comes to, given what is known of the appeal under the same id. */
export type Decision =
  | {
      readonly kind: 'publish';
      readonly version: number;
      readonly content: AppealContent;
      readonly contentHash: string;
      readonly followUps: readonly string[];
      /** It goes to people whom no earlier version was for: a first version, more countries or themes, or urgent for the first time. */
      readonly reachesMore: boolean;
      /** It has a name that may not be written, and that the version before did not hide: mails of earlier versions may hold it. */
      readonly hidesMore: boolean;
      /** A version before this one took the appeal back. */
      readonly wasRetracted: boolean;
    }
  /** The latest version in further languages, and who waited for one of them is to be mailed. */
  | {
      readonly kind: 'add editions';
      readonly version: AppealVersion;
      readonly contentHash: string;
      readonly added: readonly Language[];
    }
  | { readonly kind: 'draft'; readonly missing: readonly Missing[] }
  | { readonly kind: 'unchanged'; readonly published: KnownAppeal }
  /** Published before with other content, and the request does not say that it follows that up. */
  | { readonly kind: 'conflict'; readonly published: KnownAppeal }
  /** A correction or retraction that was sent, and that a later version has replaced: a retry of it must not bring it back, nor say that it stands. */
  | { readonly kind: 'sent before'; readonly published: KnownAppeal }
  /** Taken back before: only a correction says that it holds after all. */
  | { readonly kind: 'withdrawn'; readonly published: KnownAppeal }
  | { readonly kind: 'nothing to follow up'; readonly hasDraft: boolean }
  /** Complete, and likely published already: a person says whether it is. */
  | {
      readonly kind: 'likely the same';
      readonly likely: readonly Likely[];
      /** What it comes to once a person says that it is another one. */
      readonly otherwise: Extract<Decision, { kind: 'publish' }>;
    }
  /** It is this appeal of another publisher, as its own publisher says. */
  | { readonly kind: 'join'; readonly version: AppealVersion }
  /** It was joined before. `not theirs to follow up`: that is for the publisher who published it first, and another one. */
  | { readonly kind: 'joined' | 'not theirs to follow up'; readonly published: KnownAppeal };

/**
 * @param input - with what the latest version settled, when there is one.
 * @param known - undefined when the publisher never used this id.
 * @param earlier - the latest version, if there is one.
 */
export function decide(
  input: AppealInput,
  asked: AppealRequest['kind'],
  known: KnownAppeal | undefined,
  earlier: AppealVersion | undefined,
): Decision {
  const isFollowUp = FOLLOW_UP_KINDS.some((kind) => kind === asked);
  const published = known && known.latestVersion > 0 ? known : undefined;
  if (isFollowUp && !published) return { kind: 'nothing to follow up', hasDraft: known !== undefined };

  if (published?.isJoined) return { kind: isFollowUp ? 'not theirs to follow up' : 'joined', published };

  const missing = missingFrom(input);
  if (missing.length > 0)
    return published && !isFollowUp ? { kind: 'conflict', published } : { kind: 'draft', missing };

  const content = contentFrom(input);
  const contentHash = hashOfContent(content);
  if (!published) return { kind: 'publish', version: 1, content, contentHash, ...FIRST };
  if (published.contentHash === contentHash) return { kind: 'unchanged', published };
  const followUp = followUpOf(asked, contentHash);
  const wasSent = published.followUps.includes(followUp);
  // Of what was taken down without mail, readers can be told later.
  const isToldOnly = asked === 'retraction' && earlier?.isTakenDown === true;
  if (earlier?.kind === 'retraction' && !isToldOnly && (asked !== 'correction' || wasSent))
    return { kind: 'withdrawn', published };
  if (!isFollowUp) return decideEditions(content, published, earlier);
  // A retry may come after the next version: it must not bring back what that one put right.
  if (wasSent) return { kind: supersedesEarlier(asked ?? 'new') ? 'sent before' : 'unchanged', published };
  return {
    kind: 'publish',
    version: published.latestVersion + 1,
    content: asked === 'retraction' ? askingForNothing(content) : content,
    contentHash,
    followUps: [...published.followUps, followUp],
    reachesMore: !earlier || isForMore(content, earlier),
    hidesMore: hidesMoreThan(earlier?.people ?? [], content.people ?? []),
    wasRetracted: published.followUps.some((sent) => sent.startsWith(followUpOf('retraction', ''))),
  };
}

/** What is published and comes again without saying that it follows that up: only editions may be new in it. */
function decideEditions(content: AppealContent, published: KnownAppeal, earlier: AppealVersion | undefined): Decision {
  const isSameButForEditions =
    earlier && hashOfContent({ ...content, translations: earlier.translations }) === published.contentHash;
  const version = isSameButForEditions ? withMoreEditions(earlier, content.translations) : undefined;
  if (!version) return { kind: 'conflict', published };
  const { translations, lateLanguages = [] } = version;
  const added = lateLanguages.slice(earlier?.lateLanguages?.length ?? 0);
  if (added.length === 0) return { kind: 'unchanged', published };
  return { kind: 'add editions', version, contentHash: hashOfContent({ ...content, translations }), added };
}

const FIRST = { followUps: [], reachesMore: true, hidesMore: false, wasRetracted: false } as const;

const followUpOf = (kind: AppealRequest['kind'], contentHash: string): string => `${kind}:${contentHash}`;

function isForMore({ subject, isUrgent = false }: AppealContent, earlier: AppealVersion): boolean {
  const isWider = (['countries', 'themes'] as const).some((part) =>
    subject[part].some((code) => !earlier.subject[part].includes(code)),
  );
  return isWider || (isUrgent && earlier.isUrgent !== true);
}
