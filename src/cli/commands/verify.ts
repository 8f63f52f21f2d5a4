import { Command } from "commander";
import type { Io } from "../io.ts";
import { exitCodeHelp, withVerifyOptions } from "../verify/verify-options.ts";
import { withExamples } from "../with-examples.ts";

/** `verify`: one verification. The options of each service come from its document, which is loaded when asked for. */
export function verifyCommand(io: Io): Command {
  const command = withVerifyOptions(
    new Command("verify")
      .summary("run one verification")
      .description(
        "Runs one verification: indiconnect verify <service> --help shows the inputs of a service, indiconnect services lists the services. What is missing is asked for on a terminal. Other users of the machine can see the arguments of a command while it runs: leave personal inputs to the prompts, or give them by --variables.",
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
      "asked for the inputs, and whether it may cost",
      "indiconnect verify voter-id --environment staging --dotenv .env",
    ],
    [
      "in a script",
      'echo \'{"epicNo":"ABC0000123"}\' | indiconnect verify voter-id -e staging --variables - --yes --json',
    ],
    ["which inputs there are", "indiconnect verify voter-id --help"],
  ]).addHelpText("after", exitCodeHelp);
}
