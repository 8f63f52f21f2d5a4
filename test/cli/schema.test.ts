import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { buildSchema, introspectionFromSchema } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sdl } from "../../generated/schema.ts";
import { createSandbox } from "../../src/sandbox.ts";
import { startFarEnd } from "../servers/far-end.ts";
import { otherSdl } from "../servers/other-sdl.ts";
import { startSchemaServer } from "../servers/schema-server.ts";
import { run, start } from "./run.ts";

interface Changes {
  readonly changes: readonly {
    readonly level: string;
    readonly type: string;
    readonly path: string;
    readonly operations: readonly string[];
  }[];
  readonly refused: readonly { readonly operation: string }[];
}

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SMALL = `
type Query { _unused: Boolean }
type Mutation { verify(input: Input!): Payload }
input Input { documentType: String!, url: String, mode: Mode }
enum Mode { FAST SLOW }
type Payload { ok: Boolean, result: Result }
union Result = A | B
type A { name: String, age: Int }
type B { other: String }
`;
const OPERATIONS = `
mutation TakesA($url: String!) { verify(input: { documentType: "a", url: $url, mode: FAST }) { ok result { __typename ...OnA } } }
fragment OnA on A { name age }
mutation TakesB { verify(input: { documentType: "b" }) { ok result { __typename ... on B { other } } } }
`;

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(`${tmpdir()}/indiconnect-cli-`);
  writeFileSync(`${cwd}/old.graphql`, SMALL);
  writeFileSync(`${cwd}/operations.graphql`, OPERATIONS);
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

async function changesOf(
  edit: (sdl: string) => string,
  ...argv: string[]
): Promise<Changes & { code: number }> {
  writeFileSync(`${cwd}/new.graphql`, edit(SMALL));
  const { code, out } = await run(
    ["schema", "diff", "old.graphql", "new.graphql", "--operations", "operations.graphql", "--json", ...argv],
    { cwd },
  );
  return { code, ...(JSON.parse(out) as Changes) };
}

describe("schema diff", () => {
  it.each([
    ["a removed field", "name: String, ", "", "breaking", "A.name", ["TakesA"], ["TakesA"]],
    ["a field of another type", "age: Int", "age: [Int]", "breaking", "A.age", ["TakesA"], []],
    ["a removed input", "url: String, ", "", "breaking", "Input.url", ["TakesA"], ["TakesA"]],
    [
      "an input that is required now",
      "url: String,",
      "url: String!,",
      "breaking",
      "Input.url",
      ["TakesA", "TakesB"],
      ["TakesB"],
    ],
    [
      "a new required input",
      "url: String,",
      "url: String, now: Int!",
      "breaking",
      "Input.now",
      ["TakesA", "TakesB"],
      ["TakesA", "TakesB"],
    ],
    ["a removed enum value", "FAST ", "", "breaking", "Mode.FAST", ["TakesA"], ["TakesA"]],
    ["an enum value that nobody sends", " SLOW", "", "breaking", "Mode.SLOW", [], []],
    ["a removed member", "= A | B", "= A", "breaking", "Result", ["TakesA", "TakesB"], ["TakesB"]],
    [
      "a new member",
      "= A | B",
      "= A | B | C\ntype C { c: Int }",
      "dangerous",
      "Result",
      ["TakesA", "TakesB"],
      [],
    ],
    ["a new field", "age: Int", "age: Int, more: Int", "safe", "A.more", [], []],
    ["a new input", "url: String,", "url: String, more: Int,", "safe", "Input.more", [], []],
  ])("tells whom %s touches and whom it stops", async (_, from, to, level, path, touched, refused) => {
    const { code, ...found } = await changesOf((text) => text.replace(from, to));
    const change = found.changes.find((each) => each.path === path);
    expect(change).toMatchObject({ level, operations: touched });
    expect(found.refused.map(({ operation }) => operation)).toEqual(refused);
    expect(code).toBe(level === "breaking" ? 8 : 0);
  });

  it("fails from the given level on", async () => {
    const member = (text: string): string => text.replace("= A | B", "= A | B | C\ntype C { c: Int }");
    expect((await changesOf(member, "--fail-on", "dangerous")).code).toBe(8);
    const removed = (text: string): string => text.replace("age: Int", "");
    expect((await changesOf(removed, "--fail-on", "never")).code).toBe(0);
  });

  it("prints the worst first, and each operation by name", async () => {
    writeFileSync(
      `${cwd}/new.graphql`,
      SMALL.replace("age: Int", "more: Int").replace("= A | B", "= A | B | C\ntype C { c: Int }"),
    );
    const argv = ["schema", "diff", "old.graphql", "new.graphql", "--operations", "operations.graphql"];
    const { code, out } = await run(argv, { cwd });
    expect(code).toBe(8);
    expect(out).toBe(`1 breaking
  Field 'age' was removed from object type 'A'
    touches TakesA
1 dangerous
  Member 'C' was added to Union type 'Result'
    touches TakesA, TakesB
3 safe
  --all lists them

1 operation that the new schema refuses
  Cannot query field "age" on type "A". Did you mean "name"?
    in TakesA
`);
    expect((await run([...argv, "--all"], { cwd })).out).toContain(
      "  Field 'more' was added to object type 'A'\n",
    );
  });

  it("knows the shipped schema, however it is written", async () => {
    expect(await run(["schema", "diff", "shipped", `${ROOT}schema`])).toMatchObject({
      code: 0,
      out: "No change.\n",
    });
    writeFileSync(
      `${cwd}/introspection.json`,
      JSON.stringify({ data: introspectionFromSchema(buildSchema(sdl)) }),
    );
    const { changes } = JSON.parse(
      (await run(["schema", "diff", "shipped", "introspection.json", "--json"], { cwd })).out,
    ) as Changes;
    // An introspection tells of directives, and not where they are used.
    expect(changes.filter(({ type }) => !type.startsWith("DIRECTIVE_USAGE"))).toEqual([]);
    const piped = start(["schema", "diff", "-", "shipped", "--json"]);
    piped.type(sdl.replace("  district: String", "  district: Int"));
    piped.close();
    const { code, out } = await piped.ended;
    expect(code).toBe(8);
    expect(JSON.parse(out)).toMatchObject({ changes: [{ path: expect.stringMatching(/\.district$/) }] });
  });

  it.each([
    [["nowhere.graphql", "shipped"], /nowhere\.graphql cannot be read \(ENOENT\)/],
    [["empty", "shipped"], /empty holds no \.graphql file/],
    [["broken.graphql", "shipped"], /broken\.graphql is not a GraphQL schema: Syntax Error/],
    [["unknown.graphql", "shipped"], /unknown\.graphql is not a GraphQL schema: Unknown type/],
    [["shipped", "shipped", "--operations", "nowhere"], /--operations nowhere cannot be read \(ENOENT\)/],
    [["shipped", "shipped", "--operations", "old.graphql"], /contains no operation/],
    [["shipped"], /missing required argument 'new'/],
  ])("refuses %j in one line", async (argv, message) => {
    mkdirSync(`${cwd}/empty`, { recursive: true });
    writeFileSync(`${cwd}/broken.graphql`, "type {");
    writeFileSync(`${cwd}/unknown.graphql`, "type Query { a: Missing }");
    const { code, out, err } = await run(["schema", "diff", ...argv], { cwd });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^error: [^\n]+\n$/);
    expect(err).toMatch(message);
  });
});

