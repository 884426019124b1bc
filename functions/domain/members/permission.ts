import { PERMISSIONS, type Permission } from '../../contract/team-acts.ts';

/** The same permissions, each once, in the order in which every page shows them. */
export const inOrder = (permissions: readonly Permission[]): Permission[] =>
  PERMISSIONS.filter((one) => permissions.includes(one));

/** What a member may do no more after a change. */
export const lostBy = (before: readonly Permission[], after: readonly Permission[]): Permission[] =>
  inOrder(before.filter((one) => !after.includes(one)));
