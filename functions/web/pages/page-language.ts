import type { Language } from '../../domain/appeal/appeal.ts';

/** The language of pages: English, until there are catalogues to choose from. */
export const PAGE_LANGUAGE: Language = 'en';
