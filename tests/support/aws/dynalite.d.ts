/** The parts of https://github.com/architect/dynalite that answer requests: it has no types of its own. Errors carry the status and body that DynamoDB would answer with. */
declare module 'dynalite/db/index.js' {
  export interface Store {
    getTable(name: string, done: (error: unknown, table: unknown) => void): void;
    getItemDb(name: string): { get(key: string, done: (error: unknown, item: unknown) => void): void };
  }
  const db: {
    create(options: { readonly createTableMs?: number }): Store;
    createKey(item: unknown, table: unknown): string;
    checkConditional(request: object, existing: unknown): Error | null | undefined;
  };
  export default db;
}
declare module 'dynalite/validations/index.js' {
  const validations: {
    checkTypes(request: object, types: object): object;
    checkValidations(request: object, types: object, custom: unknown, store: unknown): void;
  };
  export default validations;
}
declare module 'dynalite/*' {
  const loaded: unknown;
  export default loaded;
}
