// Takes the place of VS Code's native module for log files (@vscode/spdlog) in the installed server: without a compiler
// that module is not there, and then Show Log and the editor's own logs stay empty.

const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

/** A log file. Lines go out at once: a log that lags behind a crash tells nothing of it. */
class Logger {
  #file;
  #level = LEVELS.indexOf('info');
  #isPlain = false;

  constructor(file) {
    this.#file = file;
    mkdirSync(dirname(file), { recursive: true });
  }

  setLevel(level) {
    this.#level = level;
  }

  /** From now on texts are written as they are, without time and level. */
  clearFormatters() {
    this.#isPlain = true;
  }

  setPattern() {
    this.#isPlain = false;
  }

  flush() {}
  drop() {}

  trace(text) {
    this.#write('trace', text);
  }
  debug(text) {
    this.#write('debug', text);
  }
  info(text) {
    this.#write('info', text);
  }
  warn(text) {
    this.#write('warning', text);
  }
  error(text) {
    this.#write('error', text);
  }
  critical(text) {
    this.#write('critical', text);
  }

  #write(level, text) {
    if (LEVELS.indexOf(level) < this.#level) return;
    try {
      appendFileSync(this.#file, this.#isPlain ? text : `${timeOfDay(new Date())} [${level}] ${text}\n`);
    } catch {
      // A full disk must not end the editor.
    }
  }
}

/** Local time as VS Code writes it: 2026-01-31 08:05:09.007 */
function timeOfDay(now) {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000)
    .toISOString()
    .replace('T', ' ')
    .slice(0, -1);
}

exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = async (_, file) => new Logger(file);
exports.createAsyncRotatingLogger = exports.createRotatingLogger;
