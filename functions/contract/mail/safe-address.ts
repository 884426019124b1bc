const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/** Whether an address can only lead to this machine. False for what is no address at all. */
export const isLoopback = (address: string): boolean =>
  URL.canParse(address) && LOOPBACK_HOSTS.includes(new URL(address).hostname);

/** Whether what is said to an address is read by its owner alone: it is https, or leads to this machine. */
export const isSafeAddress = (address: string): boolean =>
  URL.canParse(address) &&
  (new URL(address).protocol === 'https:' || (new URL(address).protocol === 'http:' && isLoopback(address)));
