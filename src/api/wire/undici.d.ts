/**
 * undici's inner modules, typed by undici's own declarations. Its root must not be imported: that installs a
 * process-wide dispatcher, which changes `fetch` for every other extension in the host (nodejs/undici#5500).
 */

declare module 'undici/lib/dispatcher/dispatcher.js' {
  import Dispatcher from 'undici/types/dispatcher.js';
  export default Dispatcher;
}

declare module 'undici/lib/core/errors.js' {
  import Errors from 'undici/types/errors.js';
  export default Errors;
}
