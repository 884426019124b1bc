import type { AppealVersion } from '../../appeal/appeal.ts';
import { type AppealDispatches, welcomeDispatchOf } from '../../dispatch/dispatch.ts';
import { type FindSendingPorts, findSending } from './find-sending.ts';
import type { SendingReport } from './sending-report.ts';

export interface AppealSendingsPorts extends FindSendingPorts {
  readonly versions: {
    /** The newest of an appeal, oldest first. */
    list(appealId: string): Promise<readonly AppealVersion[]>;
  };
  readonly appealDispatches: AppealDispatches;
}

/** A version of an appeal, with how it went out as far as members are told. */
export interface SentVersion {
  readonly version: AppealVersion;
  readonly sending?: { readonly dispatchId: string; readonly report: SendingReport };
}

/** Each of them is some reads. */
const MOST_VERSIONS = 10;

/** The newest versions of an office's own appeal, newest first, each with its own mailing. Digests that brought it are not told: each is of many appeals. */
export async function sendingsOfAppeal(
  { publisherId, appealId }: Pick<AppealVersion, 'publisherId' | 'appealId'>,
  ports: AppealSendingsPorts,
): Promise<SentVersion[]> {
  const [versions, dispatches] = await Promise.all([
    ports.versions.list(appealId),
    ports.appealDispatches.of(appealId),
  ]);
  return Promise.all(
    versions
      .slice(-MOST_VERSIONS)
      .reverse()
      .map(async (version) => {
        const { dispatchId: welcomes } = welcomeDispatchOf(version);
        const own = dispatches.find(
          (one) =>
            one.version === version.version && one.createdAtMs === version.publishedAtMs && one.dispatchId !== welcomes,
        );
        const found = own && (await findSending(publisherId, own.dispatchId, ports));
        if (!found) return { version };
        return { version, sending: { dispatchId: found.dispatch.dispatchId, report: found.report } };
      }),
  );
}
