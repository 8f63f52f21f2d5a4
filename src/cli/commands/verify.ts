import { Command } from "commander";
import type { Io } from "../io.ts";
import { exitCodeHelp, withVerifyFlags } from "../verify/verify-flags.ts";
import { withExamples } from "../with-examples.ts";

/** `verify`: runs one verification. Each service's options come from its document, which is loaded when it is needed. */
export function verifyCommand(io: Io): Command {
  const command = withVerifyFlags(
    new Command("verify")
      .summary("run one verification")
      .description(
        "Runs one verification. indiconnect services lists the services, and indiconnect verify <service> --help shows the inputs of one. On a terminal it asks for inputs that are missing. Other users of the machine can see a command's arguments while it runs, so type personal inputs at the prompts or pass them with --variables.",
      )
      .usage("<service> [options]")
      .argument("[service]", "a name from indiconnect services")
      .argument("[inputs...]", "inputs of the service, such as --epic-no <value>")
      .passThroughOptions()
      .allowUnknownOption()
      .action(async (service: string | undefined, inputs: string[], flags: object) => {
        const { verifyService } = await import("../verify/verify-service.ts");
        await verifyService(io, command, service, inputs, flags);
      }),
  );
  return withExamples(command, [
    [
      "against a running indiconnect sandbox",
      "indiconnect verify name-match --name1 Asha --name2 Asha --base-url http://127.0.0.1:4100",
    ],
    [
      "answer prompts for the inputs and the cost",
      "indiconnect verify voter-id --environment staging --dotenv .env",
    ],
    [
      "in a script",
      'echo \'{"epicNo":"ABC0000123"}\' | indiconnect verify voter-id -e staging --variables - --yes --json',
    ],
    ["show the inputs of a service", "indiconnect verify voter-id --help"],
  ]).addHelpText("after", exitCodeHelp);
}
