import http from "node:http";
import https from "node:https";

// The limit: no deadline, no size cap, and only `ok` is checked. An options object and a flat list of headers are the
// fastest forms for node:http. It opens as many sockets as indiconnect.
export function create({ url, operation, headers }, read = (answer) => answer.data[operation.root].ok) {
  const { protocol, hostname, port, pathname, host } = new URL(url);
  const { Agent, request } = protocol === "https:" ? https : http;
  const options = {
    method: "POST",
    hostname,
    port,
    path: pathname,
    agent: new Agent({ keepAlive: true, maxSockets: 256 }),
  };
  const fixed = ["host", host, "content-type", "application/json", ...Object.entries(headers).flat()];
  return (variables) =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify({ query: operation.text, variables });
      const outgoing = request({
        ...options,
        headers: [...fixed, "content-length", String(Buffer.byteLength(body))],
      });
      outgoing.on("error", reject);
      outgoing.on("response", (incoming) => {
        const chunks = [];
        incoming.on("data", (chunk) => chunks.push(chunk));
        incoming.on("error", reject);
        incoming.on("end", () => resolve(read(JSON.parse(Buffer.concat(chunks).toString()))));
      });
      outgoing.end(body);
    });
}
