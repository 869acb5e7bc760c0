import { registerHooks } from 'node:module';

// What the bundler does for the thread that writes reports, for one that runs from the source: see scripts/build.mjs.

registerHooks({
  resolve: (name, context, next) =>
    name === 'vscode'
      ? { url: new URL('./editor-words.ts', import.meta.url).href, shortCircuit: true }
      : next(name, context),
});
