/** Where one line for every request goes. */
export interface RequestLog {
  /** Takes the line of a request that went well. */
  info(line: string): void;
  /** Takes the line of a request that did not. */
  warn(line: string): void;
}

/** What a request may say of itself. Not its query: that names whom the user looks into, and holds the key. */
export interface RequestLine {
  readonly method: string;
  /** Origin and path, without the query. */
  readonly address: string;
  readonly attempt: number;
  readonly status: string | null;
  readonly httpStatus: number | null;
  readonly orderNumber: string | null;
  readonly durationMs: number;
  readonly bytes: number;
  /** `null` where all went well. */
  readonly problem: string | null;
}

/** Text from outside ends up in the log as one short line, whatever it holds. */
const LONGEST = 300;

/** Writes one line for one request, a warning where it failed. Texts have been redacted before. */
export function logRequest(log: RequestLog, line: RequestLine): void {
  const parts = [
    line.method,
    line.address,
    `attempt=${line.attempt}`,
    `status=${line.status ?? '-'}`,
    `http=${line.httpStatus ?? '-'}`,
    `order=${line.orderNumber ?? '-'}`,
    `${Math.round(line.durationMs)}ms`,
    `${line.bytes}B`,
    ...(line.problem === null ? [] : [line.problem]),
  ].map(oneLine);
  if (line.problem === null) log.info(parts.join(' '));
  else log.warn(parts.join(' '));
}

function oneLine(text: string): string {
  const flat = text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ');
  return flat.length > LONGEST ? `${flat.slice(0, LONGEST)}…` : flat;
}
