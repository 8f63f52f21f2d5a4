import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stripIgnoredCharacters, visit } from "graphql";
import { expect, test } from "vitest";
import { addService } from "../../src/codegen.ts";
import { page } from "./page.ts";
import { temporaryRepository } from "./temporary-repository.ts";

const SCHEMA = "schema/identity-verification/face-liveness-passive.graphql";
const OPERATION = "operations/identity-verification/face-liveness-passive.graphql";
const FIXTURE = "operations/identity-verification/face-liveness-passive.fixture.json";

/** The syntax without descriptions and places. */
function syntax(sdl: string): unknown {
  return visit(parse(sdl, { noLocation: true }), {
    enter: (node) => ("description" in node ? { ...node, description: undefined } : undefined),
  });
}

test("the page of Face Liveness Passive gives the hand-written files, up to descriptions", () => {
  const folder = temporaryRepository();
  const read = (path: string): string => readFileSync(join(folder, path), "utf8");
  const byHand = { schema: read(SCHEMA), operation: read(OPERATION), fixture: JSON.parse(read(FIXTURE)) };

  const added = addService(page("face-liveness-passive"), { folder, force: true });

  expect(added.files.map((file) => file.path)).toEqual([SCHEMA, OPERATION, FIXTURE]);
  expect(syntax(read(SCHEMA))).toEqual(syntax(byHand.schema));
  expect(stripIgnoredCharacters(read(OPERATION))).toBe(stripIgnoredCharacters(byHand.operation));
  // The page's only example is the inconclusive one; by hand a conclusive one was made up beside it.
  const { found } = JSON.parse(read(FIXTURE));
  found.result.request_id = byHand.fixture.inconclusive.result.request_id;
  expect(found).toEqual(byHand.fixture.inconclusive);
});

test("hand-written files are left alone without --force, and a second run changes nothing", () => {
  const folder = temporaryRepository();
  expect(() => addService(page("face-liveness-passive"), { folder })).toThrow(
    /face-liveness-passive\.graphql, .*fixture\.json would change: .*--force/,
  );
  addService(page("face-liveness-passive"), { folder, force: true });
  const again = addService(page("face-liveness-passive"), { folder });
  expect(again.files.map((file) => file.state)).toEqual(["unchanged", "unchanged", "unchanged"]);
});
