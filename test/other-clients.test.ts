import { Client, fetchExchange } from "@urql/core";
import { GraphQLClient } from "graphql-request";
import { describe, expect, it } from "vitest";
import { FaceLivenessPassive } from "../generated/services.ts";
import { createSandbox } from "../src/sandbox.ts";
import { keys } from "./clients.ts";

// What needs no packing and no other version of anything; test/slow/document-clients.test.ts has the rest.
const { service } = FaceLivenessPassive;
const headers = {
  "service-key": keys.serviceKey,
  authorization: `x-api-access ${keys.accessKey}:${keys.secretKey}`,
  myAppId: service.myAppId as string,
};
const endpoint = "https://api.example.com/verification";
const url = "https://images.example.com/face.jpg";

describe("a shipped document", () => {
  it("goes through urql, typed", async () => {
    const { fetch, calls } = sandboxed();
    const client = new Client({
      url: endpoint,
      fetch,
      fetchOptions: { headers },
      exchanges: [fetchExchange],
    });
    const { data, error } = await client.mutation(FaceLivenessPassive, { url }).toPromise();
    expect(error).toBeUndefined();
    expect(data?.verify?.result?.is_live satisfies boolean | null | undefined).toBe(true);
    expect(calls()).toEqual([{ documentType: service.documentType, variables: { url }, scenario: "found" }]);
    // @ts-expect-error a misspelt variable
    client.mutation(FaceLivenessPassive, { uri: url });
  });

  it("goes through graphql-request, typed", async () => {
    const { fetch, calls } = sandboxed();
    const client = new GraphQLClient(endpoint, { fetch, headers });
    const { verify } = await client.request(FaceLivenessPassive, { url });
    expect(verify?.result?.is_live satisfies boolean | null | undefined).toBe(true);
    expect(calls()).toEqual([{ documentType: service.documentType, variables: { url }, scenario: "found" }]);
    // @ts-expect-error a misspelt variable
    await expect(client.request(FaceLivenessPassive, { uri: url })).rejects.toThrow(/\$url/);
  });
});

function sandboxed() {
  const sandbox = createSandbox();
  const calls = () =>
    sandbox.calls.map(({ documentType, variables, scenario }) => ({ documentType, variables, scenario }));
  return { fetch: sandbox.fetch, calls };
}
