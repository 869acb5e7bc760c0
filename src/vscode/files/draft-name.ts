import { randomUUID } from 'node:crypto';

/** So many characters keep two drafts apart; more would make names too long for some file systems. */
const TAG_LENGTH = 8;

/**
 * What a file or folder is called while it is written. No two drafts have one name, also not two of one name that are
 * written at once: neither writes into the other's or takes it away.
 * @param name of what is written. @param ending behind it, e.g. `.csv`; empty for a folder.
 */
export function draftName(name: string, ending = ''): string {
  return `${name}-${randomUUID().slice(0, TAG_LENGTH)}${ending}.partial`;
}
