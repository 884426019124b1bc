/** The states whose name is an everyday word too, by that name: as a whole label or title part it is the state. */
export const EVERYDAY_NAMES: ReadonlyMap<string, string> = new Map([
  ['مالي', 'ML'],
  ['بنين', 'BJ'],
  ['تشاد', 'TD'],
  ['عمان', 'OM'],
]);
