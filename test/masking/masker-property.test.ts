import fc from "fast-check";
import { expect, test } from "vitest";
import { isMessageWord } from "../../src/masking/message-words.ts";
import { escapes } from "./escapes.ts";
import type { Identity } from "./identities.ts";
import { echoing, plain } from "./messages.ts";
import { show } from "./shown.ts";
import { spellings } from "./spellings.ts";

const letters = (from: string, to: string): fc.Arbitrary<string> =>
  fc.integer({ min: from.charCodeAt(0), max: to.charCodeAt(0) }).map((code) => String.fromCharCode(code));
const text = (unit: fc.Arbitrary<string>, minLength: number, maxLength = minLength): fc.Arbitrary<string> =>
  fc.string({ unit, minLength, maxLength });
const digits = (count: number): fc.Arbitrary<string> => text(letters("0", "9"), count);
const own = new Set(
  [...Object.values(echoing).flat(), ...plain].flatMap((says) => says.toLowerCase().match(/[a-z]+/g) ?? []),
);
/** Words that neither messages nor months have. */
const word = text(letters("a", "z"), 4, 9)
  .filter((each) => !isMessageWord(each) && ![...own].some((other) => other.includes(each)))
  .map((each) => each.replace(/^./, (first) => first.toUpperCase()));
const two = (from: number, to: number): fc.Arbitrary<string> =>
  fc.integer({ min: from, max: to }).map((number) => String(number).padStart(2, "0"));
const joined = (parts: readonly fc.Arbitrary<string>[], sign = ""): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((all) => all.join(sign));
const year = fc.integer({ min: 1930, max: 2024 }).map(String);
const state = fc.constantFrom("MH", "KA", "DL", "UP", "TN");

const identity: fc.Arbitrary<Identity> = fc.record({
  name: fc.array(word, { minLength: 2, maxLength: 3 }).map((words) => words.join(" ")),
  dob: fc.oneof(
    joined([year, two(1, 12), two(1, 28)], "-"),
    joined([two(1, 28), two(1, 12), year], "/"),
    joined([two(1, 28), two(1, 12), year], "-"),
  ),
  mobile: joined([fc.constantFrom("", "0", "91", "+91 ", "+91-"), letters("6", "9"), digits(9)]),
  aadhaar: joined([digits(4), digits(4), digits(4)], "").chain((plain) =>
    fc.constantFrom(plain, plain.replace(/(.{4})(.{4})/, "$1 $2 "), plain.replace(/(.{4})(.{4})/, "$1-$2-")),
  ),
  pan: joined([text(letters("A", "Z"), 5), digits(4), letters("A", "Z")]),
  account: joined([letters("1", "9"), fc.integer({ min: 7, max: 15 }).chain(digits)]),
  vehicle: joined([state, two(1, 99), text(letters("A", "Z"), 2), digits(4)]),
  licence: joined([state, two(1, 99), year, digits(7)]),
  address: fc
    .tuple(two(1, 99), word, digits(5))
    .map(([house, place, pin]) => `Flat ${house}, North${place.toLowerCase()}, Main Road, Goa 9${pin}`),
  email: fc.tuple(word, word).map(([local, domain]) => `${local}.q@${domain}.example`.toLowerCase()),
  url: fc
    .tuple(word, text(letters("a", "z"), 30))
    .map(([folder, signature]) => `https://${folder.toLowerCase()}.example/q/${folder}.jpg?sig=${signature}`),
  otp: digits(6),
  company: joined([word, fc.constant("Records Private Limited")], " "),
  latitude: joined([two(8, 37), text(letters("1", "9"), 6)], "."),
});

const kind = fc.constantFrom(...(Object.keys(echoing) as (keyof Identity)[]));
const RUNS = { numRuns: 2_000 };

test("no value survives, however a server spells and escapes it", () => {
  fc.assert(
    fc.property(
      identity,
      kind,
      fc.nat(),
      fc.nat(),
      fc.constantFrom(...Object.keys(escapes)),
      (sent, kind, a, b, how) => {
        const all = spellings[kind](sent[kind]);
        const says = echoing[kind][b % echoing[kind].length] as string;
        const write = escapes[how] as (text: string) => string;
        const said = write(all[a % all.length] as string);
        const text = says.replace("{}", () => said);
        const { leaked, lost, shown } = show({ says, text, variables: sent });
        // A mask may begin within an escape, and leave a letter of it.
        const told = leaked.filter((word) => word.length > 1);
        expect({ told, lost }, `${text} -> ${shown}`).toEqual({ told: [], lost: [] });
      },
    ),
    RUNS,
  );
});

test("a message that repeats nothing is shown as it is", () => {
  fc.assert(
    fc.property(identity, fc.constantFrom(...plain), (sent, says) => {
      expect(show({ says, text: says, variables: sent }).shown).toBe(says);
    }),
    RUNS,
  );
});
