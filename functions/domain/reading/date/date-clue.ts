import type { Where } from '../readings.ts';
import type { Line } from './line.ts';

/**
 * A line or value that may date the page. `closing`: one of the last lines of its text. `around`: a date that the page shows somewhere around
 * its text.
 */
export interface DateClue {
  readonly line: Line;
  readonly where: Extract<Where, 'hint' | 'meta' | 'date line' | 'body'>;
  readonly place?: 'closing' | 'around';
}
