// The far end: answers any POST by its path, /<answer>/<milliseconds>, over http and https. Runs in a process of its own.
import { readFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";

const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
const found = (operation) => JSON.parse(read(`operations/${operation}.fixture.json`)).found;
const answerOf = (root, envelope) => JSON.stringify({ data: { [root]: envelope } });

/** The answer with a list grown until the whole has the size. */
function grown(operation, root, list, size) {
  const envelope = found(operation);
  const items = list(envelope.result);
  const [item] = items;
  const each = JSON.stringify(item).length + 1;
  for (let left = size - answerOf(root, envelope).length; left > 0; left -= each)
    items.push(structuredClone(item));
  return answerOf(root, envelope);
}

const report = (size) =>
  grown(
    "banking-financial-verification/experian-credit-report",
    "verify",
    (result) => result.CAIS_Account.CAIS_Account_DETAILS,
    size,
  );
const answers = {
  small: answerOf("verify", found("identity-verification/face-liveness-passive")),
  split: answerOf("verify", found("address-intelligence/address-split")),
  report100k: report(100_000),
  report1m: report(1_000_000),
  list1m: grown("vehicle-transport-verification/fastag-history", "verify", ({ data }) => data, 1_000_000),
};
for (const [name, answer] of Object.entries(answers)) answers[name] = Buffer.from(answer);

const headers = new Map(
  Object.entries(answers).map(([name, { length }]) => [
    name,
    { "content-type": "application/json", "content-length": length },
  ]),
);

function answer(request, response) {
  const [, name, latency] = request.url.split("/");
  const send = () => {
    response.writeHead(200, headers.get(name));
    response.end(answers[name]);
  };
  request.on("end", latency === "0" ? send : () => setTimeout(send, Number(latency)));
  request.resume();
}

const fixture = (file) => read(`test/fixtures/tls/${file}`);
const servers = {
  http: http.createServer(answer),
  https: https.createServer({ cert: fixture("server.crt"), key: fixture("server.key") }, answer),
};
const ports = {};
for (const [protocol, server] of Object.entries(servers)) {
  // A client sits idle while the others have their turn.
  server.keepAliveTimeout = 3_600_000;
  server.requestTimeout = 0;
  await new Promise((listening) => server.listen({ port: 0, host: "127.0.0.1", backlog: 8192 }, listening));
  ports[protocol] = server.address().port;
}
process.send({ ports });
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send({ cpu: user + system });
});
process.on("disconnect", () => process.exit());
