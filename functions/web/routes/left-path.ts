/** Where a subscriber is led who stopped the last follow, or all at once, and has no session any more. */
export const LEFT_PATH = '/preferences/left';
