import type { AlertDispatch, Dispatch } from '../dispatches.ts';

/** Whether a dispatch is a publisher's own. A digest belongs to no publisher: it carries the appeals of many. */
export const ofPublisher = (dispatch: Dispatch | undefined, publisherId: string): dispatch is AlertDispatch =>
  dispatch?.kind === 'alert' && dispatch.publisherId === publisherId;
