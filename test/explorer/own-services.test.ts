import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { buildSchema } from "graphql";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sdl } from "../../generated/schema.ts";
import { ownEntries } from "../../src/catalogue/own-entries.ts";
import { addService } from "../../src/codegen.ts";
import type { ExplorerSession } from "../../src/explorer/explorer-session.ts";
import { createSandbox, ownServices } from "../../src/sandbox.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(`${tmpdir()}/indiconnect-explored-`);
  const page = await readFile(new URL("../service-add/pages/water-bill.txt", import.meta.url), "utf8");
  addService(page, { folder, base: sdl });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("tells the page of a sandbox's own services and schema, and answers their runs with the myAppId", async () => {
  const sandbox = createSandbox(await ownServices(folder));
  const { url } = await sandbox.listen();
  try {
    const session = (await (await fetch(`${url}/explorer/session.json`)).json()) as ExplorerSession;
    const { schema = "", documents } = session;
    const files = documents.map((text) => ({ path: "", text }));
    const [entry, ...more] = ownEntries(buildSchema(schema, { assumeValidSDL: true }), files);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      operation: "WaterBillVerification",
      service: { myAppId: "verification_v3_app" },
    });
    const body = JSON.stringify({
      query: entry?.service.text,
      variables: { connectionNo: "WX-0044-1188", boardCode: "BLR" },
    });
    const run = await fetch(`${url}/explorer/run`, { method: "POST", body });
    const answer = (await run.json()) as { body: string };
    expect(JSON.parse(answer.body)).toMatchObject({ data: { verify: { ok: true } } });
    expect(sandbox.calls).toMatchObject([{ myAppId: "verification_v3_app", status: 200 }]);
  } finally {
    await sandbox.close();
  }
});
