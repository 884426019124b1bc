/** A list that has something; undefined for one that has nothing, which a request or an answer leaves out. */
export const someOrNone = <List extends readonly unknown[]>(list: List): List | undefined =>
  list.length > 0 ? list : undefined;
