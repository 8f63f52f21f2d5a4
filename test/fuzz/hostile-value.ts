import fc from "fast-check";
import { hostileText, NAMES } from "./hostile-text.ts";

class Instance {
  readonly own = 1;
}

const cycle: Record<string, unknown> = { a: 1 };
cycle.self = [cycle];

const nested = (depth: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { inner: value };
  return value;
};

const throwing = {
  get secret(): string {
    throw new Error("sk_test_canaryServiceQ7");
  },
};

const oddities: readonly unknown[] = [
  () => 1,
  async () => 1,
  Symbol("s"),
  12n,
  new Map([["a", 1]]),
  new Set([1]),
  new WeakMap(),
  new Date(0),
  new Date(Number.NaN),
  /a/,
  new Error("failed"),
  Promise.resolve(1),
  new Uint8Array(4),
  new ArrayBuffer(4),
  Buffer.from("a"),
  new URL("https://far.example"),
  new Instance(),
  Instance,
  cycle,
  cycle.self,
  throwing,
  { toJSON: () => "other" },
  { toJSON: 1 },
  new Proxy({}, { ownKeys: () => ["a", "a"] }),
  new Proxy([], { get: () => 4 }),
  Object.create(null),
  Object.create({ inherited: 1 }),
  Object.assign([], { length: 1e6 }),
  new Array(3),
  Object("boxed"),
  Object(1),
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  2 ** 53,
  1e308,
  5e-324,
  nested(30),
  nested(70),
  nested(50_000),
  JSON.parse('{"__proto__":{"polluted":true}}'),
];

/** A value that a program may hand over where text or JSON belongs, without having meant to. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  { weight: 4, arbitrary: fc.constantFrom(...oddities) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(...oddities)
      .chain((odd) => fc.constantFrom([odd], { a: odd }, [[{ a: odd }]])),
  },
  { weight: 2, arbitrary: fc.dictionary(fc.constantFrom(...NAMES), hostileText, { maxKeys: 4 }) },
  {
    weight: 3,
    arbitrary: fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
      withBoxedValues: true,
    }),
  },
);