describe("schema pull", () => {
  it("writes a server's schema, and tells what it lacks and which operations it would refuse", async () => {
    const server = await startSchemaServer({
      sdl: otherSdl({ without: ["VoterIdResult.state"] }),
      answers: {},
    });
    const { code, out, err } = await run(
      ["schema", "pull", "--base-url", server.url, "--out", "pulled.graphql"],
      { cwd, env: { INDICONNECT_PROVIDER_CODE: "EXAMPLE" } },
    );
    expect(code).toBe(0);
    expect(server.headers.at(-1)).toMatchObject({ providercode: "EXAMPLE" });
    expect(err).toContain("Written: pulled.graphql");
    expect(out).toContain(
      "Field 'state' was removed from object type 'VoterIdResult'\n    touches VoterId\n",
    );
    expect(out).toMatch(
      /1 operation that the new schema refuses\n {2}Cannot query field "state" .*\n {4}in VoterId\n$/,
    );
    expect(buildSchema(readFileSync(`${cwd}/pulled.graphql`, "utf8")).getType("VoterIdResult")).toBeDefined();
    const strict = await run(
      ["schema", "pull", "--base-url", server.url, "--fail-on", "breaking", "-o", "-"],
      { cwd },
    );
    expect(strict.code).toBe(8);
    expect(buildSchema(strict.out).getType("IfscResult")).toBeDefined();
    expect(server.executed).toBe(0);
    await server.stop();
  });

  it("finds no difference in a sandbox", async () => {
    const sandbox = createSandbox();
    const { url } = await sandbox.listen();
    expect(await run(["schema", "pull", "--base-url", url])).toMatchObject({ code: 0, out: "No change.\n" });
    await sandbox.close();
  });

  it.each([
    [5, { status: 403, body: "<html>" }, /refuses the credentials \(HTTP 403\)/],
    [
      5,
      { status: 400, body: '{"errors":[{"message":"introspection is off"}]}' },
      /^error: The server refuses introspection \(HTTP 400\): introspection is off\n$/,
    ],
    [1, { status: 200, body: "<html>" }, /does not come from a GraphQL server \(HTTP 200\)/],
    [1, { status: 200, body: '{"data":{"__schema":{}}}' }, /not a complete schema/],
    [6, { status: 302, headers: { location: "http://127.0.0.1:1/" }, body: "" }, /redirects/],
    [
      5,
      { status: 200, body: '{"errors":[{"message":"no sk_test_canaryServiceQ7 sk_live_other \\u001b[2J"}]}' },
      /refuses introspection .*\[redacted\]/,
    ],
  ])("ends with %i for %j", async (code, reply, message) => {
    const server = await startFarEnd({ answer: () => reply });
    const env = {
      INDICONNECT_SERVICE_KEY: "sk_test_canaryServiceQ7",
      INDICONNECT_ACCESS_KEY: "indc_test_canaryAccessW4",
      INDICONNECT_SECRET_KEY: "ac_test_canarySecretE9",
    };
    const ran = await run(["schema", "pull", "--base-url", server.url], { env });
    expect(ran).toMatchObject({ code, out: "" });
    expect(ran.err).toMatch(message);
    expect(ran.err).not.toMatch(/canary|other/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal would obey
    expect(ran.err).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    await server.stop();
  });

  it("gives up where nothing answers", async () => {
    const server = await startFarEnd({ answer: () => undefined });
    expect(await run(["schema", "pull", "--base-url", server.url, "--timeout", "0.1"])).toMatchObject({
      code: 6,
      err: "error: No answer within 0.1 s. Nothing is billed.\n",
    });
    const waiting = start(["schema", "pull", "--base-url", server.url]);
    while (server.requests.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    waiting.interrupt();
    expect(await waiting.ended).toMatchObject({ code: 130, out: "" });
    await server.stop();
  });
});
