// The cases and the clients of the benchmark.

const person = { mobile: "9000000000", panNumber: "ABCDE1234F", firstName: "TEST", lastName: "PERSON" };

/** Variables per operation. `AddressSplit` stands for a document that travels inside a variable. */
export const variablesOf = {
  FaceLivenessPassive: () => ({ url: "https://example.com/face.jpg" }),
  FastagHistory: () => ({ vehicleNumber: "KA01AB1234" }),
  AddressSplit: () => ({ address: "A".repeat(5_000_000) }),
  ExperianCreditReport: () => ({
    ...person,
    dob: "1990-01-31",
    pincode: "560001",
    consentFlag: true,
    consentTimestamp: 1_700_000_000,
    consentIpAddress: "203.0.113.7",
    consentMessageId: "CM_1",
  }),
};

/** The clients, in the order of the tables. The others are compared with the first two. */
export const CLIENTS = {
  "node-http": "node:http, bare loop",
  fetch: "fetch",
  "fetch-timeout": "fetch with a timeout signal",
  "undici-request": "undici.request",
  axios: "axios",
  "graphql-request": "graphql-request",
  apollo: "@apollo/client, no-cache",
  urql: "@urql/core, fetchExchange",
  genql: "genql",
  "indiconnect-node": "indiconnect, node:http (default)",
  "indiconnect-fetch": "indiconnect, fetch",
  "indiconnect-undici": "indiconnect, undici (example)",
};

const small = { operation: "FaceLivenessPassive", answer: "small" };
const report = { operation: "ExperianCreditReport" };

/**
 * `apart`: each turn runs in its own process, because all clients together would keep more sockets open than a server may
 * have. `slot`: factor on the time of one round, if a round of the usual length would have too few calls.
 */
export const CASES = {
  "small-1": { title: "400 B answers, one call at a time", ...small, inFlight: 1 },
  "small-32": { title: "400 B answers, 32 calls in flight", ...small, inFlight: 32 },
  "small-256": { title: "400 B answers, 256 calls in flight", ...small, inFlight: 256 },
  "life-1": { title: "400 B answers after 50 ms, one call at a time", ...small, inFlight: 1, latency: 50 },
  "life-32": {
    title: "400 B answers after 50 ms, 32 in flight",
    ...small,
    inFlight: 32,
    latency: 50,
    slot: 2,
  },
  "life-256": { title: "400 B answers after 50 ms, 256 in flight", ...small, inFlight: 256, latency: 50 },
  "life-4096": {
    title: "400 B answers after 50 ms, 4,096 in flight",
    ...small,
    inFlight: 4096,
    latency: 50,
    slot: 4,
    apart: true,
    clients: [
      "node-http",
      "fetch",
      "undici-request",
      "axios",
      "urql",
      "indiconnect-node",
      "indiconnect-fetch",
      "indiconnect-undici",
    ],
  },
  "tls-1": { title: "TLS, 400 B answers, one call at a time", ...small, inFlight: 1, tls: true },
  "tls-32": { title: "TLS, 400 B answers, 32 in flight", ...small, inFlight: 32, tls: true },
  "report-100k": {
    title: "Credit report of 100 kB, 8 in flight",
    ...report,
    answer: "report100k",
    inFlight: 8,
  },
  "report-1m": {
    title: "Credit report of 1 MB, 8 in flight",
    ...report,
    answer: "report1m",
    inFlight: 8,
    slot: 2,
  },
  "list-1m": {
    title: "1 MB whose every field is in the schema (9,000 toll crossings), 8 in flight",
    operation: "FastagHistory",
    answer: "list1m",
    inFlight: 8,
    slot: 2,
    clients: [
      "node-http",
      "fetch",
      "undici-request",
      "indiconnect-node",
      "indiconnect-fetch",
      "indiconnect-undici",
    ],
  },
  "variable-5m": {
    title: "A variable of 5 MB, one call at a time",
    operation: "AddressSplit",
    answer: "split",
    inFlight: 1,
    slot: 2,
  },
};
