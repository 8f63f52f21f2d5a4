import { CliExit } from "./cli-exit.ts";
import { exitCodes } from "./exit-codes.ts";

// What looks like a key wherever it stands, and the options that people try for one.
const KEY = /\b(?:sk|indc|ac)_(?:test|live)_/i;
const KEY_OPTION =
  /^--?(?:(?:api|service|access|secret|private|auth|x-api)[-_]?)?(?:keys?|tokens?|secrets?|credentials?|authori[sz]ation)(?:=|$)/i;

/**
 * Refuses a command line that contains a credential: other users of the machine can read it in the list of processes, and
 * the shell keeps it in its history.
 *
 * @throws CliExit that repeats nothing of it
 */
export function refuseKeys(argv: readonly string[]): void {
  if (!argv.some((argument) => KEY.test(argument) || KEY_OPTION.test(argument))) return;
  throw new CliExit(
    exitCodes.usage,
    "Do not pass credentials as arguments: the process list and the shell history show them. Set INDICONNECT_SERVICE_KEY, INDICONNECT_ACCESS_KEY and INDICONNECT_SECRET_KEY, pass a file with --dotenv, or type them at the prompts. If that was a real key, have it replaced.",
  );
}
