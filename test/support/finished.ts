/** What a generator gives at its end, without a pause. */
export function finished<T>(portions: Generator<unknown, T>): T {
  for (;;) {
    const portion = portions.next();
    if (portion.done === true) return portion.value;
  }
}
