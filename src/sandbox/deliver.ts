import type { ServerResponse } from 'node:http';

/** The media type of every answer of the API. */
export const JSON_TYPE = 'application/json; charset=utf-8';

/** Sends a body of JSON whole, with its length. @param httpStatus 200 unless given */
export function deliver(response: ServerResponse, body: string, httpStatus = 200): void {
  response.writeHead(httpStatus, { 'content-type': JSON_TYPE, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}
