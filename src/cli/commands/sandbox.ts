import type { Command } from "commander";
import type { SandboxOptions } from "../../sandbox/create-sandbox.ts";
import { sandboxCredentials } from "../../sandbox/sandbox-credentials.ts";
import { isLoopback } from "../../transport/is-loopback.ts";
import type { Io } from "../io.ts";
import { type FolderFlags, knownServices, withFolderOption } from "../known-services.ts";
import { newCommand } from "../new-command.ts";
import { painter } from "../painter.ts";
import { portOption, serveUntilInterrupted } from "../serve-until-interrupted.ts";

interface SandboxFlags extends FolderFlags {
  readonly port: number;
  readonly host: string;
  readonly quiet?: true;
}

/** `sandbox`: serves a local IndiConnect until Ctrl-C. */
export function sandboxCommand(io: Io): Command {
  const command = newCommand("sandbox", {
    summary: "serve a simulated IndiConnect on this machine, for free",
    description:
      "Serves every shipped service on this machine with made-up answers. Magic values in the input choose the answer. Nothing leaves the machine and nothing is billed.",
    examples: {
      "on port 4100": "indiconnect sandbox",
      "with the services that service add wrote into this folder": "indiconnect sandbox --folder .",
      "on a free port, without a line per request": "indiconnect sandbox --port 0 --quiet",
    },
  })
    .addOption(portOption(4100))
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .option("-q, --quiet", "do not print a line per request");
  return withFolderOption(command).action(async ({ port, host, folder, quiet }: SandboxFlags) => {
    const { createSandbox } = await import("../../sandbox.ts");
    const { withAnswers } = await import("../../sandbox/own-services.ts");
    let own: SandboxOptions = {};
    await knownServices(io, folder, (app) => {
      own = withAnswers(app.path, app);
    });
    const paint = painter(io, "stdout");
    const log = (line: string): void => void io.stdout.write(`${line}\n`);
    const sandbox = createSandbox({ ...own, keep: 0, ...(!quiet && { log }) });
    const start = async () => ({
      ...(await sandbox.listen({ port, host })),
      close: () => sandbox.close(),
    });
    const { serviceKey, accessKey, secretKey } = sandboxCredentials;
    await serveUntilInterrupted(io, "sandbox", { port, host }, start, (listening) => {
      // A client cannot call the wildcard address. On this machine the loopback address reaches the same server.
      const url = listening.replace("//0.0.0.0:", "//127.0.0.1:").replace("//[::]:", "//[::1]:");
      const warning = `It listens on ${host}: anyone who can reach this machine can use it and read its log. Clients accept plain http only on their own machine.`;
      return [
        `Sandbox at ${paint(["bold", "cyan"], url)}. Nothing is billed. Stop it with Ctrl-C.`,
        ...(isLoopback(new URL(listening).hostname) ? [] : [warning]),
        "",
        `  In a browser: open ${url} to try every service.`,
        "  In an app: any keys of the right form work.",
        `    export INDICONNECT_BASE_URL=${url}`,
        `    export INDICONNECT_SERVICE_KEY=${serviceKey} INDICONNECT_ACCESS_KEY=${accessKey} INDICONNECT_SECRET_KEY=${secretKey}`,
        "  From another terminal:",
        `    npx indiconnect verify name-match --name1 Asha --name2 Asha --base-url ${url}`,
        "  Magic values such as no-record, http-503 or slow choose the answer. docs/sandbox.md in the package lists them.",
      ];
    });
  });
}
