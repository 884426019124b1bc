/** Where a subscriber is led who stopped the last follow, or all at once, and has no session any more. */
export const UNSUBSCRIBED_PATH = '/preferences/left';
