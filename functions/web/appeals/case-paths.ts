import { appealPath, letterPath, messagePath, versionsPath } from '../../contract/page-paths.ts';
import type { Visit } from '../kit/kit.ts';

/** Where the pages of an appeal are for a visit: a discreet page leads to discreet ones. */
export function casePaths(appealId: string, { isDiscreet }: Pick<Visit, 'isDiscreet'>) {
  const page = isDiscreet ? messagePath(appealId) : appealPath(appealId);
  return { page, letter: letterPath(page), versions: versionsPath(page) };
}
