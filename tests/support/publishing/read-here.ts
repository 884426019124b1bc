import type { PageReader } from '../../../functions/domain/reading/page-reading.ts';
import { readUntrustedFile } from '../../../functions/domain/reading/read-file.ts';

/** Reads pages where the test runs, as the function that has no grants would. */
export const readHere: PageReader = readUntrustedFile;
