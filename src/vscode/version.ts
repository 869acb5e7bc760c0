import * as z from 'zod/mini';

/** The version in an extension's own package.json, for diagnostics. */
export function extensionVersion(packageJson: unknown): string {
  const parsed = z.object({ version: z.string() }).safeParse(packageJson);
  return parsed.success ? parsed.data.version : 'unknown';
}
