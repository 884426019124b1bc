import { type PageReader, readUntrustedPage } from '../../../functions/domain/reading/page-reading.ts';

/** Reads pages where the test runs, as the function that has no grants would. */
export const readHere: PageReader = async (page) => readUntrustedPage(page);
