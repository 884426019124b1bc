/** Processor time of some work, in milliseconds: what else a machine does counts little. */
export function cpuMsOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** A second, which is promised, on a machine that is busy with other work: its processors are then half as fast. */
export const A_SECOND_AT_WORST_MS = 2_500;
