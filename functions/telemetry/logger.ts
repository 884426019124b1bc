import { Logger } from '@aws-lambda-powertools/logger';

/** The one logger. Lines carry opaque ids: never an address, a follow, or a text that a visitor typed. */
export const logger = new Logger();
