import type { Command } from "commander";
import { type ConnectionFlags, connection, withConnectionOptions } from "../connection.ts";
import type { Io } from "../io.ts";
import { type FolderFlags, knownServices, withFolderOption } from "../known-services.ts";
import { newCommand } from "../new-command.ts";
import { painter } from "../painter.ts";
import { portOption, serveUntilInterrupted } from "../serve-until-interrupted.ts";

interface ExploreFlags extends ConnectionFlags, FolderFlags {
  readonly port: number;
}

/** `explore`: serves the explorer until Ctrl-C, and forwards its calls to the vendor. */
export function exploreCommand(io: Io): Command {
  const command = newCommand("explore", {
    summary: "run the vendor's services from a browser; every run is billed",
    description:
      "Serves the explorer to this machine only. It forwards the calls that you confirm to the vendor and adds your keys to them, so the browser never has your keys. Every run is billed, and the page asks before each one. To explore for free, run indiconnect sandbox and open its address in a browser.",
    examples: {
      "call the vendor's staging environment": "indiconnect explore --environment staging --dotenv .env",
      "call another address": "indiconnect explore --base-url https://proxy.example/verification",
    },
  });
  return withFolderOption(withConnectionOptions(command))
    .addOption(portOption(0))
    .action(async ({ port, ...flags }: ExploreFlags) => {
      const { own, schema } = await knownServices(io, flags.folder);
      const to = await connection(io, flags);
      const { url, environment, place, credentials, providerCode } = to;
      const { startExplorer } = await import("../../explorer/explorer-server.ts");
      const start = () =>
        startExplorer({
          url,
          credentials,
          transport: to.transport(),
          providerCode,
          session: { environment, baseUrl: place === url.origin ? url.href : undefined },
          port,
          own: own && { schema, services: own.entries },
          timeout: flags.timeout,
          log: (line) => void io.stdout.write(`${line}\n`),
        });
      const cost = to.billed
        ? "Every run is billed, and the page asks before each one"
        : "The server at this address may forward a run to the vendor, who bills it, so the page asks before each one";
      await serveUntilInterrupted(io, "explorer", { port, host: "127.0.0.1" }, start, (url) => [
        `Explorer of ${place}. ${cost}. Stop it with Ctrl-C.`,
        "",
        "  Open this address in a browser. Do not share it: anyone who has it can spend your money.",
        `    ${painter(io, "stdout")(["bold", "cyan"], url)}`,
      ]);
    });
}
