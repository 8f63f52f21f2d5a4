import { CliExit } from "../cli-exit.ts";
import type { Io } from "../io.ts";
import { knownServices } from "../known-services.ts";
import type { Finding } from "./finding.ts";

/** Checks that an app's own services can be read. Undefined if there is no app. */
export async function checkServices(io: Io, folder: string | undefined): Promise<Finding | undefined> {
  const check = "services";
  try {
    const { own } = await knownServices(io, folder);
    if (own === undefined) return undefined;
    const names = own.entries.map(({ name }) => name);
    const text =
      names.length === 0
        ? "The app has no services of its own. Its schema can be read."
        : `Own ones: ${names.join(", ")}.`;
    return { check, state: "ok", text };
  } catch (error) {
    if (!(error instanceof CliExit)) throw error;
    return { check, state: "failed", text: error.message };
  }
}
