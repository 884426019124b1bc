/** Makes a thing when it is first asked for, and keeps it. What takes long to make then holds up no function that starts without it. */
export function madeOnce<Made>(make: () => Made): () => Made {
  let made: { readonly thing: Made } | undefined;
  return () => {
    made ??= { thing: make() };
    return made.thing;
  };
}
