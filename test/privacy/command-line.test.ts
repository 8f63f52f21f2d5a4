// The command line with a canary in every personal input of every service, in front of a server that repeats all it was
// sent: nothing that is printed about a call may hold one, nor a key. Findings on stdout are what was asked for.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogue } from "../../src/catalogue/catalogue.ts";
import { sampleVariables } from "../../src/explorer/sample-variables.ts";
import { run } from "../cli/run.ts";
import { type FarEnd, type Received, type Reply, startFarEnd } from "../servers/far-end.ts";
import { canaries } from "./canaries.ts";
import { json, places } from "./places.ts";

const { serviceKey, accessKey, secretKey } = canaries;
const env = {
  INDICONNECT_SERVICE_KEY: serviceKey,
  INDICONNECT_ACCESS_KEY: accessKey,
  INDICONNECT_SECRET_KEY: secretKey,
};
const KEYS = ["canaryServiceQ7", "canaryAccessW4", "canarySecretE9"];

let farEnd: FarEnd;
let cwd: string;
let answer: (received: Received) => Reply | undefined = () => undefined;
beforeAll(async () => {
  farEnd = await startFarEnd({
    answer(received, { socket }) {
      const reply = answer(received);
      if (reply === undefined) socket.destroy();
      return reply;
    },
  });
  cwd = mkdtempSync(join(tmpdir(), "indiconnect-canaries-"));
});
afterAll(async () => {
  await farEnd.stop();
  rmSync(cwd, { recursive: true, force: true });
});

/** The variables of a service, a canary in the place of every personal text. */
function planted(entry: ReturnType<typeof catalogue>[number]): {
  variables: Record<string, unknown>;
  needles: string[];
} {
  const needles: string[] = [];
  const sensitive = new Set(entry.inputs.filter((input) => input.sensitive).map(({ variable }) => variable));
  const variables = Object.fromEntries(
    Object.entries(sampleVariables(entry.inputs) ?? {}).map(([variable, value]) => {
      if (!sensitive.has(variable) || typeof value !== "string") return [variable, value];
      const needle = `Inq${needles.length}kwCanary`;
      needles.push(needle.toLowerCase());
      // Its end may be shown, so that a person recognises a value; what a word is masked by may not be.
      return [variable, `${needle}zzzz`];
    }),
  );
  return { variables, needles };
}

const leaks = (text: string, needles: readonly string[]): string[] => {
  const folded = text.toLowerCase();
  return [...needles, ...KEYS].filter((needle) => folded.includes(needle.toLowerCase()));
};

/** All that came in, as one text. */
const echo = ({ body, headers }: Received): string => `${body} ${Object.values(headers).join(" ")}`;

describe("indiconnect verify", () => {
  it.each(catalogue().map((entry) => [entry.name, entry] as const))("%s", async (name, entry) => {
    const { variables, needles } = planted(entry);
    writeFileSync(join(cwd, "variables.json"), JSON.stringify(variables));
    const argv = [
      "verify",
      name,
      "--variables",
      "variables.json",
      "--checks",
      "off",
      "--base-url",
      farEnd.url,
    ];
    const received = farEnd.requests.length;
    const printed: string[] = [];
    for (const [index, [place, reply]] of Object.entries(places).entries()) {
      answer = (request) => reply(echo(request).slice(0, 2_000));
      // Texts and JSON in turn, from another one on for every service.
      const more = (index + name.length) % 2 === 0 ? [] : ["--json"];
      const { out, err, code } = await run([...argv, ...more], { cwd, env });
      // Findings, of another service too, are what was paid for: they are printed as they came.
      const isFinding = code === 0 || code === 3 || out.includes("unexpected-result");
      printed.push(`${place}: ${isFinding ? "" : out}\n${err}`);
      // An envelope of another root is an answer as well: it ends somehow, and never as a fault of this program.
      expect(code, `${place}: ${err}`).not.toBe(1);
    }
    answer = () => undefined;
    printed.push(JSON.stringify(await run([...argv, "--debug"], { cwd, env })));
    expect(printed.filter((text) => leaks(text, needles).length > 0)).toEqual([]);
    // The canaries did go out, or there would be nothing to find.
    const last = farEnd.requests.at(-1)?.body.toLowerCase() ?? "";
    expect(farEnd.requests.length).toBeGreaterThan(received);
    expect(needles.filter((needle) => last.includes(needle))).toEqual(needles);
  });
});

describe("indiconnect bulk", () => {
  it.each(["name-match", "voter-id", "bank-account"])(
    "%s writes no input but into its outputs",
    async (name) => {
      const entry = catalogue().find((each) => each.name === name) ?? expect.fail("it is not shipped");
      const { variables, needles } = planted(entry);
      const columns = Object.keys(variables);
      writeFileSync(join(cwd, "rows.csv"), `${columns.join(",")}\n${Object.values(variables).join(",")}\n`);
      const { root } = entry.service;
      for (const reply of [
        (request: Received) => json({ errors: [{ message: echo(request) }] }, 500),
        (request: Received) =>
          json({
            data: {
              [root]: { ok: false, message: echo(request), result: null, error: { message: echo(request) } },
            },
          }),
        () => undefined,
      ]) {
        answer = reply;
        const folder = mkdtempSync(join(cwd, "run-"));
        const argv = [
          "bulk",
          name,
          "rows.csv",
          "--out",
          `${folder}/out.csv`,
          "--ledger",
          `${folder}/checks.db`,
          "--checks",
          "off",
          "--base-url",
          farEnd.url,
        ];
        const { out, err } = await run(argv, { cwd, env });
        expect(leaks(out + err, needles)).toEqual([]);
        const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
          /\.\w+$|key$/.test(file),
        );
        expect(files.length).toBeGreaterThan(3);
        for (const file of files) {
          if (/^out(\.failed)?\.csv$/.test(file)) continue;
          expect(leaks(readFileSync(join(folder, file), "latin1"), needles), file).toEqual([]);
        }
      }
    },
  );
});

describe("indiconnect doctor", () => {
  it("shows no key, whatever the server says", async () => {
    for (const reply of Object.values(places)) {
      answer = (request) => reply(echo(request).slice(0, 2_000));
      const { out, err } = await run(["doctor", "--base-url", farEnd.url, "--json"], { cwd, env });
      expect(leaks(out + err, [])).toEqual([]);
    }
  });
});
