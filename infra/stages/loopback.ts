const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/** Whether an address can only lead to this machine. False for what is no address at all. */
export function isLoopback(address: string): boolean {
  if (!URL.canParse(address)) return false;
  return LOOPBACK_HOSTS.includes(new URL(address).hostname);
}
