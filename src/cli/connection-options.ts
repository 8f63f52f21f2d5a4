import { type Command, InvalidArgumentError, Option } from "commander";

/** What the options of {@link withConnectionOptions} give. */
export interface ConnectionFlags {
  readonly environment?: "staging" | "production";
  readonly baseUrl?: string;
  readonly dotenv?: string;
  readonly providerCode?: string;
  readonly proxy?: string;
  /** Milliseconds. */
  readonly timeout?: number;
}

/** Adds the options that say where to call and with what. */
export function withConnectionOptions(command: Command): Command {
  // Named --dotenv because node itself consumes --env-file, wherever it stands.
  return command
    .addOption(
      new Option("-e, --environment <name>", "environment to call (INDICONNECT_ENVIRONMENT)").choices([
        "staging",
        "production",
      ]),
    )
    .option("--base-url <url>", "another address to call, such as a sandbox's (INDICONNECT_BASE_URL)")
    .option("--dotenv <file>", "a .env file with INDICONNECT_ variables; variables already set win")
    .option("--provider-code <code>", "value of the providercode header (INDICONNECT_PROVIDER_CODE)")
    .option("--proxy <url>", "proxy to use (default: HTTPS_PROXY, except for hosts in NO_PROXY)")
    .addOption(
      new Option("--timeout <seconds>", "total time, with connecting and resends (default: 60)").argParser(
        asMilliseconds,
      ),
    );
}

function asMilliseconds(text: string): number {
  const seconds = Number(text);
  if (!(seconds >= 0.001 && seconds <= 86_400)) {
    throw new InvalidArgumentError("It must be a number of seconds, up to 86400.");
  }
  return Math.round(seconds * 1000);
}
