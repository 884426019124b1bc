import { compileMails } from '../../../emails/compile/main.ts';
import { bundleHandlers, type FreshBundles } from '../../../infra/bundling/bundle-handlers.ts';

let made: Promise<FreshBundles> | undefined;

/** Bundles every function, once in a run. */
export function bundlesOfRun(): Promise<FreshBundles> {
  made ??= compileMails().then(() => bundleHandlers());
  return made;
}
