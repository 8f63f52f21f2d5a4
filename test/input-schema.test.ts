import type { StandardSchemaV1 } from "@standard-schema/spec";
import { initTRPC } from "@trpc/server";
import fc from "fast-check";
import { expect, it, test } from "vitest";
import {
  BankAccount,
  createClient,
  FaceLivenessPassive,
  IndiConnectError,
  ItrFetch,
  inputSchema,
  VoterId,
} from "../src/index.node.ts";
import { sandboxCredentials } from "../src/sandbox/sandbox-credentials.ts";
import { createSandbox } from "../src/sandbox.ts";

const client = createClient({
  baseUrl: "http://127.0.0.1:1",
  credentials: sandboxCredentials,
  maxRetries: 0,
  transport: { send: () => Promise.reject(new Error("sent")) },
});

function validate<Output>(
  schema: StandardSchemaV1<unknown, Output>,
  value: unknown,
): StandardSchemaV1.Result<Output> {
  const result = schema["~standard"].validate(value);
  if (result instanceof Promise) throw new Error("it must not be asynchronous");
  return result;
}

it("gives the value as it is sent", () => {
  expect(validate(inputSchema(BankAccount), { accountNumber: " 00000 000001", ifsc: "abcd0000001" })).toEqual(
    {
      value: { accountNumber: "00000000001", ifsc: "ABCD0000001" },
    },
  );
});

it("tells of every input that is refused, by its path", () => {
  expect(validate(inputSchema(BankAccount), { ifsc: "nonsense", extra: 1 })).toEqual({
    issues: [
      { message: 'unknown variable "extra"; this operation takes accountNumber, ifsc' },
      { message: "is missing", path: ["accountNumber"] },
      { message: expect.stringMatching(/^must be /), path: ["ifsc"] },
    ],
  });
  expect(validate(inputSchema(VoterId), "text").issues).toEqual([
    { message: "variables must be a plain object" },
  ]);
});

test("no message repeats a value, and no getter's failure gets through", () => {
  const canary = { userName: "canary", password: "", sessionId: 5, canary: "x" };
  const { issues } = validate(inputSchema(ItrFetch), canary);
  expect(issues?.map(({ message }) => message).join(" ")).not.toMatch(/canary(?!")/);
  const throwing = {
    get epicNo(): string {
      throw new Error("canary");
    },
  };
  expect(validate(inputSchema(VoterId), throwing)).toEqual({
    issues: [{ message: "the variables cannot be read" }],
  });
});

test("it refuses what verify() refuses, in the same words, and nothing else", async () => {
  const texts = fc.oneof(
    fc.string(),
    fc.constantFrom("ABCD0000001", "00000000001", "#N/A", " ", "abcd0000001", "1.7E+16"),
  );
  const value = fc.oneof(texts, fc.constant(undefined), fc.constant(null), fc.integer(), fc.constant([]));
  await fc.assert(
    fc.asyncProperty(fc.record({ accountNumber: value, ifsc: value }), async (variables) => {
      const result = validate(inputSchema(BankAccount), variables);
      const error = await client.verify(BankAccount, variables as never).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(IndiConnectError);
      const { code, message } = error as IndiConnectError;
      if (result.issues === undefined) {
        expect(code).not.toBe("invalid-input");
        return;
      }
      const [first] = result.issues;
      expect(code).toBe("invalid-input");
      expect(message).toBe(
        `BankAccount: variable "${first?.path?.[0]?.toString()}" ${first?.message}. Nothing was sent.`,
      );
    }),
    { numRuns: 200 },
  );
});

test("its types are the document's variables", () => {
  const schema = inputSchema(FaceLivenessPassive);
  const input: StandardSchemaV1.InferInput<typeof schema> = { url: "https://example.com/a.jpg" };
  const output: StandardSchemaV1.InferOutput<typeof schema> = input;
  output.url satisfies string;
  // @ts-expect-error: a misspelt input
  const wrong: StandardSchemaV1.InferInput<typeof schema> = { uri: "https://example.com/a.jpg" };
  expect(validate(schema, wrong).issues).toHaveLength(2);
});

test("a document without a service is refused where the schema is made", () => {
  expect(() => inputSchema({ kind: "Document", definitions: [] })).toThrow(/has no service/);
});

test("tRPC takes it", async () => {
  const sandbox = createSandbox();
  const { url } = await sandbox.listen();
  const indiconnect = createClient({ baseUrl: url, credentials: sandboxCredentials });
  const t = initTRPC.create();
  const router = t.router({
    voter: t.procedure.input(inputSchema(VoterId)).mutation(async ({ input }) => {
      const verification = await indiconnect.verify(VoterId, input);
      return verification.ok ? verification.result.state : null;
    }),
  });
  const call = t.createCallerFactory(router)({});
  try {
    expect(await call.voter({ epicNo: " abc0000001" })).toBe("Maharashtra");
    expect(sandbox.calls.at(-1)?.variables).toEqual({ epicNo: "ABC0000001" });
    await expect(call.voter({ epicNo: "1.7E+16" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(sandbox.calls).toHaveLength(1);
  } finally {
    indiconnect.close();
    await sandbox.close();
  }
});
