import type { AppealVersion } from './versions.ts';

interface ReadVersions {
  getVersion(appealId: string, version: number): Promise<AppealVersion>;
}

/** The version that a withdrawal took back, by however many: a correction says that it holds after all, or what does. One that is no withdrawal stands itself. */
export async function lastStanding(newest: AppealVersion, appeals: ReadVersions): Promise<AppealVersion> {
  if (newest.kind !== 'retraction' || newest.version === 1) return newest;
  return lastStanding(await appeals.getVersion(newest.appealId, newest.version - 1), appeals);
}
