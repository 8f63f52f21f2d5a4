import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBody } from "../src/answer/read-body.ts";

const answer = {
  data: { verify: { ok: true, message: "₹ [\"{'\\", result: { __typename: "R", a: [1, { b: "x" }] } } },
};
const json = JSON.stringify(answer);
const base64 = (text: string): string => Buffer.from(text).toString("base64");
const lambda = { statusCode: 200, headers: { "content-type": "application/json" }, body: json };
const notice = "<br />\n<b>Warning</b>:  Undefined variable $x in <b>/srv/a.php</b> on line <b>3</b><br />\n";
const plainNotice = "PHP Deprecated: strlen(): Passing null in C:\\srv\\a.php on line 12";

describe("an answer is read", () => {
  test.each<[string, string, readonly string[]]>([
    ["as it should be", json, []],
    ["with blanks around it", `\r\n ${json}\n\n`, []],
    ["in a Lambda's answer", JSON.stringify(lambda), ["wrapper"]],
    ["in a Lambda's answer, as an object", JSON.stringify({ ...lambda, body: answer }), ["wrapper"]],
    [
      "in a Lambda's answer, encoded",
      JSON.stringify({ ...lambda, isBase64Encoded: true, body: base64(json) }),
      ["base64"],
    ],
    [
      "in a Lambda's answer, encoded for URLs",
      JSON.stringify({
        ...lambda,
        isBase64Encoded: "true",
        body: Buffer.from(json).toString("base64url"),
      }),
      ["base64"],
    ],
    [
      "in a Lambda's answer that says encoded and is not",
      JSON.stringify({ ...lambda, isBase64Encoded: true }),
      ["wrapper"],
    ],
    [
      "in a Lambda's answer of a load balancer",
      JSON.stringify({ statusCode: "200", statusDescription: "200 OK", multiValueHeaders: {}, body: json }),
      ["wrapper"],
    ],
    [
      "in a Lambda's answer with a mark",
      JSON.stringify({ ...lambda, body: `\ufeff${json}` }),
      ["wrapper", "prefix"],
    ],
    ["in an invocation's", JSON.stringify({ StatusCode: 200, Payload: JSON.stringify(lambda) }), ["wrapper"]],
    ["in an Azure function's", JSON.stringify({ status: 200, body: answer, headers: {} }), ["wrapper"]],
    ["in a response", JSON.stringify({ response: answer }), ["wrapper"]],
    ["in a message of graphql-ws", JSON.stringify({ id: "1", type: "next", payload: answer }), ["wrapper"]],
    ["in a list of one", `[${json}]`, ["list"]],
    ["in a list of a list", `[[${json}]]`, ["list"]],
    ["in a list of a text", JSON.stringify([json]), ["list", "text"]],
    ["in a text", JSON.stringify(json), ["text"]],
    ["in a text of a text", JSON.stringify(JSON.stringify(json)), ["text"]],
    ["in a text with a mark before it", `\ufeff${JSON.stringify(json)}`, ["prefix", "text"]],
    ["in a text with a mark in it", JSON.stringify(`\ufeff${json}`), ["text", "prefix"]],
    ["with its data in a text", JSON.stringify({ data: JSON.stringify(answer.data) }), ["text"]],
    [
      "with its envelope in a text",
      JSON.stringify({ data: { verify: JSON.stringify(answer.data.verify) } }),
      ["text"],
    ],
    [
      "with its result in a text",
      JSON.stringify({
        data: { verify: { ...answer.data.verify, result: JSON.stringify(answer.data.verify.result) } },
      }),
      ["text"],
    ],
    ["after a byte order mark", `\ufeff${json}`, ["prefix"]],
    ["after two marks and a blank", `\ufeff\ufeff \n${json}`, ["prefix"]],
    ["after NULs", `\0\0${json}`, ["prefix"]],
    ["before a NUL", `${json}\0`, ["suffix"]],
    ["before Ctrl-Z", `${json}\x1a`, ["suffix"]],
    ["before a mark", `${json}\ufeff\n`, ["suffix"]],
    ["before a no-break space", `${json}\u00a0`, ["suffix"]],
    ["before a semicolon", `${json};\n`, ["suffix"]],
    ["between NULs", `\0${json}\0`, ["prefix", "suffix"]],
    ["after Angular's guard", `)]}'\n${json}`, ["prefix"]],
    ["after Google's guard", `)]}',\n${json}`, ["prefix"]],
    ["after a guard without a line end", `)]}${json}`, ["prefix"]],
    ["after a mark and a guard", `\ufeff)]}'\n${json}\n`, ["prefix", "suffix"]],
    ["after while(1);", `while(1);${json}`, ["prefix"]],
    ["after while (true);", `while (true);\n${json}`, ["prefix"]],
    ["after for(;;);", `for(;;);${json}`, ["prefix"]],
    ["after for (;;) ;", `for (;;) ;${json}`, ["prefix"]],
    ["after for( ; ;) {}", `for(; ;){}${json}`, ["prefix"]],
    ["after ])}while(1);</x>", `])}while(1);</x>${json}`, ["prefix"]],
    ["after throw 1;", `throw 1; <dont be evil>\n${json}`, ["prefix"]],
    ["after {}&&", `{}&& ${json}`, ["prefix"]],
    ["after &&&START&&&", `&&&START&&&${json}`, ["prefix"]],
    ["in a text after a guard", `)]}'\n${JSON.stringify(json)}`, ["prefix", "text"]],
    ["in a list after a guard", `for(;;);[${json}]`, ["prefix", "list"]],
    ["after a guard, and before a notice", `)]}'\n${json}\n${notice}`, ["prefix", "suffix"]],
    ["after a PHP notice", notice + json, ["prefix"]],
    ["after two PHP notices", notice + notice + json, ["prefix"]],
    ["after a plain PHP notice", `${plainNotice}\n${json}`, ["prefix"]],
    [
      "after a plain PHP notice on a line of its own",
      `\nNotice: x in /a.php on line 3\r\n\r\n${json}`,
      ["prefix"],
    ],
    [
      "after a recoverable error",
      `Recoverable fatal error: x in /a.php on line 3\nUser Notice: y in /b.php on line 4\n${json}`,
      ["prefix"],
    ],
    ["after a comment", `<!-- served by node 7 -->\n${json}`, ["prefix"]],
    ["after a notice in HTML", `<div class="notice">Maintenance at 5 pm</div>${json}`, ["prefix"]],
    ["after a document type", `<!DOCTYPE html>\n${json}`, ["prefix"]],
    ["before a PHP notice", `${json}\n${notice}`, ["suffix"]],
    ["before a plain PHP notice", `${json}\n${plainNotice}\n`, ["suffix"]],
    ["before a comment", `${json}\n<!-- 0.02 s -->`, ["suffix"]],
    ["between a notice and a comment", `${notice}${json}<!-- 0.02 s -->`, ["prefix", "suffix"]],
    ["in a list after a notice", `${notice}[${json}]`, ["prefix", "list"]],
    [
      "after a PHP notice with brackets",
      notice.replace("$x", 'array key "{[" in {closure}()') + json,
      ["prefix"],
    ],
    [
      "after a plain PHP notice with brackets",
      `Warning: {closure}() in /a.php on line 3\n${json}`,
      ["prefix"],
    ],
    ["after a guard with a text", `throw 'allowIllegalResourceCall is false.';${json}`, ["prefix"]],
    [
      "as another client's whole answer",
      JSON.stringify({ status: 200, data: answer, headers: {} }),
      ["wrapper"],
    ],
    ["in data alone", JSON.stringify({ data: answer }), ["wrapper"]],
    ["in data as a text", JSON.stringify({ code: 200, data: json }), ["wrapper"]],
    ["in a JSON-RPC result", JSON.stringify({ jsonrpc: "2.0", id: 1, result: answer }), ["wrapper"]],
    ["in ASP.NET's d", JSON.stringify({ d: json }), ["wrapper"]],
    ["with its envelope in a list", JSON.stringify({ data: { verify: [answer.data.verify] } }), ["list"]],
    ["in a call", `callback(${json});`, ["wrapper"]],
    ["in a call after a comment", `/**/ my.callback( ${json} )`, ["wrapper"]],
    ["in parentheses", `(${json})`, ["wrapper"]],
    ["in a comment", `/*-secure-\n${json}\n*/`, ["wrapper"]],
    ["in an event", `event: next\ndata: ${json}\n\nevent: complete\ndata:\n\n`, ["wrapper"]],
    ["in an event of several lines", `:\n\ndata: {\r\ndata: ${json.slice(1)}\r\n\r\n`, ["wrapper"]],
    ["in a part", `--x\r\nContent-Type: application/json\r\n\r\n${json}\r\n--x--`, ["wrapper"]],
    [
      "in the part of GraphQL's boundary",
      `\r\n---\r\nContent-Type: a\r\n\r\n${json}\r\n-----\r\n`,
      ["wrapper"],
    ],
    ["after an HTTP head", `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n${json}`, ["wrapper"]],
    ["in a chunk", `1a3\r\n${json}\r\n0\r\n\r\n`, ["wrapper"]],
    ["in XML", `<?xml version="1.0"?>\n<string xmlns="http://a/">${json}</string>`, ["wrapper"]],
    ["escaped for HTML", json.replaceAll('"', "&quot;"), ["text"]],
    ["escaped for a URL", encodeURIComponent(json), ["text"]],
    ["escaped for a string", JSON.stringify(json).slice(1, -1), ["text"]],
    ["in base64", base64(json), ["base64"]],
    ["in base64 of many lines", base64(json).replace(/.{76}/g, "$&\r\n"), ["base64"]],
    [
      "in base64 that was not announced",
      JSON.stringify({ ...lambda, body: base64(json) }),
      ["wrapper", "base64"],
    ],
    ["with a comma too many", json.replace(/}$/, ",}"), ["loose"]],
    ["with JavaScript's escapes", json.replace("{'", "{\\'").replace("verify", "\\x76erify"), ["loose"]],
    ["with a raw line end in a text", json.replace("{'", "{\n'"), ["loose"]],
    [
      "with a raw control character after a mark",
      `\ufeff${json.replace("{'", "{\x01'")}`,
      ["prefix", "loose"],
    ],
  ])("%s", (_, text, odd) => {
    const read = readBody(text);
    const { value } = read ?? {};
    expect(JSON.parse(JSON.stringify(value).replace(/\\n|\\u0001/, ""))).toEqual(answer);
    expect(read).toMatchObject({ odd, unsafe: [] });
  });

  test("in a Lambda's answer that was cut to its errors too", () => {
    const body = { errors: [{ message: "no" }], data: null };
    expect(readBody(JSON.stringify({ statusCode: 400, body: JSON.stringify(body) }))?.value).toEqual(body);
    expect(readBody(JSON.stringify([body]))?.value).toEqual(body);
  });

  test("and its numbers keep their digits and their paths", () => {
    const big = '{"data":{"verify":{"result":{"account":50100123456789012}}}}';
    const told = { value: { data: { verify: { result: { account: "50100123456789012" } } } } };
    const unsafe = ["data.verify.result.account"];
    for (const text of [
      big,
      `[${big}]`,
      `[[${big}]]`,
      JSON.stringify(big),
      JSON.stringify([big]),
      `{"statusCode":200,"requestId":12345678901234567890,"body":${big}}`,
      `{"statusCode":200,"bodySize":12345678901234567890,"body":${JSON.stringify(big)}}`,
      `{"statusCode":200,"isBase64Encoded":true,"body":"${base64(big)}"}`,
      `\ufeff${big}`,
      `${notice}${big}`,
      '{"data":"{\\"verify\\":{\\"result\\":{\\"account\\":50100123456789012}}}"}',
      '{"data":{"verify":"{\\"result\\":{\\"account\\":50100123456789012}}"}}',
      '{"data":{"verify":{"result":"{\\"account\\":50100123456789012}"}}}',
    ]) {
      expect([text, readBody(text)]).toMatchObject([text, { ...told, unsafe }]);
    }
  });
});

