import fc from "fast-check";
import { buildSchema, type GraphQLSchema, parse } from "graphql";
import { expect } from "vitest";
import { sdl } from "../../generated/schema.ts";
import { catalogue } from "../../src/catalogue/catalogue.ts";
import { probeServices } from "../../src/probe/probe-service.ts";
import { everyQuestion, type ProbedService, type Question, questionOf } from "../../src/probe/question.ts";
import type { Difference, ServiceReport } from "../../src/probe/service-report.ts";
import { type Alterations, alteredSdl } from "./altered-sdl.ts";
import { graphqlServers } from "./graphql-servers.ts";
import { type Wording, wordings } from "./wordings.ts";

/** A server that differs from our schema at random, in what one service uses and in anything else. */
interface AlteredServer {
  readonly service: ProbedService;
  readonly alterations: Alterations;
  readonly hidesSuggestions: boolean;
  /** What the probe must find of the service, but for suggestions. */
  readonly expected: readonly Expected[];
}

/** A difference as far as it is known without asking the server. */
type Expected = Pick<Difference, "kind" | "at" | "theirs">;

const schema: GraphQLSchema = buildSchema(sdl, { assumeValidSDL: true });
const types: ReadonlySet<string> = new Set(Object.keys(schema.getTypeMap()));
const services: readonly ProbedService[] = catalogue()
  .filter(({ service }) => service.rest === undefined)
  .map(({ name, operation, service }) => ({
    name,
    operation,
    documentType: service.documentType,
    myAppId: service.myAppId,
    types,
    question: questionOf(schema, parse(service.text ?? "")),
  }));
const LEAVES = [
  "String",
  "Int",
  "Float",
  "Boolean",
  "ID",
  "Status",
  "[String]",
  "[Int!]!",
  "String!",
  "Boolean!",
];
const INPUTS = [
  "String",
  "Int",
  "Boolean",
  "ID",
  "String!",
  "Int!",
  "Boolean!",
  "[String]",
  "[String!]!",
  "Status",
];

/** What happens to one field, input or type. */
type Change = "none" | "drop" | "rename" | "retype" | "object";

/** Arbitrary altered servers. */
const alteredServers: fc.Arbitrary<AlteredServer> = fc
  .record({
    service: fc.constantFrom(...services),
    changes: fc.array(
      fc.record({
        at: fc.nat(),
        change: fc.constantFrom<Change>("drop", "rename", "retype", "object"),
        name: fc.stringMatching(/^q[a-z]{3,12}$/),
        leaf: fc.constantFrom(...LEAVES),
        input: fc.constantFrom(...INPUTS),
      }),
      { maxLength: 8 },
    ),
    result: fc.constantFrom("same", "near", "far"),
    demands: fc.boolean(),
    nullableInput: fc.boolean(),
    hidesSuggestions: fc.boolean(),
  })
  .map(({ service, changes, result, demands, nullableInput, hidesSuggestions }): AlteredServer => {
    const all = [...everyQuestion(service.question)];
    const without: string[] = [];
    const renamed: Record<string, string> = {};
    const retyped: Record<string, string> = {};
    const gone = new Set<Question>();
    const found = new Map<Question, Expected>();
    for (const { at, change, name, leaf, input } of changes) {
      // The mutation field and its argument are what a service is found by.
      const question = all[at % all.length] as Question;
      const { kind, coordinate, ours, children } = question;
      const isEnvelope = /^\w+Payload\.result$/.test(coordinate);
      if (kind === "member" || kind === "argument" || question === service.question || isEnvelope) continue;
      const its = all.filter((each) => each.coordinate === coordinate);
      if (its.some((each) => found.has(each)) || retyped[coordinate] !== undefined) continue;
      const find = (kind: Expected["kind"], theirs: string | null, hides = false): void => {
        for (const each of its) {
          found.set(each, { kind, at: coordinate, theirs });
          if (hides) gone.add(each);
        }
      };
      if (change === "drop" || change === "rename") {
        if (change === "drop") without.push(coordinate);
        else renamed[coordinate] = name;
        find("missing", null, true);
      } else if (kind === "input" && children.length === 0) {
        retyped[coordinate] = input;
        if (input !== ours) find("type", input);
      } else if (kind === "field") {
        const theirs = change === "object" && children.length === 0 ? "Party" : leaf;
        retyped[coordinate] = theirs;
        if (theirs === "Party") find("type", "Party { … }");
        else if (children.length > 0 || !isSame(ours, theirs)) find("type", theirs, true);
      }
    }
    const member = all.find(({ kind }) => kind === "member") as Question;
    const isEmpty = member.children.every((each) => found.get(each)?.kind === "missing");
    const theirs = result === "near" ? `${member.name}s` : result === "far" ? "Qqqqqqqqqq" : member.name;
    if (theirs !== member.name) {
      // A type that has none of the fields is not taken for it.
      const isTold = result === "near" && !hidesSuggestions && !isEmpty;
      found.set(member, { kind: "result-type", at: member.coordinate, theirs: isTold ? theirs : null });
      if (!isTold) gone.add(member);
    }
    const input = service.question.children[0]?.children[0]?.coordinate.split(".")[0] as string;
    const hidden = new Set([...gone].flatMap((each) => [...everyQuestion(each)].slice(1)));
    const told = all.flatMap((each) =>
      found.has(each) && !hidden.has(each) ? [found.get(each) as Expected] : [],
    );
    // A type that is selected at two places is told once.
    const expected = [...new Map(told.map((each) => [each.at, each])).values()];
    // An input that is demanded under another name is demanded.
    const added = demands ? { [input]: "zebra: ID!" } : {};
    if (demands) expected.push({ kind: "required", at: `${input}.zebra`, theirs: "ID!" });
    for (const [coordinate, name] of Object.entries(renamed)) {
      const its = all.find((each) => each.coordinate === coordinate && !hidden.has(each));
      if (its?.kind === "input" && its.ours.endsWith("!")) {
        expected.push({ kind: "required", at: coordinate.replace(/\w+$/, name), theirs: its.ours });
      }
    }
    // What is demanded of inputs that this service does not send.
    return {
      service,
      alterations: { without, renamed, retyped, added, nullableInput, types: { [member.name]: theirs } },
      hidesSuggestions,
      expected,
    };
  });

