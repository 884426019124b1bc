import type { TestContext } from 'vitest';

/** What a test walked, by its kind: `{ pages: ['team/member'] }`. Each name counts once a part. */
export type Walked = Readonly<Record<string, readonly string[]>>;

declare module 'vitest' {
  interface TaskMeta {
    walked?: Walked;
  }
}

/** Says what a test covers, for the table at the end of `npm run check:long`. */
export function note({ task }: Pick<TestContext, 'task'>, walked: Readonly<Record<string, Iterable<string>>>): void {
  const lists = Object.entries(walked).map(([kind, names]) => [kind, [...names]] as const);
  task.meta.walked = { ...task.meta.walked, ...Object.fromEntries(lists) };
}
