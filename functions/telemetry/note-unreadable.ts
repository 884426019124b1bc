import { logger } from './logger.ts';

/** Says that an erasure met an item that it could not read, and names none: its place is made of an address. */
export function noteUnreadable(): void {
  logger.warn('an erasure deleted an item that it could not read: what that one named runs out by itself');
}
