import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLedgerWith } from "../../src/ledger/open-ledger.ts";
import { sqliteDriver } from "../../src/ledger/sqlite-database.ts";
import { checkOf, claimOf, KEY, outcomeOf, receipt, testFolder } from "./ledger-fixtures.ts";

let folder: string;
let remove: () => void;
let path: string;
beforeEach(() => {
  ({ folder, remove } = testFolder());
  path = join(folder, "checks.db");
});
afterEach(() => remove());

const open = (where = path, key?: string, env = {}) => openLedgerWith({ env, now: Date.now }, where, { key });
const refusal = (saying: RegExp | string) => ({
  code: "ledger-failed",
  sent: "no",
  message: expect.stringMatching(
    new RegExp(`^IndiConnect ledger: [^\\n]*${saying instanceof RegExp ? saying.source : saying}[^\\n]*$`),
  ),
});
const pay = async (): Promise<void> => {
  const ledger = await open();
  await (await claimOf(ledger, checkOf("PAID"), { subject: "SUBJECT1" })).answered(
    { name: "FOUND" },
    receipt,
  );
  await ledger.close();
};
const stays = async (): Promise<void> => {
  const ledger = await open();
  await outcomeOf("kept", ledger.claim(checkOf("PAID")));
  await ledger.close();
};

