import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { catalogue } from "../../src/catalogue/catalogue.ts";
import { InputFile } from "../../src/cli/bulk/input-file.ts";
import { mapColumns } from "../../src/cli/bulk/map-columns.ts";
import { rowVariables } from "../../src/cli/bulk/row-variables.ts";
import { CliExit } from "../../src/cli/cli-exit.ts";
import type { Io } from "../../src/cli/io.ts";
import { findService } from "../../src/cli/known-services.ts";
import { text } from "../../src/formats/text.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox.ts";
import { keys } from "../clients.ts";
import { type Ran, run, start } from "./run.ts";

let sandbox: Sandbox;
let url: string;
let cwd: string;
let io: Io;
beforeEach(async () => {
  sandbox = createSandbox();
  ({ url } = await sandbox.listen());
  cwd = mkdtempSync(join(tmpdir(), "indiconnect-bulk-files-"));
  io = { cwd, isTTY: { stdin: false } } as Io;
});
afterEach(async () => {
  await sandbox.close();
  rmSync(cwd, { recursive: true, force: true });
});

const content = (name: string): string => readFileSync(join(cwd, name), "utf8");
const bulk = (service: string, rows: string | Buffer, ...argv: string[]): Promise<Ran> => {
  writeFileSync(join(cwd, "in.csv"), rows);
  return run(["bulk", service, "in.csv", "--out", "out.csv", "--base-url", url, ...argv], { cwd });
};
const sent = (): unknown[] => sandbox.calls.map(({ variables }) => Object.values(variables).join("|")).sort();

/** What a file's rows would send, and what each is refused for, without a run. */
async function read(
  rows: string | Buffer,
  argv: readonly string[] = [],
  name = "in.csv",
): Promise<unknown[]> {
  writeFileSync(join(cwd, name), rows);
  const entry = findService(catalogue(), "lpg-id");
  const option = (flag: string): string[] => argv.filter((_, index) => argv[index - 1] === flag);
  const input = await InputFile.open(io, name, option("--delimiter")[0]?.replace("\\t", "\t"));
  const isByName = option("--map").length === 0;
  const columns = await input.columns(isByName ? ["lpgId"] : []);
  const variables = rowVariables(entry, mapColumns(entry, columns, option("--map"), []));
  const found: unknown[] = [];
  for await (const row of input.rows()) found.push(variables(row).lpgId);
  return found.map((value) => (typeof value === "string" ? text.normalise(value) : value));
}

const [A, B, C] = ["17000000000000001", "17000000000000002", "17000000000000003"];

