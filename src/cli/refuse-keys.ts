import { CliExit } from "./cli-exit.ts";
import { exitCodes } from "./exit-codes.ts";

// What looks like a key wherever it stands, and the options that people try for one.
const KEY = /\b(?:sk|indc|ac)_(?:test|live)_/i;
const KEY_OPTION =
  /^--?(?:(?:api|service|access|secret|private|auth|x-api)[-_]?)?(?:keys?|tokens?|secrets?|credentials?|authori[sz]ation)(?:=|$)/i;

/**
 * Refuses a command line that holds a credential: other users of the machine read it in the list of processes, and
 * the shell keeps it in its history.
 *
 * @throws CliExit that repeats nothing of it
 */
export function refuseKeys(argv: readonly string[]): void {
  if (!argv.some((argument) => KEY.test(argument) || KEY_OPTION.test(argument))) return;
  throw new CliExit(
    exitCodes.usage,
    "Credentials are not taken as arguments, since the list of processes and the shell's history show them: set INDICONNECT_SERVICE_KEY, INDICONNECT_ACCESS_KEY and INDICONNECT_SECRET_KEY, name a file by --dotenv, or type them where they are asked for. If a real key stood there, have it replaced.",
  );
}
