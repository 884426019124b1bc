/** Makes a value when a caller first asks for it, and keeps it. A function that never asks does not spend the time. */
export function madeOnce<Made>(make: () => Made): () => Made {
  let made: { readonly thing: Made } | undefined;
  return () => {
    made ??= { thing: make() };
    return made.thing;
  };
}
