import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../scripts/lib/bootstrap.mjs';
import { hostsFolder } from '../../scripts/lib/vscode-host.ts';

/** All pictures are kept here, for people to look at. */
const PICTURES = join(hostsFolder, 'pictures-looks');
await mkdir(PICTURES, { recursive: true });

/** Whether the pictures of the repository are to be renewed. */
export const isRenewing = process.env['TEST_PICTURES'] === 'renew';

/**
 * Where a picture goes.
 * @param file its name, with the ending. @param isKept whether it is one of the repository's.
 */
export function pictureFile(file: string, isKept = false): string {
  return join(isKept && isRenewing ? join(root, 'test', 'pages', 'pictures') : PICTURES, file);
}