describe("what is no answer without guessing", () => {
  const two = JSON.stringify({ data: { verify: { ok: false } } });
  test.each<[string, string]>([
    ["nothing", ""],
    ["blanks", " \r\n\0"],
    ["HTML", "<html><body><p>Sorry</p></body></html>"],
    ["words", "Service unavailable"],
    ["a Python literal", "{'data': None}"],
    ["JSON cut in the middle", json.slice(0, -20)],
    ["JSON cut at its last bracket", json.slice(0, -1)],
    ["JSON cut at its begin", json.slice(1)],
    ["JSON cut in the middle after a notice", notice + json.slice(0, -20)],
    ["JSON cut in the middle before a notice", `${json.slice(0, -20)}\n${notice}`],
    ["a text cut in the middle", JSON.stringify(json).slice(0, -20)],
    ["a list cut in the middle", `[${json},{"data":`],
    ["two answers", json + two],
    ["two lines of answers", `${json}\n${two}\n`],
    ["two answers after a notice", `${notice}${json}${two}`],
    ["an answer and the begin of another", `${json}${two.slice(0, 20)}`],
    ["another object before it", `{"level":"warn"}\n${json}`],
    ["another object after it", `${json}{"message":"Internal server error"}`],
    ["an object in the notice after it", `${json}<br />{"a":1}<br />`],
    ["words before it", `Invalid name: ${json}`],
    ["words after it", `${json} is not a valid name`],
    ["words around it", `name must not be ${json} here`],
    ["an answer that a page repeats", `<html><body><pre>${json}</pre></body></html>`],
    ["an answer in a script", `<script>var x = ${json}</script>`],
    ["an answer within an attribute", `<p title='${json}'>`],
    ["an answer in a notice", `Warning: Failed to parse (${json}) in /a.php on line 3`],
    ["an answer in a notice of HTML", `<b>Warning</b>: bad ${json} in <b>/a.php</b> on line <b>3</b><br />`],
    ["an answer after a parser's words", `Syntax error: unexpected name on line 3\n${json}`],
    ["words that begin like a notice", `Warning: bad name\n${json}`],
    ["an error around it", `ValidationError(${json})`],
    ["a call of two", `callback(${json}, ${two})`],
    ["two events", `data: ${json}\n\ndata: ${two}\n\n`],
    ["an event beside words", `data: ${json}\n\nInvalid name`],
    ["two parts", `--x\r\n\r\n${json}\r\n--x\r\n\r\n${two}\r\n--x--`],
    ["words in base64", base64("e: no")],
    ["a bracket too many", `${json}}`],
    ["a guard alone", ")]}'\n"],
    ["a notice alone", notice],
  ])("%s", (_, text) => {
    expect(readBody(text)).toBeUndefined();
  });

  test.each<[string, unknown]>([
    ["a list of two", [answer, JSON.parse(two)]],
    ["an empty list", []],
    ["a list of one word", ["no"]],
    ["two bodies", { status: 200, body: json, payload: two }],
    ["a body that is none", { statusCode: 200, body: "sorry" }],
    ["a body of two answers", { statusCode: 200, body: json + two }],
    ["a body that is cut", { statusCode: 200, body: json.slice(0, -5) }],
    ["base64 that is none", { statusCode: 200, isBase64Encoded: true, body: "%%%" }],
    ["base64 of no text", { statusCode: 200, isBase64Encoded: true, body: base64("\xff\xfe") }],
    ["base64 that is no text", { statusCode: 200, isBase64Encoded: true, body: 5 }],
    ["an answer under any name", { status: 200, verification: answer }],
    ["a body without a word that it is one", { message: "no", body: json }],
    ["what was sent, repeated", { status: 400, request: { body: answer } }],
    ["a gateway's words", { status: "ERROR", code: 400, message: "no" }],
    ["a text", "no"],
    ["a number", 5],
    ["null", null],
  ])("%s stays what it is", (_, value) => {
    expect(readBody(JSON.stringify(value))).toEqual({ value, odd: [], unsafe: [] });
  });

  test("data of another kind stays as it is", () => {
    for (const value of [
      { data: { data: answer.data.verify } },
      { data: [answer.data] },
      { data: "no" },
      { data: "{no" },
    ]) {
      expect(readBody(JSON.stringify(value))).toEqual({ value, odd: [], unsafe: [] });
    }
    const list = { data: { verify: "[1]" } };
    expect(readBody(JSON.stringify(list))).toEqual({ value: list, odd: [], unsafe: [] });
  });

  test("endless wrappings", () => {
    let text = json;
    for (let layer = 0; layer < 20; layer++) text = `[${text}]`;
    expect(readBody(text)?.odd).toEqual([]);
    expect(readBody("[".repeat(100_000) + "]".repeat(100_000))?.odd).toEqual([]);
  });
});

