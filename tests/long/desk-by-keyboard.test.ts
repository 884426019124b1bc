import { DECIDING_PATHS, WRITING_PATHS } from './keyboard/desk-paths.ts';
import { walkByKeyboard } from './walk/walk-by-keyboard.ts';

walkByKeyboard(WRITING_PATHS);
walkByKeyboard(DECIDING_PATHS);
