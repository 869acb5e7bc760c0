// Stands in for the extension's main module: the same extension, over secrets that all windows share and are told of,
// as in a desktop VS Code. A VS Code in a browser tells only the window that made a change.

const { readFileSync, watch, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const vscode = require('vscode');
const extension = require('./dist/extension.cjs');

/** Beside this file, so that every window of one installation has the same. */
const FILE = join(module.path, 'secrets.json');

function read() {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8'));
  } catch {
    return {}; // nobody has stored anything yet, or someone is just about to
  }
}

function sharedSecrets() {
  const changed = new vscode.EventEmitter();
  let known = read();
  watch(module.path, () => {
    const before = known;
    known = read();
    for (const key of new Set([...Object.keys(before), ...Object.keys(known)])) {
      if (before[key] !== known[key]) changed.fire({ key });
    }
  });
  return {
    onDidChange: changed.event,
    get: async (key) => read()[key],
    keys: async () => Object.keys(read()),
    store: async (key, value) => writeFileSync(FILE, JSON.stringify({ ...read(), [key]: value })),
    delete: async (key) => writeFileSync(FILE, JSON.stringify({ ...read(), [key]: undefined })),
  };
}

const activate = (context) =>
  extension.activate(Object.create(context, { secrets: { value: sharedSecrets() } }));

module.exports = { activate };
