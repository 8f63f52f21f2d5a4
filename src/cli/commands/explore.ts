import { Command, Option } from "commander";
import { IndiConnectError } from "../../error/error.ts";
import { asPort } from "../as-port.ts";
import { connection } from "../connection.ts";
import { type ConnectionFlags, withConnectionOptions } from "../connection-options.ts";
import { type FolderFlags, withFolderOption } from "../folder-option.ts";
import type { Io } from "../io.ts";
import { knownServices } from "../known-services.ts";
import { listenRefusal } from "../listen-refusal.ts";
import { painter } from "../painter.ts";
import { untilInterrupted } from "../until-interrupted.ts";
import { withExamples } from "../with-examples.ts";

interface ExploreFlags extends ConnectionFlags, FolderFlags {
  readonly port: number;
}

/** `explore`: serves the explorer until Ctrl-C, and forwards its calls to the vendor. */
export function exploreCommand(io: Io): Command {
  const command = withFolderOption(
    withConnectionOptions(
      new Command("explore")
        .summary("run the vendor's services from a browser; every run is billed")
        .description(
          "Serves the explorer to this machine only. It forwards the calls that you confirm to the vendor and adds your keys to them, so the browser never has your keys. Every run is billed, and the page asks before each one. To explore for free, run indiconnect sandbox and open its address in a browser.",
        ),
    ),
  )
    .addOption(
      new Option("-p, --port <number>", "port to listen on; 0 picks a free one").default(0).argParser(asPort),
    )
    .action(async ({ port, ...flags }: ExploreFlags) => {
      const { own, schema } = await knownServices(io, flags.folder);
      const to = await connection(io, flags);
      const { url, environment, place, billed, credentials, providerCode } = to;
      const { startExplorer } = await import("../../explorer/explorer-server.ts");
      const explorer = await startExplorer({
        url,
        credentials,
        transport: to.transport(),
        providerCode,
        session: { environment, baseUrl: place === url.origin ? url.href : undefined },
        port,
        own: own && { schema, services: own.entries },
        timeout: flags.timeout,
        log: (line) => void io.stdout.write(`${line}\n`),
      }).catch((error: NodeJS.ErrnoException) => {
        throw error instanceof IndiConnectError ? error : listenRefusal(error, "explorer", port, "127.0.0.1");
      });
      const paint = painter(io, "stdout");
      const cost = billed
        ? "Every run is billed, and the page asks before each one"
        : "The server at this address may forward a run to the vendor, who bills it, so the page asks before each one";
      io.stdout.write(
        `${[
          `Explorer of ${place}. ${cost}. Stop it with Ctrl-C.`,
          "",
          "  Open this address in a browser. Do not share it: anyone who has it can spend your money.",
          `    ${paint(["bold", "cyan"], explorer.url)}`,
          "",
        ].join("\n")}\n`,
      );
      await untilInterrupted(io.signal);
      await explorer.close();
      io.stderr.write("Explorer stopped.\n");
    });
  return withExamples(command, [
    ["call the vendor's staging environment", "indiconnect explore --environment staging --dotenv .env"],
    ["call another address", "indiconnect explore --base-url https://proxy.example/verification"],
  ]).addHelpText(
    "after",
    "\nExit codes:\n  0  stopped by Ctrl-C or a signal\n  1  the port is not available\n  2  the options or credentials are invalid",
  );
}
