/** The keys of an object, in the order in which they are written there. */
export function keysOf<T extends object>(of: T): readonly (keyof T)[] {
  return Object.keys(of).filter((key): key is string & keyof T => Object.hasOwn(of, key));
}
