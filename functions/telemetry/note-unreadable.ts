import { logger } from './logger.ts';

/** Says that an item of a subscriber could not be read, and was left as it is while their request went on. */
export function notePassedOver(): void {
  logger.warn('an item that could not be read was passed over: what it holds is neither shown nor changed');
}

/** Says that an erasure met an item that it could not read, and names none: its place is made of an address. */
export function noteUnreadable(): void {
  logger.warn('an erasure deleted an item that it could not read: what that one named runs out by itself');
}
