/** What VS Code may load with the first text document of every window, in bytes: never raise it. */
export const START_LIMIT = 60 * 1024;

/**
 * @param {readonly { fileName: string, code: string, imports: readonly string[] }[]} chunks
 * @param {string} entry the name of the file that VS Code loads
 * @returns {number} the bytes of that file and of all that it imports before it runs, directly or through another
 */
export function bytesAtStart(chunks, entry) {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const loaded = new Set();
  /** @param {string} name */
  const load = (name) => {
    const chunk = byName.get(name);
    if (chunk === undefined || loaded.has(chunk)) return;
    loaded.add(chunk);
    chunk.imports.forEach(load);
  };
  load(entry);
  return [...loaded].reduce((sum, { code }) => sum + Buffer.byteLength(code), 0);
}
