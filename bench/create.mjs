// Creates a client by its name. All clients send the same text and headers, and say whether the answer was served.
import { variablesOf } from "./cases.mjs";

/** Keys that nobody has. */
export const keys = {
  serviceKey: "sk_test_EXAMPLE_0123456789abcdef",
  accessKey: "indc_test_EXAMPLE_0123456789abcdef",
  secretKey: "ac_test_EXAMPLE_0123456789abcdef",
};

export async function createOf(name, url, operationName) {
  const [{ create }, { default: operations }] = await Promise.all([
    import(`./clients/${name}.mjs`),
    import("./.cache/operations.mjs"),
  ]);
  const operation = operations[operationName];
  const headers = {
    "service-key": keys.serviceKey,
    authorization: `x-api-access ${keys.accessKey}:${keys.secretKey}`,
    myAppId: operation.myAppId,
  };
  const variables = variablesOf[operationName]();
  const call = create({ url, operation, headers, keys });
  return { call: () => call(variables) };
}