describe("the file of a ledger", () => {
  it("is made with its key, for this user alone, and holds nothing personal", async () => {
    await pay();
    expect(readdirSync(folder).sort()).toEqual(["checks.db", "checks.db-journal", "checks.db.key"]);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    const bytes = readFileSync(path, "latin1");
    for (const word of ["PAID", "FOUND", "SUBJECT1", "api.example.com"]) expect(bytes).not.toContain(word);
    await stays();
  });

  it("lets a handle see what another one did to its open claim", async () => {
    const [one, other] = [await open(), await open()];
    const erased = await claimOf(one, checkOf("ERASED"), { subject: "SUBJECT1" });
    const taken = await claimOf(one, checkOf("TAKEN"), { subject: "SUBJECT2" });
    await other.erase({ subject: "SUBJECT1" });
    const between = await claimOf(other, checkOf("BETWEEN"));
    expect(await erased.answered({ name: "FOUND" }, receipt)).toBe(true);
    expect(await taken.answered({ name: "FOUND" }, receipt)).toBe(true);
    expect(await between.answered({ name: "FOUND" }, receipt)).toBe(true);
    for (const ledger of [one, other]) {
      const states = (await ledger.look(["ERASED", "TAKEN", "BETWEEN"].map((input) => checkOf(input)))).map(
        ({ state }) => state,
      );
      expect(states).toEqual(["paid", "answered", "answered"]);
      await ledger.close();
    }
  });

  it("is made once by many at the same time", async () => {
    const ledgers = await Promise.all(Array.from({ length: 8 }, () => open()));
    const outcomes = await Promise.all(ledgers.map((ledger) => ledger.claim(checkOf(1))));
    expect(outcomes.filter(({ kind }) => kind === "claimed")).toHaveLength(1);
    for (const ledger of ledgers) await ledger.close();
    expect(readdirSync(folder).filter((name) => name.includes(".new-"))).toEqual([]);
  });

  it("takes a key of the app's or of the environment, the same or none", async () => {
    const ledger = await open(path, undefined, { INDICONNECT_LEDGER_KEY: KEY });
    await ledger.close();
    expect(existsSync(`${path}.key`)).toBe(false);
    await (await open(path, KEY)).close();
    await expect(open()).rejects.toMatchObject(refusal("its key .* does not"));
    await expect(open(path, Buffer.alloc(32, 8).toString("base64"))).rejects.toMatchObject(
      refusal("another key"),
    );
    for (const key of ["", "short", `${KEY},k2`, `${KEY},k2:${KEY},k2:${KEY}`, `k1:${KEY}`]) {
      const trouble = await open(path, key).catch((error: Error) => error.message);
      expect(trouble).toMatch(/^IndiConnect ledger: the option "key" [^\n]*$/);
      expect(trouble).not.toContain(KEY);
    }
  });

  it("does not start again empty if it is missing or empty but its key exists", async () => {
    await pay();
    renameSync(path, `${path}.aside`);
    await expect(open()).rejects.toMatchObject(refusal("is gone, but its key"));
    await expect(open(path, readFileSync(`${path}.key`, "utf8").trim())).rejects.toMatchObject(
      refusal("is gone"),
    );
    writeFileSync(path, "", { mode: 0o600 });
    await expect(open()).rejects.toMatchObject(refusal("is empty"));
    rmSync(path);
    renameSync(`${path}.aside`, path);
    await stays();
  });

  it("is refused where others can touch it", async () => {
    await pay();
    chmodSync(path, 0o644);
    await expect(open()).rejects.toMatchObject(refusal("chmod 600"));
    chmodSync(path, 0o600);
    chmodSync(`${path}.key`, 0o640);
    await expect(open()).rejects.toMatchObject(refusal("chmod 600"));
    chmodSync(`${path}.key`, 0o600);
    chmodSync(folder, 0o777);
    await expect(open()).rejects.toMatchObject(refusal("others may write to the folder"));
    chmodSync(folder, 0o700);
    await stays();
  });

  it("is reached through no link", async () => {
    await pay();
    symlinkSync(path, join(folder, "link.db"));
    symlinkSync(`${path}.key`, join(folder, "link.db.key"));
    await expect(open(join(folder, "link.db"))).rejects.toMatchObject(refusal("Links are not followed"));
    symlinkSync(join(folder, "nowhere"), join(folder, "dangling.db"));
    await expect(open(join(folder, "dangling.db"), KEY)).rejects.toMatchObject(
      refusal("Links are not followed"),
    );
    rmSync(`${path}-journal`, { force: true });
    symlinkSync(join(folder, "target"), `${path}-journal`);
    await expect(open()).rejects.toMatchObject(refusal("Links are not followed"));
    rmSync(`${path}-journal`);
    linkSync(path, join(folder, "hard.db"));
    await expect(open()).rejects.toMatchObject(refusal("second name"));
    rmSync(join(folder, "hard.db"));
    mkdirSync(join(folder, "folder.db"));
    await expect(open(join(folder, "folder.db"), KEY)).rejects.toMatchObject(refusal("not a regular file"));
    await stays();
  });

  it("is given by a path", async () => {
    for (const where of ["", ":memory:", "redis://127.0.0.1", "file:checks.db", "sqlite://checks.db"]) {
      await expect(open(where)).rejects.toMatchObject(refusal("pass the path of a file"));
    }
    await expect(open(join(folder, "missing", "checks.db"))).rejects.toMatchObject(refusal("no folder"));
    await expect(open("postgres://user:pa@ss@host/name")).rejects.toMatchObject(
      refusal("INDICONNECT_LEDGER_KEY"),
    );
    const trouble = await open("postgres://user:pa/ss@127.0.0.1:1/name", KEY).catch(({ message }) => message);
    expect(trouble).not.toContain("pa/");
  });

  it("is refused where it is another program's", async () => {
    writeFileSync(
      path,
      "no database at all, but long enough to look like something of the kind\n".repeat(20),
      { mode: 0o600 },
    );
    await expect(open(path, KEY)).rejects.toMatchObject(refusal("not a database"));
  });

  it("answers nothing after it is closed", async () => {
    const ledger = await open();
    const claim = await claimOf(ledger, checkOf(1));
    await ledger.close();
    await ledger.close();
    await expect(ledger.claim(checkOf(2))).rejects.toMatchObject(refusal("closed"));
    expect(await claim.free()).toBe(false);
  });

  it("writes what it could not write before, at the latest when it is closed", async () => {
    const ledger = await open();
    const claim = await claimOf(ledger, checkOf(1));
    const other = (await sqliteDriver())(path);
    other.exec("CREATE TRIGGER trouble BEFORE INSERT ON endings BEGIN SELECT RAISE(ABORT, 'trouble'); END");
    expect(await claim.answered("found", receipt)).toBe(false);
    other.exec("DROP TRIGGER trouble");
    other.close();
    await ledger.close();
    const next = await open();
    await outcomeOf("kept", next.claim(checkOf(1)));
    await next.close();
  });
});
