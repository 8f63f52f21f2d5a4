import { serve } from "@hono/node-server";
import { createClient } from "indiconnect";
import { openLedger } from "indiconnect/ledger";
import { createApp } from "./app.ts";

const DAY = 24 * 60 * 60_000;

// Where to call and the keys come from the environment: INDICONNECT_BASE_URL or INDICONNECT_ENVIRONMENT,
// INDICONNECT_SERVICE_KEY, INDICONNECT_ACCESS_KEY, INDICONNECT_SECRET_KEY. A malformed one
// ends the program here with one line. A missing key fails the first check.
const ledger = await openLedger(process.env.LEDGER ?? "checks.db");
// Each check is paid once, even with another attempt, another application of the same person, or a crash.
const client = createClient({ timeout: 30_000, ledger, once: { maxAge: 30 * DAY } });
const app = createApp(client);
const port = Number(process.env.PORT ?? 3000);
const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port }, (address) => {
  console.log(`Listening on http://127.0.0.1:${address.port}`);
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    server.close(() => {
      client.close();
      void ledger.close();
    });
    if ("closeAllConnections" in server) server.closeAllConnections();
  });
}
