declare module 'dynalite' {
  import type { Server } from 'node:http';
  /** https://github.com/architect/dynalite: it has no types of its own. */
  export default function dynalite(options: { readonly createTableMs?: number }): Server;
}
