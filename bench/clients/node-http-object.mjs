import http from "node:http";
import https from "node:https";

// Like node-http.mjs, but with headers as an object, which is usual. Not in the tables; --client runs it.
export function create({ url, operation, headers }) {
  const { protocol, hostname, port, pathname } = new URL(url);
  const { Agent, request } = protocol === "https:" ? https : http;
  const options = {
    method: "POST",
    hostname,
    port,
    path: pathname,
    agent: new Agent({ keepAlive: true, maxSockets: 256 }),
  };
  return (variables) =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify({ query: operation.text, variables });
      const outgoing = request({
        ...options,
        headers: {
          ...headers,
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
        },
      });
      outgoing.on("error", reject);
      outgoing.on("response", (incoming) => {
        const chunks = [];
        incoming.on("data", (chunk) => chunks.push(chunk));
        incoming.on("error", reject);
        incoming.on("end", () =>
          resolve(JSON.parse(Buffer.concat(chunks).toString()).data[operation.root].ok),
        );
      });
      outgoing.end(body);
    });
}
