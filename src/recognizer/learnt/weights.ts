import { FORMS } from '../text/legal-form.ts';

/** How many buckets the pairs of neighbouring symbols fall into, as a power of two. */
const PAIR_BITS = 15;
/** How many buckets the pairs of neighbouring symbols fall into. */
export const PAIRS = 1 << PAIR_BITS;
/** How many buckets single symbols fall into, as a power of two. */
const SINGLE_BITS = 13;
const SINGLES = 1 << SINGLE_BITS;
/** Bits of the Bloom filters of places and of brands, as powers of two. */
const PLACE_BITS = 17;
const BRAND_BITS = 21;

/** How many units of a stored weight make one natural logarithm of odds. */
export const UNITS = 16;

/** How long bodies are told apart. */
const LENGTHS = 72;
/** Classes of what stands beside a name. */
export const NEIGHBOURS = 64;
/** Kinds of break. */
const BREAKS = 12;
/** How many ways a name's beginning may stand to the brands around it. */
export const BRAND_EDGES = 16;

/** What a pair or a single symbol says of a place in a text, as the byte of its weight. */
export const ASPECT = {
  /** The name begins with it. */
  begins: 0,
  /** The name begins between the two (pairs), or behind it (singles). */
  behind: 1,
  /** It stands directly before the name (pairs only). */
  before: 2,
  /** It is inside the name. */
  inside: 3,
} as const;

/** Where each part of the table begins, in bytes; every weight is one. */
export const LAYOUT = (() => {
  const pairs = 0;
  const singles = pairs + 4 * PAIRS;
  const lengths = singles + 4 * SINGLES;
  const wraps = lengths + LENGTHS;
  const frames = wraps + BREAKS * NEIGHBOURS;
  const befores = frames + NEIGHBOURS * NEIGHBOURS;
  const afters = befores + NEIGHBOURS;
  const brandEdges = afters + NEIGHBOURS;
  const none = brandEdges + BRAND_EDGES;
  const places = none + FORMS;
  const brands = places + (1 << (PLACE_BITS - 3));
  return {
    pairs,
    singles,
    lengths,
    wraps,
    frames,
    befores,
    afters,
    brandEdges,
    none,
    places,
    brands,
    size: brands + (1 << (BRAND_BITS - 3)),
  };
})();

/** The bucket of two neighbouring symbols. */
export function pairBucket(left: number, right: number): number {
  return (Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) >>> (32 - PAIR_BITS);
}

/** The place among the learnt weights that belongs to one symbol. */
export function singleBucket(symbol: number): number {
  return Math.imul(symbol, 0x9e3779b1) >>> (32 - SINGLE_BITS);
}

/** How many bits of its filter each place or brand sets. */
const TURNS = 3;

/** Puts a place or a brand into its filter, by the hash of its symbols. */
export function addToFilter(filter: Uint8Array, hash: number): void {
  for (let turn = 0; turn < TURNS; turn += 1) {
    const bit = filterBit(filter, hash, turn);
    filter[bit >> 3] = (filter[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
}

/** Whether a place or a brand with this hash was put into a filter; one in some hundred others seems to have been. */
export function isInFilter(filter: Uint8Array, hash: number): boolean {
  for (let turn = 0; turn < TURNS; turn += 1) {
    const bit = filterBit(filter, hash, turn);
    if (((filter[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}

/** A filter has a power of two of bytes, so that its highest bits are those of a product. */
function filterBit(filter: Uint8Array, hash: number, turn: number): number {
  return Math.imul(hash + turn, 0x9e3779b1 + (turn << 8)) >>> (Math.clz32(filter.length) - 2);
}

/** A hash that is built symbol by symbol. */
export function extendHash(hash: number, symbol: number): number {
  return Math.imul(hash ^ symbol, 0x01000193) ^ (hash >>> 17);
}

/** The learnt weights, ready to be summed. */
export interface Weights {
  /** Four weights of a pair in one number, {@link ASPECT} by byte. */
  readonly pairs: Int32Array;
  readonly singles: Int32Array;
  /** By how many symbols the body has after its first. */
  readonly lengths: Int8Array;
  /** The odds that a name goes on across a break, by its kind and what follows the name. */
  readonly wraps: Int8Array;
  /** The odds that a name fills all between two neighbours; what each neighbour says by itself is in the two below. */
  readonly frames: Int8Array;
  readonly befores: Int8Array;
  readonly afters: Int8Array;
  /** By how a name's beginning stands to the brands around it. */
  readonly brandEdges: Int8Array;
  /** The odds that there is no name, by form. */
  readonly none: Int8Array;
  /** Bloom filters of places of the administrative division, and of brands that a name may be cut in. */
  readonly places: Uint8Array;
  readonly brands: Uint8Array;
}

/** Unpacks a table from its base64 text. */
export function readWeights(table: string): Weights {
  // A copy of its own: Node's buffers may share memory, and then begin anywhere in it.
  const bytes = new Uint8Array(Buffer.from(table, 'base64'));
  const { buffer } = bytes;
  return {
    pairs: new Int32Array(buffer, LAYOUT.pairs, PAIRS),
    singles: new Int32Array(buffer, LAYOUT.singles, SINGLES),
    lengths: new Int8Array(buffer, LAYOUT.lengths, LENGTHS),
    wraps: new Int8Array(buffer, LAYOUT.wraps, BREAKS * NEIGHBOURS),
    frames: new Int8Array(buffer, LAYOUT.frames, NEIGHBOURS * NEIGHBOURS),
    befores: new Int8Array(buffer, LAYOUT.befores, NEIGHBOURS),
    afters: new Int8Array(buffer, LAYOUT.afters, NEIGHBOURS),
    brandEdges: new Int8Array(buffer, LAYOUT.brandEdges, BRAND_EDGES),
    none: new Int8Array(buffer, LAYOUT.none, FORMS),
    places: bytes.subarray(LAYOUT.places, LAYOUT.brands),
    brands: bytes.subarray(LAYOUT.brands),
  };
}
