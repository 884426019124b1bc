export const NASTY_TEXT = '<b>"Ana" & sons</b>';
export const LONG_WORD = 'Donaudampfschifffahrtsgesellschaftskapitänswitwe'.repeat(2);
