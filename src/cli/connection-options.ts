import { type Command, InvalidArgumentError, Option } from "commander";

/** What the options of {@link withConnectionOptions} give. */
export interface ConnectionFlags {
  readonly environment?: "staging" | "production";
  readonly baseUrl?: string;
  readonly dotenv?: string;
  readonly providerCode?: string;
  readonly proxy?: string;
  /** Seconds. */
  readonly timeout?: number;
  /** Of commands that bill: the person agreed beforehand. */
  readonly yes?: boolean;
}

/** Adds the options that say where to call and with what. */
export function withConnectionOptions(command: Command): Command {
  // --dotenv and not --env-file: node takes that for itself, wherever it stands.
  return command
    .addOption(
      new Option("-e, --environment <name>", "where to call (INDICONNECT_ENVIRONMENT)").choices([
        "staging",
        "production",
      ]),
    )
    .option("--base-url <url>", "another address, such as the sandbox's (INDICONNECT_BASE_URL)")
    .option("--dotenv <file>", "a .env file with the INDICONNECT_ variables; what is set already counts more")
    .option("--provider-code <code>", "the providercode header (INDICONNECT_PROVIDER_CODE)")
    .option("--proxy <url>", "proxy to go through (HTTPS_PROXY, except for hosts in NO_PROXY)")
    .addOption(
      new Option("--timeout <seconds>", "in all, connecting and resends included (default: 60)").argParser(
        asSeconds,
      ),
    );
}

function asSeconds(text: string): number {
  const seconds = Number(text);
  if (!(seconds >= 0.001 && seconds <= 86_400)) {
    throw new InvalidArgumentError("It must be a number of seconds, up to 86400.");
  }
  return seconds;
}
