import { chmodSync, closeSync, existsSync, lstatSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

// Queries, answers and calls are their user's alone. (Windows has other means: the folder is in the user's profile.)

const FILE_MODE = 0o600;
/** The mode of the store's folder: its user may do anything there, nobody else anything. */
export const FOLDER_MODE = 0o700;

/**
 * Begins an empty file that nobody else may read, where none is there: SQLite would make one by the umask. What it adds
 * beside a database has the database's mode (https://sqlite.org/tempfiles.html).
 * @throws what the file system says where it cannot be made.
 */
export function beginPrivateFile(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, 'a', FILE_MODE));
}

/** Closes the folder and the store's files in it to others, those of earlier versions too. Never throws. */
export function keepPrivate(folder: string): void {
  if (process.platform === 'win32') return;
  restrict(folder, FOLDER_MODE);
  for (const name of readdirSync(folder)) {
    if (name.startsWith('licenses')) restrict(join(folder, name), FILE_MODE);
  }
}

function restrict(path: string, mode: number): void {
  try {
    const found = lstatSync(path);
    // A link leads out of the folder, to what is not the store's to change.
    if (!found.isSymbolicLink() && (found.mode & 0o777 & ~mode) !== 0) chmodSync(path, mode);
  } catch {
    // Gone in the moment between, or another user's: whether it can be read or written shows when it is opened.
  }
}
