import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/catalogue/catalogue.ts";
import { sampleVariables } from "../../src/explorer/sample-variables.ts";
import { createClient, fetchTransport } from "../../src/index.node.ts";
import { scenarios } from "../../src/sandbox/scenarios.ts";
import { createSandbox } from "../../src/sandbox.ts";

const credentials = {
  serviceKey: "sk_test_EXAMPLE",
  accessKey: "indc_test_EXAMPLE",
  secretKey: "ac_test_EXAMPLE",
};

describe.each(catalogue())("$operation", ({ inputs, document }) => {
  it("has variables for every scenario that the client sends and the sandbox recognises", async () => {
    // Slow ones need not be waited for, and steps not be cooled down: the word in the log is what counts.
    const sandbox = createSandbox({ slow: 0, steps: { coolDown: 0 } });
    const warnings: unknown[] = [];
    const client = createClient({
      environment: "staging",
      credentials,
      transport: fetchTransport({ fetch: sandbox.fetch }),
      maxRetries: 0,
      onWarning: (warning) => warnings.push(warning),
    });
    for (const scenario of [undefined, ...scenarios]) {
      const variables = sampleVariables(inputs, scenario);
      expect(variables, scenario?.word).toBeDefined();
      await client.verify(document as never, variables as never).catch(() => {});
      expect(sandbox.calls.at(-1)?.scenario).toBe(scenario?.word ?? "found");
    }
    expect(sandbox.calls).toHaveLength(scenarios.length + 1);
    expect(warnings).toEqual([]);
  });
});

it("gives nothing where no input can carry the scenario", () => {
  const scenario = scenarios[0];
  expect(sampleVariables([], scenario)).toBeUndefined();
  expect(sampleVariables([])).toEqual({});
});
