import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type OperationDefinitionNode, parse, validate, validateSchema } from "graphql";
import { expect, test } from "vitest";
import { serviceFacts } from "../../src/codegen/service-facts.ts";
import { addService } from "../../src/codegen.ts";
import { schemaOf } from "../../src/service-add/schema-of.ts";
import { page } from "./page.ts";
import { contentOf, temporaryRepository } from "./temporary-repository.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Each page with what stands in its examples about a person, and must not stand anywhere else. */
const PAGES: Readonly<Record<string, { readonly group?: string; readonly personal: readonly string[] }>> = {
  "trade-licence": {
    personal: [
      "TL/2019",
      "004417",
      "SAMPLEWALA",
      "kavita",
      "6000000017",
      "Lane",
      "Sampletown",
      "Nagar",
      "2021",
    ],
  },
  "school-record": {
    personal: [
      "0417733",
      "Devika",
      "Sampleson",
      "Mohan",
      "1993",
      "SCH00417",
      "Model School",
      "clerk",
      "2010-04",
    ],
  },
  "ration-card": { personal: ["0012345678", "Lakshmi", "LAKSHMI", "c0ffee", "I agree"] },
  "water-bill": { personal: ["0044", "1188", "EAST", "O'Sample", "2025"] },
  "pension-status": { personal: ["900000000017", "SAMPLERAO", "b1946ac9", "2019"] },
  "gas-agency": { personal: ["55120"] },
  "rent-agreement": { personal: ["AAAPK9999Z", "Imran", "files.example", "8837261904412", "stamp"] },
  "examples-only": {
    group: "Vehicle & Transport Verification",
    personal: ["PP-2024", "000311", "6000000017"],
  },
};

test.each(Object.entries(PAGES))("%s becomes a service that generates", async (name, { group, personal }) => {
  const folder = temporaryRepository();
  const before = contentOf(folder);
  const added = addService(page(name), { folder, group });
  const after = contentOf(folder);
  const paths = added.files.map((file) => file.path);
  expect(Object.keys(after).filter((path) => before[path] !== after[path])).toEqual([...paths].sort());
  expect(added.files.map((file) => file.state)).toEqual(["new", "new", "new"]);

  const sdl = Object.entries(after).filter(
    ([path]) => path.startsWith("schema/") && path.endsWith(".graphql"),
  );
  const schema = schemaOf(sdl.map(([, content]) => parse(content)));
  const document = parse(after[paths[1] as string] as string);
  expect(validateSchema(schema)).toEqual([]);
  expect(validate(schema, document)).toEqual([]);
  const facts = serviceFacts(schema, document.definitions[0] as OperationDefinitionNode);
  expect(facts.service.documentType).toBe(added.documentType);
  expect(JSON.parse(after[paths[2] as string] as string)).toHaveProperty("found.ok", true);

  const text = added.files.map((file) => `=== ${file.path}\n${file.content}`).join("\n");
  for (const value of [...personal, "EXAMPLE:", "sk_test", "indc_"]) expect(text).not.toContain(value);
  // Read by a person; a change of it is to be read again.
  await expect(`${text}\n=== notes\n${added.notes.join("\n")}\n`).toMatchFileSnapshot(
    `./expected/${name}.txt`,
  );
});

test("what is written passes this repository's formatter", () => {
  const folder = temporaryRepository();
  const paths = Object.entries(PAGES).flatMap(([name, { group }]) =>
    addService(page(name), { folder, group }).files.map((file) => join(folder, file.path)),
  );
  // The version control settings do not apply in a folder without any.
  const biome = join(ROOT, "node_modules/.bin/biome");
  const run = (): string =>
    execFileSync(biome, ["format", `--config-path=${ROOT}`, "--vcs-enabled=false", ...paths], {
      cwd: folder,
      encoding: "utf8",
      stdio: "pipe",
    });
  expect(run).not.toThrow();
});

test("an app adds a service to a repository of its own, on top of the package's schema", () => {
  const folder = temporaryRepository();
  const base = readFileSync(`${ROOT}generated/schema.graphql`, "utf8");
  const own = join(folder, "own");
  const added = addService(page("water-bill"), { folder: own, base });
  expect(Object.keys(contentOf(own))).toEqual(added.files.map((file) => file.path).sort(byName));
  expect(() => addService(page("face-liveness-passive"), { folder: own, base })).toThrow(
    /"Face Liveness Passive" is already in the base schema/,
  );
});

function byName(a: string, b: string): number {
  return a < b ? -1 : 1;
}
