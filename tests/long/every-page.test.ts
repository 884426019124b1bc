import { PUBLIC_PAGES } from './pages/public-pages.ts';
import { walkPages } from './walk/walk-pages.ts';

walkPages(PUBLIC_PAGES);
