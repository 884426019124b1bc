import type { Offices } from './ports.ts';

/** Whether the office of a publisher asks for two people; a publisher without an office does not. */
export const asksForTwoOf =
  (offices: Pick<Offices, 'find'>) =>
  async (publisherId: string): Promise<boolean> =>
    (await offices.find(publisherId))?.needsTwo === true;
