import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

export interface Certificate {
  readonly key: string;
  /** Also the certificate of the authority that vouches for it: itself. */
  readonly cert: string;
}

const DAY_MS = 86_400_000;

/** Makes a self-signed certificate for a host name, good for two days (RFC 5280, in DER by hand). */
export function selfSigned(hostname: string): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(set(sequence(oid(2, 5, 4, 3), utf8(hostname))));
  const algorithm = sequence(oid(1, 2, 840, 10045, 4, 3, 2)); // ecdsa-with-SHA256
  const body = sequence(
    tagged(0, integer(2)), // version 3
    integer(1),
    algorithm,
    name,
    sequence(time(Date.now() - DAY_MS), time(Date.now() + DAY_MS)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(3, sequence(extension(17, sequence(der(0x82, Buffer.from(hostname)))), authority())),
  );
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem(sequence(body, algorithm, bits(signature(body, privateKey)))),
  };
}

/** Basic constraints: an authority, so that it can be named as one that is trusted. */
function authority(): Buffer {
  return extension(19, sequence(der(0x01, Buffer.from([0xff]))));
}

function extension(id: number, value: Buffer): Buffer {
  return sequence(oid(2, 5, 29, id), der(0x04, value));
}

function signature(body: Buffer, key: KeyObject): Buffer {
  return sign('sha256', body, key);
}

function pem(certificate: Buffer): string {
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

/** One value with its tag and length, of at most 65,535 bytes. */
function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, Buffer.concat(parts));
const set = (...parts: readonly Buffer[]): Buffer => der(0x31, Buffer.concat(parts));
const tagged = (number: number, content: Buffer): Buffer => der(0xa0 + number, content);
const integer = (value: number): Buffer => der(0x02, Buffer.from([value]));
const utf8 = (text: string): Buffer => der(0x0c, Buffer.from(text));
const bits = (content: Buffer): Buffer => der(0x03, Buffer.concat([Buffer.from([0]), content]));

function time(milliseconds: number): Buffer {
  return der(
    0x17,
    Buffer.from(`${new Date(milliseconds).toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`),
  );
}

/** The first two numbers share a byte; the others are in base 128, every byte but the last with its high bit set. */
function oid(first: number, second: number, ...rest: readonly number[]): Buffer {
  const base128 = (value: number): readonly number[] =>
    value < 0x80 ? [value] : [...base128(value >> 7).map((byte) => byte | 0x80), value & 0x7f];
  return der(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}