/** As the probe reads it: names of scalars that are not GraphQL's own say nothing, and neither does a promise. */
function isSame(ours: string, theirs: string): boolean {
  const bare = theirs.replaceAll("!", "");
  return bare === ours || (bare === "Status" && !/^\[?(Int|Float|String|Boolean|ID)\]?$/.test(ours));
}

/** Probes so many servers whose schemas are altered at random, each over HTTP. */
export async function assertReportsAlterations(servers: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(alteredServers, async (altered) => {
      const { report, runs } = await probed(altered);
      const found = report.differences.map(({ kind, at, theirs }) => ({ kind, at, theirs }));
      expect(sorted(found)).toEqual(sorted(altered.expected));
      const verdict = found.length > 0 ? "differs" : "proven";
      expect(report).toMatchObject({ verdict, why: null, unanswered: [] });
      expect(report.requests).toBeLessThanOrEqual(4);
      expect(runs).toBe(0);
    }),
    { numRuns: servers },
  );
}

/**
 * Probes servers that tell less than graphql-js does: in other words, without places, or the first errors alone. What is
 * claimed is true all the same.
 */
export async function assertClaimsNothingWrong(servers: number): Promise<void> {
  const mangled = fc.record({
    altered: alteredServers,
    wording: fc.constantFrom(undefined, ...wordings),
    places: fc.boolean(),
    most: fc.oneof(fc.constant(1_000), fc.integer({ min: 1, max: 40 })),
  });
  await fc.assert(
    fc.asyncProperty(mangled, async ({ altered, wording, places, most }) => {
      const { report, runs } = await probed(altered, wording, (body) => {
        const { errors } = JSON.parse(body) as { errors: { locations?: unknown }[] };
        const told = errors.slice(0, most);
        return JSON.stringify({ errors: places ? told : told.map(({ locations: _, ...error }) => error) });
      });
      const found = report.differences.map(({ kind, at, theirs }) => ({ kind, at, theirs }));
      for (const each of found) {
        // Of a result type it may not have been told the other name.
        const expected = altered.expected.find(({ at, kind }) => at === each.at && kind === each.kind);
        expect(expected).toBeDefined();
        const theirs = [expected?.theirs, each.kind === "result-type" ? null : expected?.theirs];
        // A server may say no more than the name of a type.
        if (wording !== undefined) theirs.push(expected?.theirs?.replace(/[[\]!]/g, ""));
        expect(theirs).toContain(each.theirs);
      }
      if (report.verdict === "proven") expect(altered.expected).toEqual([]);
      expect(runs).toBe(0);
    }),
    { numRuns: servers },
  );
}

function sorted(differences: readonly Expected[]): Expected[] {
  return [...differences].sort((a, b) => `${a.at} ${a.kind}`.localeCompare(`${b.at} ${b.kind}`, "en"));
}

async function probed(
  { service, alterations, hidesSuggestions }: AlteredServer,
  wording?: Wording,
  mangle: (body: string) => string = (body) => body,
): Promise<{
  readonly report: ServiceReport;
  readonly runs: number;
}> {
  const server = await graphqlServers["graphql-js"]({
    sdl: alteredSdl(alterations),
    hidesSuggestions,
    wording,
  });
  try {
    const send = async (query: string): Promise<{ status: number; body: string }> => {
      const headers = { "content-type": "application/json" };
      const answer = await fetch(server.url, { method: "POST", headers, body: JSON.stringify({ query }) });
      return { status: answer.status, body: mangle(await answer.text()) };
    };
    for await (const report of probeServices([service], send)) return { report, runs: server.runs };
    throw new Error("nothing was told");
  } finally {
    await server.stop();
  }
}
