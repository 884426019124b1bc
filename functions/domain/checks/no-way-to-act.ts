import type { SaidRequest } from '../appeal/said-request.ts';

/** Kinds that ask readers for nothing. */
const ASK_FOR_NOTHING = ['outcome', 'retraction'];

/** What an appeal demands of someone whom it does not name, where it offers no other way to act: its first demand, or `''` where it is read from the text. Undefined where readers can do something. */
export function demandWithoutWay({
  kind = 'new',
  demands = [],
  acceptDemands,
  addressees = [],
  addresseesFromBook = [],
  actions = [],
}: SaidRequest): string | undefined {
  const isAsking = !ASK_FOR_NOTHING.includes(kind) && (demands.length > 0 || acceptDemands === true);
  const ways = addressees.length + addresseesFromBook.length + actions.length;
  return isAsking && ways === 0 ? (demands[0] ?? '') : undefined;
}
