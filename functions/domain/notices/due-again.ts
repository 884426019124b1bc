/**
 * A mail that there was no room for is due again after this. The budget of all is new each hour; what opened the breaker, or shut
 * a source out, takes a day to pass, or an operator.
 */
export const PUT_OFF_HOURS = { 'breaker-open': 6, 'shut-out': 6, 'over-budget-of-all': 1 } as const;