describe("a file as people have it", () => {
  it.each<[what: string, rows: string, argv: string[]]>([
    ["CRLF, one LF", `lpgId\r\n${A}\n${B}\r\n${C}\r\n`, []],
    ["LF, then CRLF", `lpgId\n${A}\r\n${B}\n${C}`, []],
    ["CR alone", `lpgId\r${A}\r${B}\r${C}\r`, []],
    ["CR in the middle of LF", `lpgId\n${A}\r${B}\n${C}\n`, []],
    ["CR in the middle of CRLF", `lpgId,name\r\n${A},x\r${B},y\r\n${C},z\r\n`, []],
    ["CR CR LF, as a text mode writes twice", `lpgId\r\r\n${A}\r\r\n${B}\r\r\n${C}\r\r\n`, []],
    ["LF CR", `lpgId\n\r${A}\n\r${B}\n\r${C}`, []],
    ["quotes at mixed line ends", `"lpgId"\r\n"${A}"\n"${B}"\r"${C}"\r\n`, []],
    ["blank lines before, between and after", `\n\r\nlpgId\n\n${A}\n \n${B}\n\n\n${C}\n\n\n`, []],
    ["rows of commas only", `,,\nlpgId,name,\n${A},x,\n,,\n${B},,\n , ,\n${C},z,\n,,\n,,\n`, []],
    ["columns without name and content", `lpgId,name,,,\n${A},x,,,\n${B},,, ,\n${C},z,,,\n`, []],
    ["rows longer than the header by nothing", `lpgId,name\n${A},x,,\n${B},y\n${C},z,\n`, []],
    ["an index without a name in front", `,lpgId,,name\n0,${A},k,x\n1,${B},,\n2,${C},m,z\n`, []],
    ["a byte order mark", `\uFEFFlpgId\r\n${A}\r\n${B}\r\n${C}\r\n`, []],
    ["a mark twice, and one in the middle", `\uFEFF\uFEFFlpgId\n${A}\n\uFEFF${B}\n${C}\n`, []],
    ["a mark and quotes", `\uFEFF"lpgId"\n"${A}"\n${B}\n${C}\n`, []],
    ["a header in other letters", ` LPG\u00a0_ID \n${A}\n${B}\n${C}\n`, []],
    [
      "a mapped header with odd blanks",
      `LPG\u00a0 No.\u200b,x\n${A},\n${B},\n${C},\n`,
      ["--map", "lpgId=lpg no"],
    ],
    ["sep=;", `sep=;\r\nlpgId;name\r\n${A};"x;y"\r\n${B};\r\n${C};z,z\r\n`, []],
    ["sep=; in quotes, with a mark", `\uFEFF"sep=;"\nlpgId;name\n${A};x\n${B};y\n${C};z\n`, []],
    ["SEP= and a tab", `SEP=\t\rlpgId\tname\r${A}\tx\r${B}\ty\r${C}\tz\r`, []],
    ["sep=| and the same by option", `sep=| \nlpgId|n\n${A}|x\n${B}|y\n${C}|z\n`, ["--delimiter", "|"]],
    ["semicolons and quotes", `"lpgId";"n"\n"${A}";"x;""y"""\n"${B}";","\n${C};z\n`, ["--delimiter", ";"]],
    ["tabs and quotes", `lpgId\tn\n${A}\t"x\ty"\n${B}\t\n${C}\tz\n`, ["--delimiter", "\\t"]],
    ["a cell of several lines", `lpgId,at\n${A},"1 Road\r\nPune, 1"\r\n${B},"\n"\n${C},"a\rb"\n`, []],
  ])("%s: three rows", async (_, rows, argv) => {
    expect(await read(rows, argv)).toEqual([A, B, C]);
  });

  it("of mixed line ends is three calls", async () => {
    const { code } = await bulk("lpg-id", `\uFEFFlpgId\r\n${A}\n${B}\r${C}\r\n`);
    expect(sent()).toEqual([A, B, C]);
    expect(code).toBe(0);
  });

  it("keeps line ends in quoted cells, in the output too", async () => {
    await bulk("address-split", 'address\r\n"1 Example Road\r\nPune"\r\n');
    expect(sent()).toEqual(["1 Example Road\r\nPune"]);
    expect(content("out.csv")).toContain('"1 Example Road\r\nPune",done');
  });

  it("does not call a header in the middle, but calls the rows below it", async () => {
    const { code } = await bulk("lpg-id", `lpgId,n\n${A},x\n\uFEFFLPG ID,N\n${B},y\n`);
    expect(sent()).toEqual([A, B]);
    expect(code).toBe(8);
    expect(content("out.failed.csv")).toBe("lpgId,n\n'\uFEFFLPG ID,N\n");
  });

  it("sends nothing except the calls if keys and consent are given", async () => {
    const methods: string[] = [];
    const server = createServer((request, response) => {
      methods.push(request.method ?? "");
      const verify = {
        ok: true,
        message: "ok",
        result: { __typename: "LPGVerificationResult" },
        error: null,
      };
      request.resume().on("end", () => response.end(JSON.stringify({ data: { verify } })));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      writeFileSync(join(cwd, "in.csv"), `lpgId\r\n${A}\n${B}\r\n`);
      const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const argv = [
        "bulk",
        "lpg-id",
        "in.csv",
        "--out",
        "out.csv",
        "--base-url",
        base,
        "--yes",
        "--rate",
        "100",
      ];
      const env = {
        INDICONNECT_SERVICE_KEY: keys.serviceKey,
        INDICONNECT_ACCESS_KEY: keys.accessKey,
        INDICONNECT_SECRET_KEY: keys.secretKey,
      };
      await run([...argv, "--dry-run"], { cwd, env });
      expect(methods).toEqual([]);
      expect((await run(argv, { cwd, env })).code).toBe(0);
      expect(methods).toEqual(["POST", "POST"]);
    } finally {
      server.close();
    }
  });

  it("keeps byte order mark, sep= and delimiter in the outputs, so that each can be the next input", async () => {
    const { code } = await bulk("lpg-id", `\uFEFFsep=;\nlpgId;note\n${A};"a;b"\n1.7E+16;c\n`);
    expect(code).toBe(8);
    expect(content("out.csv")).toMatch(/^\uFEFFsep=;\nlpgId;note;outcome;/);
    expect(content("out.failed.csv")).toBe("\uFEFFsep=;\nlpgId;note\n1.7E+16;c\n");
    const again = ["bulk", "lpg-id", "out.failed.csv", "-o", "2.tsv", "--base-url", url, "--checks", "off"];
    expect((await run(again, { cwd })).code).toBe(0);
    expect(content("2.tsv")).toMatch(/^\uFEFFlpgId\tnote\toutcome/);
    const third = ["bulk", "lpg-id", "out.csv", "-o", "3.ndjson", "--base-url", url];
    await run(third, { cwd });
    expect(JSON.parse(content("3.ndjson").split("\n")[0] ?? "")).toMatchObject({ lpgId: A, note: "a;b" });
  });

  it("comes through a pipe", async () => {
    const argv = ["bulk", "lpg-id", "-", "--out", "out.csv", "--base-url", url];
    const running = start(argv, { cwd });
    running.type(`lpgId\n${A}\n#N/`);
    running.type(`A\n${B}`);
    running.close();
    const { code, err } = await running.ended;
    expect(err).toContain("standard input: lpg-id");
    expect(code).toBe(8);
    expect(sent()).toEqual([A, B]);
    expect(content("out.failed.csv")).toBe("lpgId\n#N/A\n");

    const json = start([...argv.slice(0, 4), "json.ndjson", ...argv.slice(5)], { cwd });
    json.type(`{"lpgId":"${C}","n":17000000000000001}\n`);
    json.close();
    expect((await json.ended).code).toBe(0);
    expect(JSON.parse(content("json.ndjson"))).toMatchObject({ lpgId: C, n: "17000000000000001" });

    execFileSync("mkfifo", [join(cwd, "named")]);
    const named = start(["bulk", "lpg-id", "named", "--out", "named.csv", "--base-url", url], { cwd });
    await writeFile(join(cwd, "named"), `lpgId\n${A}\n`);
    expect((await named.ended).code).toBe(0);
    expect(existsSync(join(cwd, "named.csv.ledger"))).toBe(true);

    const typed = await run(argv, { cwd, tty: true });
    expect(typed.err).toContain("- reads the rows from a pipe");
    expect(typed.code).toBe(2);
  });

  it.each(["\v", "\f", "\x1c", "\x1e", "\x1f", "\x85", "\u2028", "\u2029"])(
    "no two ids become one at %j",
    async (separator) => {
      await expect(read(`lpgId\n${A}${separator}${B}\n`)).rejects.toThrow(
        'variable "lpgId" contains an invisible character that separates lines or cells',
      );
      expect(await read(`lpgId\n${A}\n\u001A`)).toEqual([A]);
    },
  );

  it.each<[what: string, rows: string | Buffer, message: RegExp, argv?: string[]]>([
    [
      "UTF-16 LE",
      Buffer.from(`\uFEFFlpgId\n${A}\n`, "utf16le"),
      /is encoded as UTF-16, not as UTF-8: save it as UTF-8/,
    ],
    ["UTF-16 LE, unmarked", Buffer.from(`lpgId\n${A}\n`, "utf16le"), /is encoded as UTF-16, not as UTF-8/],
    [
      "UTF-16 BE",
      Buffer.from(`\uFEFFlpgId\n${A}\n`, "utf16le").swap16(),
      /is encoded as UTF-16, not as UTF-8/,
    ],
    [
      "UTF-16 BE, unmarked",
      Buffer.from(`lpgId\n${A}\n`, "utf16le").swap16(),
      /is encoded as UTF-16, not as UTF-8/,
    ],
    [
      "windows-1252",
      Buffer.from(`lpgId,n\r\n${A},x\r\n${B},a \x96 b\r\n`, "latin1"),
      /line 3 is not UTF-8: save/,
    ],
    ["a zero byte", `lpgId\r\n${A}\r\n17000\u00000000\r\n`, /in\.csv line 3 contains a zero byte/],
    ["a workbook", Buffer.from("PK\u0003\u0004\u0014\0lpgId", "latin1"), /is a workbook, not a CSV file/],
    ["a short row", `lpgId,n\n${A},x\n\n${B}\n`, /line 4 has fewer cells than the header/],
    ["a long row", `lpgId,n\n${A},"x\r\ny"\n${B},y,z\n`, /line 4 has more cells than the header/],
    [
      "a value without a column's name",
      `lpgId,n,,\n${A},x,,z\n`,
      /line 2 has a value in column 4, which has no name in the header/,
    ],
    [
      "an open quote",
      `lpgId,n\n${A},"x\n${B},y\n${C},z\n`,
      /line 2, cell 2, has a quote that is never closed/,
    ],
    [
      "two quotes too many",
      `lpgId,n\n${A},"x\n${B},y"\n${C},z\n`,
      /line 2 may be several rows that a missing closing quote joins into one/,
    ],
    ["a quote in a cell", `lpgId,n\n${A},a "b" c\n`, /line 2, cell 2, has a quote in the middle of a cell/],
    [
      "a quote that ends early",
      `lpgId,n\n${A},"a" b\n`,
      /line 2, cell 2, has text between a closing quote and the next cell/,
    ],
    [
      "two names alike",
      `lpgId,n,n\n${A},x,y\n`,
      /line 1 must name the columns, but columns 2 and 3 have the same name/,
    ],
    [
      "two columns for one input",
      `lpgId,LPG-ID\n${A},x\n`,
      /2 columns could be lpgId: choose one with --map/,
    ],
    [
      "another header in the middle",
      `lpgId,n\n${A},x\nn,lpgId\ny,${B}\n`,
      /line 3 is a second header with the columns in another order/,
    ],
    [
      "semicolons and quotes",
      `"lpgId";"n"\n"${A}";"x"\n`,
      /line 1, cell 1, has text between a closing quote and the next cell: add --delimiter ";"/,
    ],
    [
      "a semicolon behind the only column",
      `lpgId;\n${A};\n`,
      /line 1 names only one column, and that name contains ";": add --delimiter ";"/,
    ],
    ["tabs", `lpgId\tn\n${A}\tx\n`, /add --delimiter "\\t"/],
    ["pipes", `lpgId|n\n${A}|x\n`, /add --delimiter "\|"/],
    ["commas where semicolons were told", `lpgId,n\n${A},x\n`, /add --delimiter ","/, ["--delimiter", ";"]],
    ["sep= without a character", `sep=\nlpgId\n${A}\n`, /line 1 must give exactly one character after sep=/],
    [
      "sep= and another option",
      `sep=;\nlpgId;n\n${A};x\n`,
      /--delimiter gives another/,
      ["--delimiter", ","],
    ],
    [
      "no header",
      `${A}\n${B}\n`,
      /first line must name the columns: if it is a row, put a line of names above/,
    ],
    ["no header, and a map", `${A},x\n${B},y\n`, /first line must name/, ["--map", "lpgId=id"]],
    ["no header, of equal cells", `${A},${A}\n${B},x\n`, /line 1 must name the columns/],
    [
      "a title above the header",
      `Report,,\n,,\nlpgId,n,\n${A},x,\n`,
      /in\.csv has its header on line 3: remove everything above it/,
    ],
    [
      "a title above a header of one",
      `\n# of May\n"LPG ID"\n${A}\n`,
      /has its header on line 3: remove everything above it/,
    ],
    ["nothing but commas", ",,\n,,\n\n", /contains no rows/],
    ["a header alone, under empty lines", "\n,\nlpgId,\n\n", /contains no rows/],
  ])("is refused by its line: %s", async (_, rows, message, argv = []) => {
    const error = await read(rows, argv).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CliExit);
    expect(error).toMatchObject({ code: "usage", message: expect.stringMatching(message) });
    expect((error as CliExit).message).toMatch(/^[^\n]*[^?.]\. Nothing was sent\.$/);
    expect((error as CliExit).message).not.toMatch(/1700/);
  });

  it.each([
    ["a field twice", `{"lpgId":"${A}","n":{"lpgId":1},"lpgId":"${B}"}`, /line 1 has the same field twice/],
    ["two objects in a line", `{"lpgId":"${A}"}{"lpgId":"${B}"}`, /line 1 is not a JSON object/],
    ["CR alone", `{"lpgId":"${A}"}\r{"lpgId":"${B}"}\r`, /line 1 is not a JSON object/],
    ["a list of all rows", `[{"lpgId":"${A}"}]`, /line 1 is not a JSON object/],
    ["UTF-16", Buffer.from(`{"lpgId":"${A}"}\n`, "utf16le"), /UTF-16/],
  ])("NDJSON is refused by its line: %s", async (_, rows, message) => {
    await expect(read(rows, [], "in.jsonl")).rejects.toThrow(message);
  });
});

