import { type Command, Option } from "commander";

/** What the options of {@link withQueueOptions} give. */
export interface QueueFlags {
  /** True where the environment has the address. */
  readonly queue?: string | true;
  readonly queueName?: string;
  readonly trustRedis?: true;
}

/** Adds the options that say which queue, to the command's present group of options. */
export function withQueueOptions(command: Command, what: string): Command {
  return command
    .addOption(
      new Option(
        "--queue [address]",
        `${what}: postgres://… or redis://… (INDICONNECT_QUEUE_URL, which other users of the machine do not see)`,
      ),
    )
    .option(
      "--queue-name <name>",
      "tells queues on one server apart, each with a rate of its own (default: bulk)",
    )
    .option(
      "--trust-redis",
      "take a Redis that hides its settings for one with appendfsync always and noeviction",
    );
}
