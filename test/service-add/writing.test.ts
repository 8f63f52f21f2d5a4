import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addService } from "../../src/codegen.ts";
import { page } from "./page.ts";
import { contentOf, temporaryRepository } from "./temporary-repository.ts";

const SCHEMA = "schema/utilities-property-verification/water-bill-verification.graphql";
const FIXTURE = "operations/utilities-property-verification/water-bill-verification.fixture.json";

test("a file that somebody edited is not overwritten without force, and neither are the others", () => {
  const folder = temporaryRepository();
  addService(page("water-bill"), { folder });
  writeFileSync(join(folder, FIXTURE), "{}\n");
  writeFileSync(join(folder, SCHEMA), readFileSync(join(folder, SCHEMA), "utf8").replaceAll("\n", "\r\n"));
  const before = contentOf(folder);
  expect(() => addService(page("water-bill"), { folder })).toThrow(
    `${FIXTURE} would change: show the changes with --dry-run, or overwrite with --force.`,
  );
  expect(contentOf(folder)).toEqual(before);
  const forced = addService(page("water-bill"), { folder, force: true });
  expect(forced.files.map((file) => file.state)).toEqual(["unchanged", "unchanged", "changed"]);
  expect(readFileSync(join(folder, FIXTURE), "utf8")).toBe(forced.files[2]?.content);
});

test("a dry run tells what would be written, and writes nothing", () => {
  const folder = temporaryRepository();
  addService(page("water-bill"), { folder });
  writeFileSync(join(folder, FIXTURE), "{}\n");
  const before = contentOf(folder);
  const planned = addService(page("water-bill"), { folder, dryRun: true });
  expect(planned.files.map((file) => file.state)).toEqual(["unchanged", "unchanged", "changed"]);
  expect(contentOf(folder)).toEqual(before);
});

test("if one file cannot be written, none is", () => {
  const folder = temporaryRepository();
  // A folder where the last file belongs.
  mkdirSync(join(folder, FIXTURE, "in-the-way"), { recursive: true });
  const before = contentOf(folder);
  expect(() => addService(page("water-bill"), { folder, force: true })).toThrow();
  expect(contentOf(folder)).toEqual(before);
});

test("group and operation can be named otherwise; a name that is taken is refused", () => {
  const folder = temporaryRepository();
  const { files } = addService(page("water-bill"), { folder, group: "A / B & C", operation: "WaterBillV2" });
  expect(files.map((file) => file.path)).toContain("operations/a-b-c/water-bill-v2.graphql");
  expect(() => addService(page("gas-agency"), { folder, operation: "NameMatch" })).toThrow(
    /The operation NameMatch is already in operations\/.*name-match\.graphql/,
  );
  expect(() => addService(page("gas-agency"), { folder, operation: "../x" })).toThrow(/Pascal case/);
});

test("a service that waits for its page gets the listed names, and leaves the list", () => {
  const folder = temporaryRepository();
  const list = join(folder, "schema/unshipped.json");
  const entry = { operation: "WaterBill", name: "water bill  verification", group: "Listed Group" };
  const other = { operation: "Other", name: "Other", group: "Listed Group" };
  // In whatever layout.
  writeFileSync(list, JSON.stringify({ services: [other, entry] }));
  const added = addService(page("water-bill"), { folder });
  expect(added.operation).toBe("WaterBill");
  expect(added.files.map((file) => file.path)).toContain("schema/listed-group/water-bill.graphql");
  expect(JSON.parse(readFileSync(list, "utf8"))).toEqual({ services: [other] });
});
