/**
 * Is this public key a point of prime order on edwards25519, in its one spelling? (RFC 8032, section 5.1.3; the check is libsodium's `is_valid_point` in idea.)
 *
 * Why by ourselves: with a key of small order anyone can sign, and all three engines accept such keys; a key of mixed order or a non-canonical spelling is good in one
 * browser and bad in another (ed25519-speccheck; decision 0003). One question settles all of them: is L · P the neutral element, where L is the order of the group?
 *
 * BigInt is slow (about 5 ms a key) and its time depends on the value. Both are fine: keys are public, and they are checked when a root comes in, not at each signature.
 */
import type { Bytes } from './bytes.js';

const P = 2n ** 255n - 19n;
/** Order of the base point. */
const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const D = mod(-121665n * power(121666n, P - 2n));
const SQRT_MINUS_1 = power(2n, (P - 1n) / 4n);

/** Extended coordinates: x = X/Z, y = Y/Z, x·y = T/Z. */
interface Point {
  readonly X: bigint;
  readonly Y: bigint;
  readonly Z: bigint;
  readonly T: bigint;
}
const NEUTRAL: Point = { X: 0n, Y: 1n, Z: 1n, T: 0n };

/** @param key 32 bytes */
export function isPrimeOrderKey(key: Bytes): boolean {
  const point = key.length === 32 ? decode(key) : null;
  return point !== null && !isNeutral(point) && isNeutral(multiply(point, L));
}

/** The point of 32 bytes, y in little-endian order with the sign of x in the topmost bit; null for bytes off the curve or not in the canonical spelling. */
function decode(key: Bytes): Point | null {
  const whole = key.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const sign = whole >> 255n;
  const y = whole & (2n ** 255n - 1n);
  if (y >= P) return null;
  const u = mod(y * y - 1n);
  const v = mod(D * y * y + 1n);
  const x = squareRoot(u, v);
  if (x === null || (x === 0n && sign === 1n)) return null;
  const signed = (x & 1n) === sign ? x : P - x;
  return { X: signed, Y: y, Z: 1n, T: mod(signed * y) };
}

/** A root of u/v, or null if there is none. */
function squareRoot(u: bigint, v: bigint): bigint | null {
  const x = mod(u * v ** 3n * power(u * v ** 7n, (P - 5n) / 8n));
  const square = mod(v * x * x);
  if (square === u) return x;
  return square === mod(-u) ? mod(x * SQRT_MINUS_1) : null;
}

/** The complete addition law for a = −1 (Hisil et al. 2008): holds for any two points, equal ones included. */
function add(p: Point, q: Point): Point {
  const a = mod((p.Y - p.X) * (q.Y - q.X));
  const b = mod((p.Y + p.X) * (q.Y + q.X));
  const c = mod(2n * D * p.T * q.T);
  const d = mod(2n * p.Z * q.Z);
  const [e, f, g, h] = [b - a, d - c, d + c, b + a];
  return { X: mod(e * f), Y: mod(g * h), Z: mod(f * g), T: mod(e * h) };
}

function multiply(point: Point, times: bigint): Point {
  let sum = NEUTRAL;
  for (let [rest, power2] = [times, point]; rest > 0n; rest >>= 1n, power2 = add(power2, power2)) if ((rest & 1n) === 1n) sum = add(sum, power2);
  return sum;
}

function isNeutral({ X, Y, Z }: Point): boolean {
  return X === 0n && Y === Z;
}

function mod(value: bigint): bigint {
  const rest = value % P;
  return rest < 0n ? rest + P : rest;
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let [rest, square] = [exponent, mod(base)]; rest > 0n; rest >>= 1n, square = mod(square * square)) if ((rest & 1n) === 1n) result = mod(result * square);
  return result;
}