/** Ways in which servers pack an answer, each of which can stand around another. */
const wrappings: readonly ((text: string) => string)[] = [
  (text) => JSON.stringify(text),
  (text) => JSON.stringify([text]),
  (text) => JSON.stringify({ statusCode: 200, body: text }),
  (text) => JSON.stringify({ statusCode: 200, isBase64Encoded: true, body: base64(text) }),
  (text) => JSON.stringify({ payload: text }),
  (text) => `\ufeff${text}`,
  (text) => `${text}\0\0\n`,
  (text) => ` ${text}\r\n`,
  (text) => `)]}'\n${text}`,
  (text) => `for(;;);${text}`,
  (text) => `HTTP/1.1 200 OK\r\na: b\r\n\r\n${text}`,
  (text) => JSON.stringify({ code: 200, data: text }),
];
/** These need the answer itself inside, not a text of it. */
const around: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `[${text}]`,
  (text) => `{"statusCode":200,"body":${text}}`,
  (text) => notice + text,
  (text) => `${plainNotice}\n${text}`,
  (text) => `${text}\n<!-- 1 ms -->`,
  (text) => `callback(${text});`,
  (text) => `--x\n\n${text}\n--x--`,
];

/** With names that could pass for a part of the packing, and texts that could pass for its end. */
const anyValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(json, two(), notice, '"', "\\", "{", "]", ")]}'", "50100123456789012", "[1]"),
      fc.double({ noNaN: true, noDefaultInfinity: true, maxExcluded: true, min: -1e9, max: 1e9 }),
      fc.constantFrom(true, null),
    ),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom("data", "errors", "body", "payload", "statusCode", "a"), tie("value"), {
      maxKeys: 3,
    }),
  ),
})).value;
function two(): string {
  return '{"data":{"verify":{"ok":false}}}';
}

test("however an answer is packed, it is the same answer", () => {
  fc.assert(
    fc.property(
      anyValue,
      fc.constantFrom(...around),
      fc.array(fc.constantFrom(...wrappings), { maxLength: 3 }),
      (found, inner, outer) => {
        const body = { data: { verify: { ok: true, found } }, extensions: { found } };
        const text = outer.reduce((packed, wrap) => wrap(packed), inner(JSON.stringify(body)));
        expect(readBody(text)?.value).toEqual(JSON.parse(JSON.stringify(body)));
      },
    ),
    { numRuns: 2_000 },
  );
});

test("a truncated answer is never read as an answer", () => {
  fc.assert(
    fc.property(anyValue, fc.constantFrom(...around), fc.nat(), (found, wrap, at) => {
      const text = JSON.stringify({ data: { verify: { found } } });
      const cut = text.slice(0, at % text.length);
      const { value } = (readBody(wrap(cut)) ?? {}) as { readonly value?: { readonly data?: unknown } };
      expect(value?.data).toBeUndefined();
    }),
    { numRuns: 2_000 },
  );
});
