import type { DatabaseFile } from './database-file.ts';
import { gramsOf } from './grams.ts';

/** Makes a company findable by these names, whole and in part, in place of those before. */
export function indexNames(file: DatabaseFile, row: number, realm: string, names: readonly string[]): void {
  for (const name of names) {
    file.run('INSERT OR IGNORE INTO company_names (scope, name, company) VALUES (?, ?, ?)', realm, name, row);
  }
  file.run('DELETE FROM company_grams WHERE rowid = ?', row);
  file.run('INSERT INTO company_grams (rowid, grams) VALUES (?, ?)', row, gramsOf(realm, names));
}
