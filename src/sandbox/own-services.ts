import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  buildSchema,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  type OperationDefinitionNode,
  parse,
  print,
  validateSchema,
} from "graphql";
import { sdl } from "../../generated/schema.ts";
import * as shipped from "../../generated/services.ts";
import { directives } from "../codegen/directives.ts";
import { FIXTURE_ENDING } from "../codegen/fixture-ending.ts";
import type { Follows } from "../document/service.ts";
import type { SandboxService } from "./sandbox-service.ts";

/** What {@link createSandbox} serves beside the shipped services. */
export interface OwnServices {
  /** The schema, whole. */
  readonly schema: string;
  readonly services: readonly SandboxService[];
}

/**
 * Reads an app's own schema and services from a folder, as `indiconnect service add` writes them: `schema/` extends the
 * shipped SDL, or replaces it where a file of it has `type Mutation`; each operation in `operations/` of a service that
 * is not shipped has its answers beside it (`name.graphql`, `name.fixture.json`).
 *
 * @throws Error with one line that names the file and says what is wrong with it
 */
export function ownServices(folder: string): OwnServices {
  const own = filesIn(folder, "schema").map((path) => read(folder, path));
  const schema = own.some((text) => /^type\s+Mutation\b/m.test(text))
    ? own.join("\n")
    : [sdl, ...own].join("\n");
  let built: GraphQLSchema;
  try {
    // graphql takes the inputs of an extension for arguments, on which our directives may not stand.
    built = buildSchema(schema, { assumeValidSDL: true });
    const [problem] = validateSchema(built);
    if (problem !== undefined) throw problem;
  } catch (error) {
    throw new Error(`schema/ in ${folder} is no GraphQL schema: ${firstLine(error)}`);
  }
  const known = new Set(Object.values(shipped).map(({ service }) => service.documentType as string));
  const services = filesIn(folder, "operations").flatMap((path): SandboxService[] => {
    const refuse = (what: string): never => {
      throw new Error(`${path} ${what}`);
    };
    let document: DocumentNode;
    try {
      document = parse(read(folder, path));
    } catch (error) {
      return refuse(`is no GraphQL document: ${firstLine(error)}`);
    }
    const service = factsOf(built, document, refuse);
    return known.has(service.documentType)
      ? []
      : [{ service, answers: answersOf(folder, path.replace(/\.graphql$/, FIXTURE_ENDING), refuse) }];
  });
  return { schema, services };
}

/** What the sandbox has to know of a service, from its document and from its `@service` in the schema. */
function factsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  refuse: (what: string) => never,
): SandboxService["service"] {
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === "OperationDefinition",
  );
  const root = operation?.selectionSet.selections[0] as FieldNode | undefined;
  const input = root?.arguments?.find(({ name }) => name.value === "input")?.value;
  const fields = input?.kind === "ObjectValue" ? input.fields : [];
  const literal = fields.find(({ name }) => name.value === "documentType")?.value;
  if (operation?.name === undefined || root === undefined || literal?.kind !== "StringValue") {
    return refuse("is not one named mutation whose input spells its documentType.");
  }
  const field = schema.getMutationType()?.getFields()[root.name.value];
  const type = getNamedType(field?.args.find(({ name }) => name === "input")?.type) ?? undefined;
  const facts = directives(schema, type as never, "service").find(
    ({ documentType }) => documentType === literal.value,
  );
  if (facts === undefined) {
    return refuse(`has the documentType "${literal.value}", and no @service in schema/ says so.`);
  }
  const follows = facts.follows as Follows | null | undefined;
  const variable = fields.find(({ name }) => name.value === follows?.as)?.value;
  return {
    operation: operation.name.value,
    documentType: literal.value,
    root: root.name.value,
    text: print(document),
    ...(typeof facts.myAppId === "string" && { myAppId: facts.myAppId }),
    ...(follows && variable?.kind === "Variable" && { follows: { ...follows, as: variable.name.value } }),
  };
}

function answersOf(folder: string, path: string, refuse: (what: string) => never): SandboxService["answers"] {
  if (!existsSync(join(folder, path)))
    return refuse(`needs its answers in ${path}: {"found": {"ok": true, …}}.`);
  let answers: { readonly found?: { readonly ok?: unknown } } | null;
  try {
    answers = JSON.parse(read(folder, path)) as typeof answers;
  } catch {
    return refuse(`has answers in ${path} that are not valid JSON.`);
  }
  if (typeof answers?.found?.ok !== "boolean") {
    return refuse(`has answers in ${path} without a "found" that says ok.`);
  }
  return answers as SandboxService["answers"];
}

function filesIn(folder: string, name: string): string[] {
  if (!existsSync(join(folder, name))) return [];
  return readdirSync(join(folder, name), { recursive: true, encoding: "utf8" })
    .map((path) => `${name}/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".graphql"))
    .sort();
}

function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

function firstLine(error: unknown): string {
  return (error as Error).message.split("\n", 1)[0] as string;
}
