import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { cleanText } from "../../src/formats/clean-text.ts";
import type { Transport } from "../../src/index.node.ts";
import type { HostileServer } from "./hostile-server.ts";
import { hostileValue } from "./hostile-value.ts";
import { watchedCall } from "./watched-call.ts";

const NAMES = [
  "url",
  "mobile",
  "name",
  "otp",
  "id",
  "flag",
  "whole",
  "number",
  "texts",
  "lists",
  "json",
  "jsons",
  "__proto__",
  "constructor",
  "unknown",
] as const;

const FOUND =
  '{"data":{"verify":{"ok":true,"message":"done","result":{"__typename":"HostileResult","finding":"yes","inner":null,"many":null,"json":null},"error":null}}}';

/** Whatever is given as variables: it is refused before anything is sent, or arrives as it was given, its texts cleaned. */
export function variablesProperty(
  server: HostileServer,
  transport: Transport,
): fc.IAsyncPropertyWithHooks<[unknown]> {
  const pairs = fc.array(fc.tuple(fc.constantFrom(...NAMES), hostileValue), { maxLength: 3 });
  const json = fc.tuple(fc.constantFrom("json", "jsons", "texts"), hostileValue).map((pair) => [pair]);
  const given = fc.oneof(
    { weight: 6, arbitrary: fc.oneof(pairs, json).map((each) => Object.fromEntries(each)) },
    { weight: 1, arbitrary: hostileValue },
  );
  return fc.asyncProperty(given, async (variables) => {
    server.answer({
      pieces: [Buffer.from(`HTTP/1.1 200 OK\r\ncontent-length: ${Buffer.byteLength(FOUND)}\r\n\r\n${FOUND}`)],
      after: "keep",
    });
    const { error } = await watchedCall(transport, server.url, { given: variables ?? null });
    const [request, ...more] = server.requests;
    if (more.length > 0) throw new Error("was sent twice");
    if (error?.code === "invalid-input" || error?.code === "invalid-option") {
      if (error.sent !== "no" || request !== undefined) throw new Error("was sent and refused");
      return;
    }
    if (error?.code === "timeout" || error?.code === "connection-lost") return; // a busy machine
    if (error !== undefined || request === undefined) throw new Error(`ended as ${error?.code}`);
    const sent = JSON.parse(request.body).variables ?? {};
    const meant = JSON.parse(JSON.stringify(variables ?? {}), (_, value: unknown) =>
      typeof value === "string" ? cleanText(value) : value,
    );
    if (!isDeepStrictEqual(sent, meant)) throw new Error("something else was sent than was given");
  });
}
