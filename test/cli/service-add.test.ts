import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { parse } from "graphql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contentOf, temporaryRepository } from "../service-add/temporary-repository.ts";
import { run, start } from "./run.ts";

const PAGES = fileURLToPath(new URL("../service-add/pages/", import.meta.url));
const STEM = "utilities-property-verification/water-bill-verification";

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(`${tmpdir()}/indiconnect-cli-`);
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

describe("service add", () => {
  it("shows a plan, writes nothing, then writes, on top of the shipped schema", async () => {
    const planned = await run(["service", "add", `${PAGES}water-bill.txt`, "--dry-run"], { cwd });
    expect(planned).toMatchObject({ code: 0, err: "" });
    expect(planned.out).toContain(`--- /dev/null\n+++ b/schema/${STEM}.graphql\n@@ -0,0 +1,`);
    expect(contentOf(cwd)).toEqual({});
    const written = await run(["service", "add", `${PAGES}water-bill.txt`], { cwd });
    expect(written.out).toMatch(new RegExp(`^new: schema/${STEM}\\.graphql\n`));
    expect(written.out).toMatch(
      /run the code generator, which types WaterBillVerification\. .* indiconnect sandbox --folder \. serves the new service, and indiconnect verify water-bill-verification --folder \. --help shows how to call it\.\n$/,
    );
    expect(() => parse(readFileSync(`${cwd}/operations/${STEM}.graphql`, "utf8"))).not.toThrow();
    const again = await run(["service", "add", `${PAGES}water-bill.txt`], { cwd });
    expect(again.out).toContain(`unchanged: schema/${STEM}.graphql`);
    writeFileSync(`${cwd}/operations/${STEM}.graphql`, "# mine\n", { flag: "a" });
    const changed = await run(["service", "add", `${PAGES}water-bill.txt`, "--dry-run"], { cwd });
    expect(changed.out).toMatch(
      new RegExp(`^--- a/operations/${STEM}\\.graphql\\n\\+\\+\\+ b/operations/`, "m"),
    );
    expect(changed.out).toMatch(/^-# mine$/m);
  });

  it("takes the page from standard input, into a folder that is named", async () => {
    const piped = start(["service", "add", "-", "--folder", "api", "--group", "My Group"], { cwd });
    piped.type(readFileSync(`${PAGES}water-bill.txt`, "utf8"));
    piped.close();
    expect((await piped.ended).code).toBe(0);
    expect(existsSync(`${cwd}/api/schema/my-group/water-bill-verification.graphql`)).toBe(true);
  });

  it("leaves a whole schema alone, such as that of this repository", async () => {
    cpSync(temporaryRepository(), cwd, { recursive: true });
    expect((await run(["service", "add", `${PAGES}water-bill.txt`], { cwd })).code).toBe(0);
  });

  it.each([
    ["rest-page.txt", /REST service/],
    ["empty.txt", /Nothing was written/],
    ["none.txt", /cannot be read \(ENOENT\)/],
    // It is shipped, so the base schema has it.
    ["face-liveness-passive.txt", /already/],
  ])("refuses %s in one line, and writes nothing", async (page, message) => {
    const { code, out, err } = await run(["service", "add", `${PAGES}${page}`, "--operation", "Another"], {
      cwd,
    });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^error: [^\n]*Nothing was written\.[^\n]*\n$/);
    expect(err).toMatch(message);
    expect(contentOf(cwd)).toEqual({});
  });
});
