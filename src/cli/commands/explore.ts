import { Command, Option } from "commander";
import { IndiConnectError } from "../../error/error.ts";
import { headerValues } from "../../settings/options.ts";
import { asPort } from "../as-port.ts";
import { connection, environmentOf } from "../connection.ts";
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

/** `explore`: the explorer in the browser, in front of the vendor, until Ctrl-C. */
export function exploreCommand(io: Io): Command {
  const command = withFolderOption(
    withConnectionOptions(
      new Command("explore")
        .summary("explore the services in a browser, billed")
        .description(
          "Serves the explorer on this machine alone, and passes what you confirm there on to the vendor, with your keys added here: the browser never has them. Every run is billed, and asked about before. For the same without cost, open the address of indiconnect sandbox in a browser.",
        ),
    ),
  )
    .addOption(new Option("-p, --port <number>", "port; 0 takes any free one").default(0).argParser(asPort))
    .action(async ({ port, ...flags }: ExploreFlags) => {
      const { own, schema } = await knownServices(io, flags.folder);
      const { url, place, billed, credentials, transport } = await connection(io, flags);
      const env = environmentOf(io, flags);
      const environment = flags.environment ?? env.INDICONNECT_ENVIRONMENT?.trim();
      const { startExplorer } = await import("../../explorer/explorer-server.ts");
      const explorer = await startExplorer({
        url,
        credentials,
        transport: transport(),
        providerCode: headerValues(
          "providerCode",
          flags.providerCode ?? (env.INDICONNECT_PROVIDER_CODE?.trim() || undefined),
        ),
        session: {
          ...(environment === "staging" || environment === "production" ? { environment } : {}),
          ...(place === url.origin ? { baseUrl: url.href } : {}),
        },
        port,
        ...(own && { own: { schema, services: own.entries } }),
        ...(flags.timeout === undefined ? {} : { timeout: Math.round(flags.timeout * 1000) }),
        log: (line) => void io.stdout.write(`${line}\n`),
      }).catch((error: NodeJS.ErrnoException) => {
        throw error instanceof IndiConnectError ? error : listenRefusal(error, "explorer", port, "127.0.0.1");
      });
      const paint = painter(io, "stdout");
      const cost = billed
        ? "Every run is billed; the page asks before each"
        : "What listens there on this machine may pass it on and be billed, so the page asks before each run";
      io.stdout.write(
        `${[
          `Explorer of ${place}. ${cost}. Stop it with Ctrl-C.`,
          "",
          "  Open this address in a browser, and show it to nobody, since it spends your money:",
          `    ${paint(["bold", "cyan"], explorer.url)}`,
          "",
        ].join("\n")}\n`,
      );
      await untilInterrupted(io.signal);
      await explorer.close();
      io.stderr.write("Explorer stopped.\n");
    });
  return withExamples(command, [
    ["in front of the vendor's staging", "indiconnect explore --environment staging --dotenv .env"],
    ["in front of another address", "indiconnect explore --base-url https://proxy.example/verification"],
  ]).addHelpText(
    "after",
    "\nExit codes:\n  0  stopped by Ctrl-C or a signal\n  1  the port cannot be had\n  2  options or credentials cannot be used",
  );
}
