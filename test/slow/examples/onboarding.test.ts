import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import axe, { type AxeResults } from "axe-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createSandbox } from "../../../src/sandbox.ts";
import { keys } from "../../clients.ts";
import { skipWithoutChromium, startChromium } from "../chromium.ts";
import { type ExampleApp, exampleApp, type Running } from "./example-app.ts";
import { ownPackages } from "./own-packages.ts";

const TSX = createRequire(import.meta.url).resolve("tsx");
const SHOTS = fileURLToPath(new URL("../../../.cache/onboarding-shots", import.meta.url));
/** Somebody else for each test: the answers for the one before are in the ledger. */
function person(number: number) {
  return {
    "Full name": `Asha Example${"abcdefghijklmnopqrstuvwxyz"[number]}`,
    "Address of a photo of your face": `https://example.com/face.jpg?${number}`,
    "Bank account number": `0000000${String(number + 10)}001`,
    IFSC: "abcd0000001",
  };
}

const packages = ownPackages("onboarding", ["hono", "@hono/node-server"]);

describe.skipIf(skipWithoutChromium() || packages.skip)("examples/onboarding in Chromium", () => {
  const sandbox = createSandbox({ slow: 1_500 });
  const complaints: string[] = [];
  let sandboxUrl: string;
  let app: ExampleApp;
  let server: Running;
  let browser: Browser;
  let context: BrowserContext;
  let applicants = 0;
  let good = person(0);

  const serve = (baseUrl: string): Promise<Running> =>
    app.start(["--import", TSX, "server.ts"], /Listening on (\S+)/, {
      PORT: "0",
      INDICONNECT_BASE_URL: baseUrl,
    });

  beforeAll(async () => {
    await packages.install();
    [{ url: sandboxUrl }, app, browser] = await Promise.all([
      sandbox.listen(),
      exampleApp("onboarding", packages.folder),
      startChromium(),
    ]);
    server = await serve(sandboxUrl);
    context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
    await mkdir(SHOTS, { recursive: true });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await sandbox.close();
    await app?.remove();
  });
  beforeEach(() => {
    good = person(++applicants);
  });
  afterEach(async () => {
    for (const page of context?.pages() ?? []) await page.close();
    sandbox.reset();
    // Nothing that was typed reaches the log.
    expect(server.printed()).not.toMatch(/Asha|face\.jpg|ABCD0|0000000009/i);
    expect(complaints.splice(0)).toEqual([]);
  });

  async function open(url = server.found, where = context): Promise<Page> {
    const page = await where.newPage();
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      // A status of 4xx is one of the app's answers.
      if (message.type() === "error" && !/status of 4\d\d/.test(message.text()))
        complaints.push(message.text());
    });
    page.on("response", async (response) => {
      const text = await response.text().catch(() => "");
      if (Object.values(keys).some((key) => text.includes(key))) complaints.push("a key in the browser");
    });
    await page.goto(url);
    return page;
  }
  async function fill(page: Page, values: Partial<typeof good> = {}): Promise<void> {
    for (const [label, value] of Object.entries({ ...good, ...values })) {
      await page.getByLabel(label).fill(value);
    }
    await page.getByLabel(/^I agree/).check();
  }
  const send = (page: Page): Promise<void> =>
    page.getByRole("button", { name: "Check and continue" }).click();
  const heading = (page: Page, text: string): Promise<void> =>
    page.getByRole("heading", { level: 1, name: text }).waitFor();
  const states = async (page: Page): Promise<string[]> =>
    (await page.locator(".checks .word").allInnerTexts()).map((text) => text.trim());
  const asked = (): string[] => sandbox.calls.map(({ operation }) => operation as string);

  async function expectAccessible(page: Page): Promise<void> {
    // Not as a script of the page: its policy lets none in.
    await page.evaluate(axe.source);
    const { violations, passes } = await page.evaluate<AxeResults>("axe.run()");
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual(
      [],
    );
    expect(passes.length).toBeGreaterThan(10);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(wide).toBe(false);
  }

  it("compiles", async () => {
    expect(await app.compile()).toBe("");
  });

  it("leads from the form to the outcome, with each check paid once", async () => {
    const page = await open();
    await fill(page, { "Full name": "Asha Slow" });
    await send(page);
    await heading(page, "Checking your details");
    await page.getByText("Checking", { exact: true }).waitFor();
    await page.screenshot({ path: `${SHOTS}/progress.png` });
    await expectAccessible(page);
    await heading(page, "Welcome");
    await expect.poll(() => states(page)).toEqual(["Confirmed", "Confirmed", "Confirmed"]);
    expect(await page.title()).toBe("Welcome · Example Finance");
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    expect(asked()).toEqual(["FaceLivenessPassive", "BankAccount", "NameMatch"]);
    expect(sandbox.calls[1]?.variables).toMatchObject({ ifsc: "ABCD0000001" });
    await page.screenshot({ path: `${SHOTS}/confirmed.png` });
    await expectAccessible(page);
    await page.reload();
    await heading(page, "Welcome");
    expect(asked()).toHaveLength(3);
  });

  it("says beside each field what is wrong, keeps what was typed, and bills nothing", async () => {
    const page = await open();
    await page.getByLabel("Full name").fill("<b>Asha</b>");
    await page.getByLabel(/^Address/).fill("http://192.168.0.1/face.jpg");
    await page.getByLabel("IFSC").fill("ABC");
    await send(page);
    await page.getByRole("heading", { name: "Nothing was sent yet." }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("summary");
    expect(await page.getByLabel("Full name").inputValue()).toBe("<b>Asha</b>");
    for (const label of [/^Address/, "Bank account number", "IFSC", /^I agree/]) {
      const input = page.getByLabel(label);
      expect(await input.getAttribute("aria-invalid")).toBe("true");
      const described = (await input.getAttribute("aria-describedby"))?.split(" ").at(-1);
      expect(await page.locator(`#${described}`).innerText()).not.toBe("");
    }
    expect(await page.getByLabel("Full name").getAttribute("aria-invalid")).toBeNull();
    await page.screenshot({ path: `${SHOTS}/errors.png`, fullPage: true });
    await expectAccessible(page);
    expect(asked()).toEqual([]);
    await fill(page);
    await send(page);
    await heading(page, "Welcome");
    expect(asked()).toHaveLength(3);
  });

  it.each([
    ["a mismatch of names", { "Full name": "Asha Mismatch" }, ["Confirmed", "Confirmed", "Not confirmed"]],
    [
      "a photo of nobody alive",
      { "Address of a photo of your face": "https://example.com/mismatch.jpg" },
      ["Not confirmed", "Not needed now", "Not needed now"],
    ],
    [
      "a declined check",
      { "Bank account number": "000000000914" },
      ["Confirmed", "Not possible", "Not needed now"],
    ],
    [
      "an answer without a finding",
      { "Bank account number": "000000000901" },
      ["Confirmed", "Not clear", "Not needed now"],
    ],
  ])("ends %s with a look at it, and bills nothing after it", async (what, values, expected) => {
    const page = await open();
    await fill(page, values);
    await send(page);
    await heading(page, "We need to look at this");
    await expect.poll(() => states(page)).toEqual(expected);
    expect(asked()).toHaveLength(expected.filter((state) => state !== "Not needed now").length);
    expect(await page.getByRole("button").count()).toBe(0);
    await page.screenshot({ path: `${SHOTS}/${what.replaceAll(" ", "-")}.png` });
    await expectAccessible(page);
  });

  it("shows a lost answer as not known, and repeats it neither by itself nor by a reload", async () => {
    const page = await open();
    await fill(page, { "Bank account number": "000000000942" });
    await send(page);
    await heading(page, "We do not know yet");
    await expect.poll(() => states(page)).toEqual(["Confirmed", "Not known", "Not needed now"]);
    expect(await page.getByRole("button").count()).toBe(0);
    await page.screenshot({ path: `${SHOTS}/lost.png` });
    await expectAccessible(page);
    const address = page.url();
    await page.reload();
    expect(
      (await context.request.post(`${address}/again`, { headers: { origin: server.found } })).status(),
    ).toBe(200);
    await page.goto(address);
    await heading(page, "We do not know yet");
    expect(asked()).toEqual(["FaceLivenessPassive", "BankAccount"]);
    await expect
      .poll(() => server.printed())
      .toContain('"code":"connection-lost","sent":"unknown","operation":"BankAccount"');
  });

  it("pays nothing again for the same person, not even after a crash", async () => {
    const page = await open();
    await fill(page);
    await send(page);
    await heading(page, "Welcome");
    expect(asked()).toHaveLength(3);
    server.kill();
    server = await serve(sandboxUrl);
    const again = await open();
    await fill(again);
    await send(again);
    await heading(again, "Welcome");
    expect(asked()).toHaveLength(3);
  });

  it("takes a form that is sent twice for one application", async () => {
    const page = await open();
    await fill(page);
    const form = Object.fromEntries(
      await page
        .locator("form")
        .evaluate((element) => [...new FormData(element as HTMLFormElement)] as [string, string][]),
    );
    const post = () => context.request.post(server.found, { form, headers: { origin: server.found } });
    const both = await Promise.all([post(), post(), post()]);
    await page.getByRole("button", { name: "Check and continue" }).dblclick();
    await heading(page, "Welcome");
    expect(new Set([...both.map((answer) => answer.url()), page.url()]).size).toBe(1);
    expect(asked()).toHaveLength(3);
  });

  it("is nobody else's: not the page, not the form", async () => {
    const page = await open();
    await fill(page);
    await send(page);
    await heading(page, "Welcome");
    const stranger = await browser.newContext();
    const address = page.url();
    for (const path of ["", "/events"]) {
      expect((await stranger.request.get(`${address}${path}`)).status()).toBe(404);
    }
    const foreign = await stranger.request.post(server.found, {
      form: { token: "guess", ...good },
      headers: { origin: "https://elsewhere.example.com" },
    });
    expect(foreign.status()).toBe(403);
    await stranger.close();
    expect(asked()).toHaveLength(3);
  });

  it("offers another try where nothing was sent, and goes on from there", async () => {
    const gone = createSandbox();
    const { url } = await gone.listen();
    await gone.close();
    const cut = await serve(url);
    const page = await open(cut.found);
    await fill(page);
    await send(page);
    await heading(page, "Not sent");
    await expect.poll(() => states(page)).toEqual(["Not sent", "Not needed now", "Not needed now"]);
    await page.screenshot({ path: `${SHOTS}/not-sent.png` });
    await expectAccessible(page);
    const back = createSandbox();
    await back.listen({ port: Number(new URL(url).port) });
    await page.getByRole("button", { name: "Try again" }).click();
    await heading(page, "Welcome");
    expect(back.calls).toHaveLength(3);
    await back.close();
    await cut.stop();
  });

  it("works on a phone, in the dark, and without scripts", async () => {
    const phone = await browser.newContext({
      viewport: { width: 360, height: 740 },
      colorScheme: "dark",
      reducedMotion: "reduce",
    });
    const page = await open(server.found, phone);
    await page.screenshot({ path: `${SHOTS}/phone-dark-form.png`, fullPage: true });
    await expectAccessible(page);
    await send(page);
    await page.getByRole("heading", { name: "Nothing was sent yet." }).waitFor();
    await page.screenshot({ path: `${SHOTS}/phone-dark-errors.png`, fullPage: true });
    await expectAccessible(page);
    await fill(page, { "Full name": "Asha Mismatch" });
    await send(page);
    await heading(page, "We need to look at this");
    await page.screenshot({ path: `${SHOTS}/phone-dark-review.png`, fullPage: true });
    await expectAccessible(page);
    await phone.close();

    const plain = await browser.newContext({ javaScriptEnabled: false });
    const still = await open(server.found, plain);
    await fill(still, { "Full name": "Asha B Slow" });
    await send(still);
    await heading(still, "Checking your details");
    await heading(still, "Welcome");
    await plain.close();
  });
});
