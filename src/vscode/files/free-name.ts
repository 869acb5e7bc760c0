/**
 * A name that none of the others is on any file system: with `-2`, `-3` … where it has to be.
 * @param ending of the whole name, behind the number, e.g. `.csv`; empty for a folder.
 */
export function freeName(name: string, taken: readonly string[], ending = ''): string {
  const others = new Set(taken.map((each) => each.normalize('NFC').toLowerCase()));
  for (let number = 1; ; number += 1) {
    const free = `${number === 1 ? name : `${name}-${number}`}${ending}`;
    if (!others.has(free.normalize('NFC').toLowerCase())) return free;
  }
}
