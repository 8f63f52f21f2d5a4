import { deepStrictEqual, match } from "node:assert/strict";
import type { Page } from "playwright-core";
import type { Report } from "./expected-report.ts";
import type { Workbench } from "./workbench.ts";

/** What a bundle of `PROBE_APP` leaves in the page. */
type Run = (where: object, options?: object) => Promise<unknown>;

/**
 * Opens a page of the bench's server with the files of a bundle beside it, of which `app.js` is loaded by a script tag,
 * and probes it: with the opt-in everything has to work, without it nothing may be sent.
 */
export async function probeInPage(
  bench: Workbench,
  files: Readonly<Record<string, string>>,
  script = '<script type="module" src="app.js"></script>',
): Promise<void> {
  await whileOpen(bench, files, script, async (page, base) => {
    await page.waitForFunction("typeof run === 'function'");
    const { url, closed } = bench.front;
    const mark = bench.mark();
    const report = await page.evaluate(
      ([where, options]) => (globalThis as unknown as { run: Run }).run(where as object, options),
      [{ url, closed, mark }, { dangerouslyAllowBrowser: true }],
    );
    bench.judge(mark, report as Report, { tellsUnreachable: false, resends: true });

    const refused = bench.mark();
    const why = await page.evaluate(
      async (where) =>
        String(await (globalThis as unknown as { run: Run }).run(where).catch((error: unknown) => error)),
      { url, closed, mark: refused },
    );
    match(why, /^IndiConnectError: .*anyone can read the keys in a browser.*dangerouslyAllowBrowser/);
    deepStrictEqual(bench.front.received(refused), {}, base);
  });
}

/** Opens a page of the bench's server with files beside it. What the page cannot do by itself is an error. */
export async function whileOpen(
  bench: Workbench,
  files: Readonly<Record<string, string>>,
  html: string,
  use: (page: Page, base: string) => Promise<void>,
): Promise<void> {
  const base = `/${bench.mark()}`;
  for (const [name, content] of Object.entries(files)) bench.front.serve(`${base}/${name}`, content);
  bench.front.serve(`${base}/index.html`, `<!doctype html><meta charset="utf-8"><title>Probe</title>${html}`);
  const page = await (await bench.browser()).newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  try {
    await page.goto(`${bench.front.url}${base}/index.html`);
    await use(page, base);
    deepStrictEqual(errors, []);
  } catch (error) {
    if (errors.length === 0) throw error;
    throw new Error(`the page says ${errors.join("; ")}`, { cause: error });
  } finally {
    await page.close();
  }
}
