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
const OWN = {
  group: "Utilities & Property Verification",
  operation: "WaterBillVerification",
  title: "Water Bill Verification",
};
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
  const choose = (page: Page, title: string): Promise<void> =>
    nav(page).getByRole("link", { name: title, exact: true }).click();
  const execute = (page: Page): Promise<void> => page.getByRole("button", { name: /^Run/ }).click();
  const answer = (page: Page) => page.getByRole("region", { name: "Answer", exact: true });
  const input = (page: Page, variable: string) => page.locator(`[data-variable="${variable}"]`);
  const arrived = (operation: string): number =>
    sandbox.lines().filter((line) => line.startsWith(`${operation} `)).length;
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

  it("runs a service that the search finds, shows its findings, and the code that does the same", async () => {
    const page = await open(sandbox.url);
    await page.getByLabel(/^Search \d+ services$/).fill("liveness");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Face Liveness Passive" }).waitFor();
    await execute(page);
    await answer(page).getByText("Answered", { exact: true }).waitFor();
    await expect
      .poll(() => answer(page).getByRole("row").allInnerTexts())
      .toEqual(expect.arrayContaining([expect.stringMatching(/^is_live\s[\s\S]*\strue\s+Boolean$/)]));
    await page.getByRole("tab", { name: "As it came" }).click();
    await answer(page).getByText('"is_live": true').waitFor();
    const found = (): number =>
      sandbox.lines().filter((line) => line.startsWith("FaceLivenessPassive found 200")).length;
    await expect.poll(found).toBe(1);

    await consumer.write({ "copied.mjs": await copied(page, "TypeScript") });
    const { stdout } = await consumer.node("copied.mjs");
    expect(stdout).toMatch(/^answered LivenessDetectionResult\ntrue\n/);

    await consumer.write({ "copied.sh": await copied(page, "curl") });
    const replied = await run("sh", [`${consumer.folder}/copied.sh`]);
    expect(JSON.parse(replied.stdout)).toMatchObject({
      data: { verify: { ok: true, result: { is_live: true } } },
    });
    await expect.poll(found).toBe(3);
  });

  it("lists every service as the catalogue groups them, and finds them by input", async () => {
    const page = await open(sandbox.url);
    const entries: Pick<CatalogueEntry, "group" | "operation" | "title" | "inputs">[] = [
      ...catalogue(),
      { ...OWN, inputs: [] },
    ];
    const groups = [...new Set(entries.map(({ group }) => group))];
    await expect.poll(() => nav(page).getByRole("heading").allInnerTexts()).toEqual(groups);
    for (const group of groups) {
      const shown = nav(page).getByRole("region", { name: group, exact: true }).getByRole("link");
      await expect
        .poll(() => shown.allInnerTexts(), { message: group })
        .toEqual(entries.filter((entry) => entry.group === group).map(({ title }) => title));
    }
    await page.getByLabel(/^Search/).fill("ifsc");
    await nav(page).getByText("2 found. Enter opens IFSC.").waitFor();
    await expect
      .poll(() => nav(page).getByRole("listitem").allInnerTexts())
      .toEqual(
        entries
          .filter(
            ({ operation, inputs }) =>
              operation === "Ifsc" || inputs.some(({ variable }) => /ifsc/i.test(variable)),
          )
          .map(({ title }) => title),
      );
    await page.getByLabel(/^Search/).fill("no such service");
    await nav(page).getByText("No service found. Try another word.").waitFor();
  });

  it("writes the magic value of an answer into the inputs, and says how each ends", async () => {
    const page = await open(`${sandbox.url}/#voter-id`);
    const chosen = page.getByLabel("Sandbox answers");
    for (const [word, value, ...shown] of [
      [
        "no-record",
        "ABC0000902",
        "Declined",
        "ok: false, reason no-record",
        "the register has no matching record",
      ],
      ["inconclusive", "ABC0000901", "Answered", "every finding is null"],
      ["mismatch", "ABC0000904", "Answered", "ok: true, result VoterIdResult"],
      ["http-503", "ABC0000927", "No answer", "throws unavailable, sent yes", "The sandbox bills nothing."],
      ["lost-answer", "ABC0000942", "No answer", "throws connection-lost, sent unknown"],
    ] as const) {
      await chosen.selectOption(word);
      await expect.poll(() => input(page, "epicNo").inputValue()).toBe(value);
      await execute(page);
      for (const text of shown) await answer(page).getByText(text).first().waitFor();
    }
    // A link opens an answer, and what is typed chooses as well.
    await page.goto(`${sandbox.url}/#name-match/no-record`);
    await page.reload();
    await expect.poll(() => chosen.inputValue()).toBe("no-record");
    await expect.poll(() => input(page, "name1").inputValue()).toContain("no-record");
    await input(page, "name1").fill("Asha http-429");
    await expect.poll(() => chosen.inputValue()).toBe("http-429");
  });

  it("has a form of the schema's words, checked as one types by the client's rules", async () => {
    const page = await open(`${sandbox.url}/#experian-credit-report`);
    const pan = page.getByLabel("PAN of the person");
    await page.getByText("Experian's credit report.").waitFor();
    await pan.fill("aaapa0001a");
    await page.getByText("Sent as AAAPA0001A").waitFor();
    const before = arrived("ExperianCreditReport");
    await page.getByLabel("Mobile number").fill("12345");
    await page.getByText("This must be 10 digits that begin with 6 to 9").waitFor();
    await expect.poll(() => input(page, "mobile").getAttribute("aria-invalid")).toBe("true");
    await page.getByLabel("Consent timestamp").fill("soon");
    await page.getByText("This must be a 32-bit whole number, not a string.").waitFor();
    await execute(page);
    // Nothing is sent, and the first input that is wrong is at hand.
    await answer(page).getByText("Not sent").waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-variable")))
      .toBe("mobile");
    expect(arrived("ExperianCreditReport")).toBe(before);

    await page.getByLabel("Mobile number").fill("9000000000");
    await page.getByLabel("Consent timestamp").fill("1767225600");
    // Enter in a field runs, as it sends other forms.
    await page.keyboard.press("Enter");
    await answer(page).getByText("Answered", { exact: true }).waitFor();
    await expect.poll(() => arrived("ExperianCreditReport")).toBe(before + 1);
  });

  it("shows the same inputs as JSON and the document behind tabs, and sends what is in view", async () => {
    const page = await open(`${sandbox.url}/#voter-id`);
    await input(page, "epicNo").fill("XYZ0000001");
    await page.getByRole("tab", { name: "JSON" }).click();
    const json = page.getByLabel("Inputs as JSON");
    await expect.poll(async () => JSON.parse(await json.inputValue())).toEqual({ epicNo: "XYZ0000001" });
    const before = arrived("VoterId");
    await json.fill('{"epicNo": ');
    await page.getByText("This is not a valid JSON object yet.").waitFor();
    await execute(page);
    await answer(page).getByText("The inputs are not a JSON object. Nothing was sent.").waitFor();
    expect(arrived("VoterId")).toBe(before);
    // What is half typed is not lost by a look at the form.
    await page.getByRole("tab", { name: "Form" }).click();
    await page.getByText("What you typed as JSON is not an object yet").waitFor();
    await page.getByRole("tab", { name: "JSON" }).click();
    expect(await json.inputValue()).toBe('{"epicNo": ');
    await json.fill('{"epicNo": "ABC0000902"}');
    await page.getByRole("tab", { name: "Form" }).click();
    await expect.poll(() => input(page, "epicNo").inputValue()).toBe("ABC0000902");

    await page.getByRole("tab", { name: "GraphQL" }).click();
    const document = page.getByLabel("GraphQL document");
    expect(await document.inputValue()).toContain("mutation VoterId($epicNo: String!)");
    await document.fill((await document.inputValue()).replace(/\n\s+district/, ""));
    await page.getByText("The call sends your own document.").waitFor();
    await page.getByText("You changed the document").waitFor();
    await page.getByLabel("Sandbox answers").selectOption("");
    await execute(page);
    await answer(page).getByRole("tab", { name: "Findings (2)" }).waitFor();
    await document.fill("mutation { nothing }");
    await execute(page);
    await answer(page).getByText("The document does not call VoterId. Nothing was sent.").waitFor();
    await page.getByRole("button", { name: "Take the service's document" }).click();
    await execute(page);
    await answer(page).getByRole("tab", { name: "Findings (3)" }).waitFor();
  });

  it("fills the second step of an OTP from the first, and its code runs both by createFlow", async () => {
    const page = await open(`${sandbox.url}/#mobile-otp-verify`);
    await page.getByText("This step goes on where another left off.").waitFor();
    await page.getByRole("link", { name: "Mobile Verification with OTP", exact: true }).last().click();
    await page.getByLabel("Mobile number").fill("9000000011");
    await execute(page);
    await answer(page).getByText("Next step.", { exact: true }).waitFor();
    await answer(page).getByRole("link", { name: "Mobile Verification with OTP Verify" }).click();
    await page.getByText("Filled in with the answer of Mobile Verification with OTP.").waitFor();
    const handed = await input(page, "requestId").inputValue();
    expect(handed).not.toBe("00000000-0000-4000-8000-000000000001");
    await input(page, "otp").fill("000000");
    await execute(page);
    await answer(page).getByText("ok: false, reason otp-rejected").waitFor();
    await input(page, "otp").fill("123456");
    await execute(page);
    await answer(page).getByText("Answered", { exact: true }).waitFor();
    // The third step has the same id.
    await choose(page, "Mobile Verification with OTP details");
    expect(await input(page, "requestId").inputValue()).toBe(handed);
    await execute(page);
    await answer(page).getByText("Answered", { exact: true }).waitFor();

    // The sandbox sends the same number no second OTP for a while.
    await choose(page, "Mobile Verification with OTP");
    await page.getByLabel("Mobile number").fill("9000000012");
    const code = await copied(page, "TypeScript");
    expect(code).toContain("createFlow(indiconnect, MobileOtpSend, MobileOtpVerify)");
    await consumer.write({ "flow.mjs": code });
    const running = run(process.execPath, ["flow.mjs"], { cwd: consumer.folder });
    running.child.stdin?.end("123456\n");
    expect((await running).stdout).toMatch(/answered MobileVerificationWithStatus/);
  });

  it("runs a service of the app's own, by the sandbox's --folder", async () => {
    const page = await open(sandbox.url);
    await choose(page, OWN.title);
    await page.getByLabel("Sandbox answers").selectOption("no-record");
    await execute(page);
    await answer(page).getByText("ok: false, reason no-record").waitFor();
    await page.getByLabel("Sandbox answers").selectOption("");
    await execute(page);
    await answer(page).getByText("ok: true, result WaterBillResult").waitFor();
    await expect
      .poll(() => answer(page).getByRole("row").allInnerTexts())
      .toContainEqual(expect.stringMatching(/^amount_due\s[\s\S]*\s1843.75\s+Float$/));
    expect(await copied(page, "TypeScript")).toContain(
      'import { WaterBillVerification } from "./generated/services.ts";',
    );
  });

  it("keeps what was typed and answered for each service while the page is open, and nowhere else", async () => {
    const page = await open(`${sandbox.url}/#name-match`);
    await input(page, "name1").fill("Asha Canara");
    await execute(page);
    await answer(page).getByText("Answered", { exact: true }).waitFor();
    await choose(page, "IFSC");
    await answer(page).getByText("Run the check to see its answer here.").waitFor();
    await page.goBack();
    await answer(page).getByText("Answered", { exact: true }).waitFor();
    expect(await input(page, "name1").inputValue()).toBe("Asha Canara");

    expect(page.url()).toBe(`${sandbox.url}/#name-match`);
    const kept = await page.evaluate(async () => ({
      stored: localStorage.length + sessionStorage.length + (await indexedDB.databases()).length,
      cookies: document.cookie,
      // The browser suggests no earlier values either.
      remembered: [...document.querySelectorAll("input:not([type=checkbox]), textarea")].filter(
        (field) => field.getAttribute("autocomplete") !== "off",
      ).length,
    }));
    expect(kept).toEqual({ stored: 0, cookies: "", remembered: 0 });
    await page.reload();
    await expect.poll(() => input(page, "name1").inputValue()).toBe("Example");
  });

  it("is used by the keyboard alone: a skip link, few stops before Run, Enter and Ctrl-Enter", async () => {
    // The one with the most inputs.
    const page = await open(`${sandbox.url}/#experian-credit-report`);
    await page.getByRole("button", { name: "Run", exact: true }).waitFor();
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? "");
    let stops = 0;
    do {
      await page.keyboard.press("Tab");
      stops++;
    } while ((await focused()) !== "Run" && stops < 40);
    expect(stops).toBeLessThanOrEqual(15);
    await page.keyboard.press("Enter");
    await answer(page).getByText("Answered", { exact: true }).waitFor();

    await page.reload();
    await page.getByRole("button", { name: "Run", exact: true }).waitFor();
    await page.keyboard.press("Tab");
    await expect.poll(focused).toBe("Skip to the inputs");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await expect.poll(focused).toBe("Form");
    // Arrows go along the tabs, and down the list.
    await page.keyboard.press("ArrowRight");
    await expect.poll(focused).toBe("JSON");
    await page.getByLabel(/^Search/).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Address split" }).waitFor();

    const before = arrived("AddressSplit");
    for (const [keys, runs] of [
      ["Control+Enter", 1],
      ["Meta+Enter", 2],
    ] as const) {
      await page.getByLabel(/^Search/).focus();
      await page.keyboard.press(keys);
      await expect.poll(() => arrived("AddressSplit")).toBe(before + runs);
      await answer(page).getByText("Answered", { exact: true }).waitFor();
    }
  });

  it("follows a link though the page is still to write the address of what it shows", async () => {
    const page = await open(`${sandbox.url}/#name-match`);
    await page.getByRole("button", { name: "Run", exact: true }).waitFor();
    // The page writes its address after the frame that shows a change: the link is followed just before.
    await page.evaluate(() => {
      const link = document.querySelector<HTMLElement>('nav a[href="#ifsc"]');
      requestAnimationFrame(() => setTimeout(() => link?.click()));
      const tabs = [...document.querySelectorAll<HTMLElement>('[role="tab"]')];
      tabs.find(({ textContent }) => textContent === "JSON")?.click();
    });
    await page.getByRole("heading", { name: "IFSC" }).waitFor();
    await expect.poll(() => page.url()).toMatch(/#ifsc/);
  });

  it("brings the answer into view on a phone, in two columns that fit", async () => {
    const page = await open(`${sandbox.url}/#experian-credit-report`);
    await page.setViewportSize(SIZES.phone);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await execute(page);
    const answered = answer(page).getByText("Answered", { exact: true });
    await answered.waitFor();
    await expect.poll(async () => (await answered.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await expect.poll(async () => (await answered.boundingBox())?.y).toBeLessThan(SIZES.phone.height / 3);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBe(SIZES.phone.width);
    // The list folds away, and comes back by its button.
    expect(await nav(page).getByRole("link", { name: "IFSC", exact: true }).isVisible()).toBe(false);
    await nav(page)
      .getByRole("button", { name: /^Experian Credit Bureau_S/ })
      .click();
    await choose(page, "IFSC");
    await page.getByRole("heading", { name: "IFSC" }).waitFor();
    expect(await nav(page).getByRole("link", { name: "IFSC", exact: true }).isVisible()).toBe(false);
  });

  it("asks before a billed run, sends it once, and keeps the keys to itself", async () => {
    const page = await open(explore.url);
    expect(new URL(page.url()).search).toBe("");
    await page
      .getByText(/every run is billed/)
      .first()
      .waitFor();
    expect(await page.getByLabel("Sandbox answers").count()).toBe(0);
    await choose(page, "IFSC");
    const before = arrived("Ifsc");
    const dialog = page.getByRole("dialog", { name: "This is billed" });

    // No example is paid for by accident: the form is empty.
    await execute(page);
    await answer(page).getByText("Not sent").waitFor();
    await page.getByText("This is missing.").waitFor();
    await page.getByRole("button", { name: "Fill in examples" }).click();
    await input(page, "ifsc").fill("abcd0000001");

    await execute(page);
    await dialog.getByText("Ifsc").first().waitFor();
    // As it is sent, and not as it was typed.
    await dialog.getByText("ABCD0000001").waitFor();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await answer(page).getByText("You did not confirm the call. Nothing was sent").waitFor();
    await page.keyboard.press("Control+Enter");
    await dialog.waitFor();
    // The key that asked does not answer.
    await page.keyboard.press("Control+Enter");
    await dialog.waitFor();
    await page.keyboard.press("Escape");
    await answer(page).getByText("You did not confirm the call. Nothing was sent").waitFor();
    expect(arrived("Ifsc")).toBe(before);

    await execute(page);
    await dialog.getByRole("button", { name: "Send it and be billed" }).click();
    await answer(page).getByText("Answered", { exact: true }).waitFor();
    const passedOn = (): string[] => explore.lines().filter((line) => /^Ifsc HTTP 200 \d+ ms$/.test(line));
    await expect.poll(passedOn).toHaveLength(1);
    await expect.poll(() => arrived("Ifsc")).toBe(before + 1);

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
    const states: readonly (readonly [hash: string, act: (page: Page) => Promise<void>])[] = [
      // The one with the longest names.
      ["experian-credit-report", () => Promise.resolve()],
      ["voter-id/no-record", () => Promise.resolve()],
      ["voter-id/http-503", (page) => page.getByRole("tab", { name: "curl" }).click()],
      ["voter-id", (page) => page.getByRole("tab", { name: "As it came" }).click()],
      ["bank-account", (page) => input(page, "ifsc").fill("nonsense")],
      ["face-match", (page) => page.getByRole("tab", { name: "GraphQL" }).click()],
      ["name-match", (page) => page.getByRole("tab", { name: "JSON" }).click()],
    ];
    for (const [hash, act] of states) {
      const page = await open(`${sandbox.url}/#${hash}`);
      await execute(page);
      await answer(page)
        .getByText(/HTTP \d+ · /)
        .waitFor();
      await act(page);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        for (const viewport of Object.values(SIZES)) {
          await page.setViewportSize(viewport);
          await expectAccessible(page);
          // Nothing is wider than the screen.
          await expect
            .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: hash })
            .toBe(viewport.width);
        }
      }
      await page.setViewportSize(SIZES.phone);
      await nav(page).getByRole("button").click();
      await expectAccessible(page);
      await page.close();
    }
  });

  it("has no serious finding of axe while it asks before a billed run", async () => {
    const page = await open(explore.url);
    await page.getByRole("button", { name: "Fill in examples" }).click();
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