describe("the plan", () => {
  const odd =
    "accountNumber,ifsc\n1234567,ABCD0000001\n\n#N/A,x\n7654321,ABCD0000001\n00000000001,ABCD0000001\n";

  it("shows what looks odd, as verify does, with lines but without values or keys", async () => {
    writeFileSync(join(cwd, "in.csv"), odd);
    const argv = ["bulk", "bank-account", "in.csv", "-o", "out.csv", "-e", "production", "--price", "2"];
    const { code, out, err } = await run([...argv, "--dry-run"], { cwd });
    expect(err).toBe("");
    expect(code).toBe(0);
    expect(out).toContain(
      '2 × variable "accountNumber" is not 9 to 18 digits, as most bank accounts are (lines 2, 5)\n',
    );
    expect(out).toContain(
      '1 × variable "accountNumber" is an error or a formula of a spreadsheet (line 4)\n',
    );
    expect(out).toContain("3, cost 6.00 at 2.00 each\n");
    expect(out).not.toMatch(/1234567|7654321/);
    const unkeyed = await run([...argv, "--yes"], { cwd });
    expect(unkeyed.err).toContain("Credentials are missing");
    expect(unkeyed.code).toBe(2);
  });

  it("points out a cell with several lines, which may be several rows", async () => {
    const rows = 'name1\n"Asha Kumari\nRavi Verma"\n"Meera\n"\n';
    const { out } = await bulk("name-match", rows, "--set", "name2=Asha", "--dry-run");
    expect(out).toContain("look odd  and will be sent all the same\n");
    expect(out).toContain('1 × variable "name1" contains several lines (line 2)\n');
  });

  it("names the first lines of many", async () => {
    const rows = Array.from({ length: 1200 }, (_, index) => `${1000000 + index},ABCD0000001`);
    const { out } = await bulk("bank-account", `accountNumber,ifsc\n${rows.join("\n")}\n`, "--dry-run");
    expect(out).toContain("1,200 × variable");
    expect(out).toContain("(lines 2, 3, 4, 5, 6 and 1,195 more)\n");
  });

  it("suggests --select where a result is JSON, with fields that are there", async () => {
    const { err } = await bulk("name-match", "name1,name2\nAsha,Asha\n");
    const [, select = ""] =
      /json +result: to get columns instead, add for instance --select (\S+)/.exec(err) ?? [];
    expect(select).toContain("result.statusCode");
    const again = await bulk("name-match", "name1,name2\nAsha,Asha\n", "--select", select, "-o", "2.csv");
    expect(again.err).not.toContain("--select");
    const [header = "", row = ""] = content("2.csv").split("\n");
    expect(header).toContain(`,${select},`);
    expect(row).not.toMatch(/[{}]/);
    const { err: plain } = await bulk("lpg-id", `lpgId\n${A}\n`, "-o", "3.csv");
    expect(plain).not.toContain("--select");
  });

  it("writes a file of failed rows only if there are some", async () => {
    await bulk("lpg-id", `lpgId\n${A}\n#N/A\n`);
    expect(content("out.failed.csv")).toBe("lpgId\n#N/A\n");
    const { code, out } = await bulk("lpg-id", `lpgId\n${A}\n`, "--changed-input", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out).files.failed).toBeNull();
    expect(readdirSync(cwd)).not.toContain("out.failed.csv");
  });
});

