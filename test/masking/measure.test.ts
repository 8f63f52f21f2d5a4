import { describe, expect, test } from "vitest";
import { escapes } from "./escapes.ts";
import { type Identity, identities } from "./identities.ts";
import { echoing, plain, usualInputs } from "./messages.ts";
import { keys, type Message, show } from "./shown.ts";
import { spellings } from "./spellings.ts";

const kinds = Object.keys(echoing) as (keyof Identity)[];
const echoes: readonly Message[] = identities.flatMap((variables) =>
  kinds.flatMap((kind) =>
    spellings[kind](variables[kind]).flatMap((spelling) =>
      echoing[kind].map((says) => ({ says, text: says.replace("{}", () => spelling), variables })),
    ),
  ),
);

const escaped: readonly Message[] = identities.flatMap((variables) =>
  kinds.flatMap((kind) =>
    Object.values(escapes).map((write) => {
      const says = echoing[kind][0] as string;
      return { says, text: says.replace("{}", () => write(variables[kind])), variables };
    }),
  ),
);

const keyed: readonly Message[] = [
  ...keys,
  `${keys[1]}:${keys[2]}`,
  `x-api-access ${keys[1]}:${keys[2]}`,
  ...keys.map((key) => key.split("_").at(-1) as string),
].flatMap((key) =>
  Object.values(escapes).flatMap((write) =>
    [
      "Invalid service-key: {}",
      "Authentication failed for Basic {}",
      "no such key as <{}> or it is disabled",
    ].map((says) => ({ says, text: says.replace("{}", () => write(key)), variables: identities[0] })),
  ),
);

const usual: readonly Message[] = [...usualInputs, ...identities].flatMap((variables) =>
  plain.map((says) => ({ says, text: says, variables })),
);

describe.each([
  ["messages that repeat a value in another spelling", echoes],
  ["messages that repeat a value escaped", escaped],
  ["messages that repeat a key", keyed],
  ["messages that repeat nothing", usual],
])("%s", (what, messages) => {
  const all = messages.map(show);
  const leaking = all.filter(({ leaked }) => leaked.length > 0);
  const losing = all.filter(({ lost }) => lost.length > 0);

  test("show nothing of it", () => {
    console.log(`${what}: ${leaking.length} of ${all.length} leak, ${losing.length} are masked too much`);
    expect(leaking.map(({ text, shown, leaked }) => ({ text, shown, leaked }))).toEqual([]);
  });

  test("keep every other word", () => {
    expect(losing.map(({ text, shown, lost }) => ({ text, shown, lost }))).toEqual([]);
  });
});
