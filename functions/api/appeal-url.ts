import { appealPath } from '../contract/page-paths.ts';

/** The public page of an appeal. @param publicUrl - origin of the pages, with or without a slash at its end. */
export const appealUrl = (publicUrl: string, appealId: string): string =>
  `${publicUrl.replace(/\/+$/, '')}${appealPath(appealId)}`;