describe("a table that a common writer wrote", () => {
  const cell = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom("a", "b c", "1", "", "x;y", "p,q", "t\tu", "v|w", 'say "so"', "आशा"),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom("l\nm", "l\r\nm", "l\rm", " \n", '"', '""', ",,\n,", "a,b\nc,d"),
    },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
  );
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
    );
  const form = fc.record({
    delimiter: fc.constantFrom(",", ";", "\t", "|"),
    record_delimiter: fc.constantFrom("\n", "\r\n", "\r"),
    // As writers do that follow RFC 4180.
    quote_record_delimiter: fc.constant(true),
    quoted: fc.boolean(),
    quoted_empty: fc.boolean(),
    eof: fc.boolean(),
    bom: fc.boolean(),
  });
  const encoding = fc.constantFrom<BufferEncoding>("utf8", "utf8", "utf8", "utf8", "utf16le", "latin1");

  it("is read as the same rows with the right lines, or is refused: never as fewer or merged rows", async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(table, form, encoding, async (rows, options, encoded) => {
        const header = rows[0]?.map((_, index) => `c${index}`) ?? [];
        const text = stringify([header, ...rows], options);
        writeFileSync(join(cwd, "t.csv"), Buffer.from(text, encoded));
        const found: unknown[][] = [];
        try {
          const input = await InputFile.open(io, "t.csv", options.delimiter);
          for await (const { line, cells } of input.rows()) {
            found.push(header.map((column) => cells[column]));
            expect(line).toBeGreaterThan(found.length);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(CliExit);
          return;
        }
        read++;
        if (encoded === "latin1" && !/^[\0-\x7f\ufeff]*$/.test(text)) return;
        // A row in which nothing stands is none.
        const filled = rows.filter((row) => row.some((each) => each.trim() !== ""));
        expect(found).toEqual(filled);
      }),
      { numRuns: 400 },
    );
    expect(read).toBeGreaterThan(200);
  });

  it("is read alike with any line ends and with empty rows", async () => {
    const end = fc.array(fc.constantFrom("\n", "\r\n", "\r", "\r\r\n", "\n\n", ",,\r\n"), {
      minLength: 7,
      maxLength: 7,
    });
    await fc.assert(
      fc.asyncProperty(table, end, async (rows, ends) => {
        const all = [["c0", "c1"], ...rows.map((row, index) => [`id ${index}`, row[0] as string])];
        const lines = all.map((row) => stringify([row], { eof: false }));
        writeFileSync(join(cwd, "t.csv"), lines.map((line, index) => line + ends[index]).join(""));
        const found: unknown[] = [];
        try {
          const input = await InputFile.open(io, "t.csv", undefined);
          for await (const { cells } of input.rows()) found.push([cells.c0, cells.c1]);
        } catch (error) {
          // A zero byte, or a cell whose lines look like rows.
          expect(error).toBeInstanceOf(CliExit);
          expect(lines.some((line) => line.includes("\0") || /,.*[\r\n]+.*,/.test(line))).toBe(true);
          return;
        }
        expect(found).toEqual(all.slice(1));
      }),
      { numRuns: 300 },
    );
  });

  it("never turns two rows into one because of stray quotes", async () => {
    const rows = fc.array(fc.constantFrom("Asha", "x y", "", "1 Road"), { minLength: 2, maxLength: 5 });
    const places = fc.array(fc.nat(), { minLength: 1, maxLength: 3 });
    let read = 0;
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 2, max: 4 }), places, async (cells, width, quotes) => {
        const lines = cells.map((cell, index) => [`id${index}`, ...Array(width - 1).fill(cell)].join(","));
        let written = `${["a", "b", "c", "d"].slice(0, width).join(",")}\n${lines.join("\n")}\n`;
        for (const quote of quotes) {
          // Beside a comma or a line end, where a quote counts.
          const likely = [...written.matchAll(/^|(?<=,)|$|(?=,)/gm)].map(({ index }) => index);
          const at = likely[quote % likely.length] as number;
          written = `${written.slice(0, at)}"${written.slice(at)}`;
        }
        writeFileSync(join(cwd, "t.csv"), written);
        const found: string[] = [];
        try {
          const input = await InputFile.open(io, "t.csv", undefined);
          await input.columns();
          for await (const row of input.rows()) found.push(Object.values(row.cells).join());
        } catch (error) {
          expect(error).toBeInstanceOf(CliExit);
          return;
        }
        read++;
        expect(found.map((row) => row.match(/id\d/g))).toEqual(cells.map((_, index) => [`id${index}`]));
      }),
      { numRuns: 300 },
    );
    expect(read).toBeGreaterThan(0);
  });
});
