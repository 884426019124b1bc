/**
 * The view, so that reading a field that it lacks throws. Handlebars' own strict mode lets `{{#if missing}}` and
 * helper arguments pass as false.
 */
export function strictView<View extends object>(view: View): View {
  return new Proxy(view, {
    get(target, key, receiver) {
      const value: unknown = Reflect.get(target, key, receiver);
      if (typeof key === 'string' && !(key in target)) {
        throw new Error(`The template names a field that its mail does not have: "${key}".`);
      }
      return typeof value === 'object' && value !== null ? strictView(value) : value;
    },
  });
}
