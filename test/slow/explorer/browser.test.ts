import { type ChildProcess, execFile, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import axe, { type AxeResults } from "axe-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { sdl } from "../../../generated/schema.ts";
import { type CatalogueEntry, catalogue } from "../../../src/catalogue/catalogue.ts";
import { addService } from "../../../src/codegen.ts";
import { skipWithoutChromium, startChromium } from "../chromium.ts";
import { type Consumer, installConsumer } from "../package/consumer.ts";

const run = promisify(execFile);
const PAGE = new URL("../../service-add/pages/water-bill.txt", import.meta.url);
const OWN = { group: "Utilities & Property Verification", operation: "WaterBillVerification" };
const SIZES = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
};
/** Synthetic, and unlike anything that stands in a page by itself. */
const keys = {
  INDICONNECT_SERVICE_KEY: "sk_test_canaryServiceQ7",
  INDICONNECT_ACCESS_KEY: "indc_test_canaryAccessW4",
  INDICONNECT_SECRET_KEY: "ac_test_canarySecretE9",
};

/** A command of the packed package that serves until it is stopped. */
interface Served {
  readonly url: string;
  /** What it has printed. */
  lines(): string[];
  stop(): Promise<void>;
}

describe.skipIf(skipWithoutChromium())("the explorer in Chromium, from the packed package", () => {
  let consumer: Consumer;
  let browser: Browser;
  let sandbox: Served;
  let explore: Served;
  let context: BrowserContext;
  const requested: string[] = [];
  const complaints: string[] = [];
  const bodies: Promise<string>[] = [];

  beforeAll(async () => {
    [consumer, browser] = await Promise.all([installConsumer("explorer"), startChromium()]);
    // As an app that has added a service from a vendor's page.
    addService(await readFile(PAGE, "utf8"), { folder: consumer.folder, base: sdl });
    const folder = ["--folder", consumer.folder];
    sandbox = await serve(consumer, ["sandbox", "--port", "0", ...folder], /Sandbox at (\S+)\. /);
    explore = await serve(consumer, ["explore", "--base-url", sandbox.url], /(http:\S+\?token=\S+)/, keys);
    // One for all tests: each starts with a page of its own, and nothing of it is kept but the files.
    context = await browser.newContext({
      viewport: SIZES.desktop,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    context.on("request", (request) => {
      if (/^(https?|wss?):/.test(request.url())) requested.push(request.url());
    });
    context.on("response", (response) => {
      if (/^https?:/.test(response.url())) bodies.push(response.text().catch(() => ""));
    });
  });
  afterAll(async () => {
    await browser?.close();
    await explore?.stop();
    await sandbox?.stop();
    await consumer?.remove();
  });
  afterEach(async () => {
    // No answer that the page was given holds a key, whatever the test did.
    const texts = await Promise.all(bodies.splice(0));
    expect(texts.join("\n")).not.toContain("canary");
    expect(texts.join("\n")).toContain("<title>IndiConnect explorer</title>");
    for (const page of context?.pages() ?? []) await page.close();
    const hosts = requested.splice(0).map((url) => new URL(url).origin);
    expect([...new Set(hosts)].filter((origin) => !known().includes(origin))).toEqual([]);
    expect(complaints.splice(0)).toEqual([]);
  });
  const known = (): string[] => [new URL(sandbox.url).origin, new URL(explore.url).origin];

  async function open(address: string): Promise<Page> {
    const page = await context.newPage();
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    await page.goto(address);
    return page;
  }

  const nav = (page: Page) => page.getByRole("navigation", { name: "Services" });
  const choose = (page: Page, operation: string): Promise<void> =>
    nav(page).getByRole("button", { name: operation, exact: true }).click();
  const execute = (page: Page): Promise<void> => page.getByRole("button", { name: /^Execute query/ }).click();
  const outcome = (page: Page) => page.getByRole("region", { name: "What verify() makes of the answer" });
  const variables = (page: Page): Promise<string> =>
    page.locator(".graphiql-editor-tool:not(.hidden) .CodeMirror-code").first().innerText();
  async function copied(page: Page, what: string): Promise<string> {
    await page.getByRole("tab", { name: what }).click();
    // "Copied" may still stand there of the copy before.
    await page.evaluate(() => navigator.clipboard.writeText(""));
    await page.getByRole("button", { name: `Copy ${what}` }).click();
    await page.getByText("Copied", { exact: true }).waitFor();
    const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(clipboard).not.toBe("");
    return clipboard();
  }

  it("runs a service that is chosen from the list, shows a typed answer, and the code that does the same", async () => {
    const page = await open(sandbox.url);
    await page.getByLabel("Search 40 services").fill("liveness");
    await choose(page, "FaceLivenessPassive");
    await execute(page);
    await outcome(page).getByText("ok: true").waitFor();
    await expect
      .poll(() => outcome(page).getByRole("row").allInnerTexts())
      .toEqual(expect.arrayContaining([expect.stringMatching(/^is_live\s+Boolean\s+true$/)]));
    const found = (): number =>
      sandbox.lines().filter((line) => line.startsWith("FaceLivenessPassive found 200")).length;
    await expect.poll(found).toBe(1);

    await consumer.write({ "copied.mjs": await copied(page, "TypeScript") });
    const { stdout } = await consumer.node("copied.mjs");
    expect(stdout).toMatch(/^answered LivenessDetectionResult\ntrue\n/);

    await consumer.write({ "copied.sh": await copied(page, "curl") });
    const answer = await run("sh", [`${consumer.folder}/copied.sh`]);
    expect(JSON.parse(answer.stdout)).toMatchObject({
      data: { verify: { ok: true, result: { is_live: true } } },
    });
    await expect.poll(found).toBe(3);
  });

  it("lists every service as the catalogue groups them, and finds them by input", async () => {
    const page = await open(sandbox.url);
    const entries: Pick<CatalogueEntry, "group" | "operation" | "inputs">[] = [
      ...catalogue(),
      { ...OWN, inputs: [] },
    ];
    const groups = [...new Set(entries.map(({ group }) => group))];
    await expect.poll(() => nav(page).getByRole("heading").allInnerTexts()).toEqual(groups);
    for (const group of groups) {
      const shown = nav(page).getByRole("region", { name: group, exact: true }).getByRole("button");
      await expect
        .poll(() => shown.allInnerTexts(), { message: group })
        .toEqual(entries.filter((entry) => entry.group === group).map(({ operation }) => operation));
    }
    await page.getByLabel(/^Search/).fill("ifsc");
    await nav(page)
      .getByText(/^\d+ found$/)
      .waitFor();
    await expect
      .poll(() => nav(page).getByRole("listitem").allInnerTexts())
      .toEqual(
        entries
          .filter(
            ({ operation, inputs }) =>
              operation === "Ifsc" || inputs.some(({ variable }) => /ifsc/i.test(variable)),
          )
          .map(({ operation }) => operation),
      );
  });

  it("writes the magic value of an answer into the variables", async () => {
    const page = await open(`${sandbox.url}/#voter-id`);
    const answer = page.getByLabel("Answer", { exact: true });
    for (const [word, value, shown] of [
      ["no-record", "ABC0000902", /ok: false reason no-record/],
      ["inconclusive", "ABC0000901", /ok: true result VoterIdResult/],
      ["mismatch", "ABC0000904", /ok: true result VoterIdResult/],
      ["declined-balance", "ABC0000911", /ok: false reason insufficient-balance/],
      ["http-503", "ABC0000927", /throws IndiConnectError code unavailable, sent yes/],
      ["lost-answer", "ABC0000942", /throws IndiConnectError code connection-lost, sent unknown/],
    ] as const) {
      await answer.selectOption(word);
      await expect.poll(() => variables(page)).toContain(value);
      await execute(page);
      await outcome(page).getByText(shown).waitFor();
    }
    // What is typed chooses as well.
    await page.goto(`${sandbox.url}/#name-match/no-record`);
    await page.reload();
    await expect.poll(() => answer.inputValue()).toBe("no-record");
    await expect.poll(() => variables(page)).toContain("no-record");
  });

  it("says what the schema says of a service, its inputs and its result", async () => {
    const page = await open(`${sandbox.url}/#voter-id`);
    await page.getByText("What it is, and its input").click();
    const about = page.getByRole("region", { name: "About the service" });
    await about.getByText("EPIC number of the voter card").waitFor();
    await about.getByText("The electoral roll's entry for a voter card.").waitFor();
    await about.getByText("Format epic, such as").waitFor();
    await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
    const docs = page.getByRole("region", { name: "Documentation Explorer" });
    await docs.getByText("State of registration.").waitFor();
    await choose(page, "NameMatch");
    await docs.getByText("How well two names match.").waitFor();
  });

  it("runs a service of the app's own, by the sandbox's --folder", async () => {
    const page = await open(sandbox.url);
    await choose(page, OWN.operation);
    await page.getByLabel("Answer", { exact: true }).selectOption("no-record");
    await execute(page);
    await outcome(page).getByText("ok: false reason no-record").waitFor();
    await page.getByLabel("Answer", { exact: true }).selectOption("");
    await execute(page);
    await outcome(page).getByText("ok: true result WaterBillResult").waitFor();
    await expect
      .poll(() => outcome(page).getByRole("row").allInnerTexts())
      .toContainEqual(expect.stringMatching(/^amount_due\s+Float\s+1843.75$/));
    expect(await copied(page, "TypeScript")).toContain(
      'import { WaterBillVerification } from "./generated/services.ts";',
    );
  });

  it("keeps each service in a tab of its own, with what was typed and answered there", async () => {
    const page = await open(`${sandbox.url}/#name-match`);
    await execute(page);
    await outcome(page).getByText("ok: true").waitFor();
    await choose(page, "Ifsc");
    await outcome(page).getByText("Run the call to see its outcome.").waitFor();
    await expect.poll(() => variables(page)).not.toContain("name1");
    await choose(page, "NameMatch");
    await outcome(page).getByText("ok: true").waitFor();
    await expect.poll(() => variables(page)).toContain("name1");
    await expect.poll(() => page.locator(".graphiql-tab").count()).toBe(2);
  });

  it("refuses what the client refuses and sends nothing, and lets the keyboard out of the editor", async () => {
    const page = await open(`${sandbox.url}/#ifsc`);
    const arrived = (): number => sandbox.lines().filter((line) => line.startsWith("Ifsc ")).length;
    const before = arrived();
    await page.locator(".graphiql-editor-tool .CodeMirror").first().click();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.insertText('{"ifsc": "nonsense"}');
    await execute(page);
    await outcome(page).getByText("code invalid-input, sent no").waitFor();
    expect(arrived()).toBe(before);

    await page.locator(".graphiql-editor-tool .CodeMirror").first().click();
    const typed = await variables(page);
    // The field itself, then what scrolls it.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await expect
      .poll(() =>
        page.evaluate(() => document.activeElement?.closest(".graphiql-editor-tool .CodeMirror") ?? null),
      )
      .toBeNull();
    await expect.poll(() => variables(page)).toBe(typed);
  });

  it("asks before a billed run, sends it once, and keeps the keys to itself", async () => {
    const page = await open(explore.url);
    expect(new URL(page.url()).search).toBe("");
    await page
      .getByText(/every run is billed/)
      .first()
      .waitFor();
    expect(await page.getByLabel("Answer", { exact: true }).count()).toBe(0);
    await choose(page, "Ifsc");
    const arrived = (): number => sandbox.lines().filter((line) => line.startsWith("Ifsc ")).length;
    const before = arrived();
    const dialog = page.getByRole("dialog", { name: "This is billed" });

    await execute(page);
    await dialog.getByText("Ifsc").waitFor();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await outcome(page).getByText("Not confirmed. Nothing was sent.").waitFor();
    await execute(page);
    await dialog.waitFor();
    await page.keyboard.press("Escape");
    await outcome(page).getByText("Not confirmed. Nothing was sent.").waitFor();
    expect(arrived()).toBe(before);

    await execute(page);
    await dialog.getByRole("button", { name: "Send it and be billed" }).click();
    await outcome(page).getByText("ok: true").waitFor();
    const passedOn = (): string[] => explore.lines().filter((line) => /^Ifsc HTTP 200 \d+ ms$/.test(line));
    await expect.poll(passedOn).toHaveLength(1);
    await expect.poll(arrived).toBe(before + 1);

    const code = `${await copied(page, "TypeScript")}\n${await copied(page, "curl")}`;
    expect(code).toContain("$INDICONNECT_SERVICE_KEY");
    expect(code + (await page.content()) + explore.lines().join("\n")).not.toContain("canary");
    // Another browser, which knows the address but not the token.
    const stranger = await browser.newContext();
    const other = await stranger.newPage();
    expect((await other.goto(new URL(explore.url).origin))?.status()).toBe(403);
    await stranger.close();
  });

  it("has no serious finding of axe, in light and dark, on a desktop and on a phone", async () => {
    // The one with the longest names.
    const page = await open(`${sandbox.url}/#experian-credit-report`);
    await execute(page);
    await outcome(page).getByText("ok: true").waitFor();
    await expectAccessible(page);
    for (const viewport of [SIZES.phone, SIZES.desktop]) {
      await page.setViewportSize(viewport);
      // Values stand beside their names, not beyond the edge.
      const findings = outcome(page).getByRole("region", { name: "Findings" });
      await expect
        .poll(() => findings.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth))
        .toBe(0);
    }
    await page.getByText("What it is, and its 10 inputs").click();
    await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
    await page.getByRole("tab", { name: "curl" }).click();
    await page.getByLabel("Answer", { exact: true }).selectOption("http-503");
    await execute(page);
    await outcome(page).getByText("throws IndiConnectError").waitFor();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const viewport of Object.values(SIZES)) {
        await page.setViewportSize(viewport);
        await expectAccessible(page);
        // Nothing is wider than the screen.
        await expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
          .toBe(viewport.width);
      }
    }
    await page.getByRole("button", { name: /^Services:/ }).click();
    await expectAccessible(page);
  });

  it("has no serious finding of axe while it asks before a billed run", async () => {
    const page = await open(explore.url);
    await execute(page);
    await page.getByRole("dialog", { name: "This is billed" }).waitFor();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
  });
});

async function serve(
  consumer: Consumer,
  argv: readonly string[],
  address: RegExp,
  env: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const command = `${consumer.folder}/node_modules/indiconnect/dist/cli.js`;
  const child: ChildProcess = spawn(process.execPath, [command, ...argv], {
    cwd: consumer.folder,
    env: { PATH: process.env.PATH, ...env },
  });
  let out = "";
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      out += chunk;
      const found = address.exec(out)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.on("exit", (code) => reject(new Error(`${argv[0]} ended with ${code}: ${out}`)));
  });
  return {
    url,
    lines: () => out.split("\n").filter((line) => /^[A-Z]\w+ .*\d ms$|^[A-Z]\w+ \S+ \d{3}/.test(line)),
    async stop() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** axe has nothing serious to say of the page as it stands. */
async function expectAccessible(page: Page): Promise<void> {
  // Colours change over time, and are measured at their end.
  await page.addStyleTag({
    content: "*, ::before, ::after { transition: none !important; animation: none !important }",
  });
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    async () => (await window.axe.run({ resultTypes: ["violations"] })) as AxeResults,
  );
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(
    serious.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
    ),
  ).toEqual([]);
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
