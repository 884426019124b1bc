/**
 * A time to send at. `go`: it has come. `wait`: the caller has no time to wait that long, and should come back then.
 */
export type Ticket =
  | { readonly kind: 'go' }
  | {
      readonly kind: 'wait';
      readonly untilMs: number;
      readonly because: 'rate' | 'daily-quota' | 'account';
    };
