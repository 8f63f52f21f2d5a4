import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { buildSchema } from "graphql";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sdl } from "../../generated/schema.ts";
import { catalogue } from "../../src/catalogue/catalogue.ts";
import { addService } from "../../src/codegen.ts";
import type { ExplorerSession } from "../../src/explorer/explorer-session.ts";
import { ownEntries } from "../../src/explorer/own-entries.ts";
import { createSandbox, ownServices } from "../../src/sandbox.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(`${tmpdir()}/indiconnect-own-entries-`);
  const page = await readFile(new URL("../service-add/pages/water-bill.txt", import.meta.url), "utf8");
  addService(page, { folder, base: sdl });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("reads of shipped documents what the catalogue knows of them", () => {
  const shipped = catalogue();
  const schema = buildSchema(sdl);
  const entries = ownEntries(
    schema,
    shipped.map(({ service }) => service.text ?? ""),
  );
  const facts = (each: (typeof shipped)[number]): object => ({
    name: each.name,
    title: each.title,
    group: each.group,
    myAppId: each.service.myAppId,
    resultType: each.service.resultType,
    inputs: each.inputs.map(({ variable, type, required, description, format }) => ({
      variable,
      type,
      required,
      description,
      format: format?.name,
    })),
  });
  expect(entries.map(facts)).toEqual(shipped.map(facts));
});

it("tells the page of a sandbox's own services and schema, and answers their runs with the myAppId", async () => {
  const sandbox = createSandbox(ownServices(folder));
  const { url } = await sandbox.listen();
  try {
    const session = (await (await fetch(`${url}/explorer/session.json`)).json()) as ExplorerSession;
    const { schema = "", documents = [] } = session.own ?? {};
    const [entry, ...more] = ownEntries(buildSchema(schema, { assumeValidSDL: true }), documents);
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

it("leaves out a document that the client could not send", () => {
  expect(ownEntries(buildSchema(sdl), ["mutation A { verify { ok } }", "{"])).toEqual([]);
});
