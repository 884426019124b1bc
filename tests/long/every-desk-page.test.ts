import { DESK_PAGES } from './pages/desk/desk-pages.ts';
import { walkPages } from './walk/walk-pages.ts';

walkPages(DESK_PAGES);
