import { READING_PATHS } from './keyboard/reading.ts';
import { VISITOR_PATHS } from './keyboard/visitor-paths.ts';
import { walkByKeyboard } from './walk/walk-by-keyboard.ts';

walkByKeyboard(VISITOR_PATHS);
walkByKeyboard(READING_PATHS);
