import { isInconclusive } from "../../answer/is-inconclusive.ts";
import type { Verification } from "../../answer/verification.ts";
import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import { prepareDocument } from "../../document/prepared-document.ts";
import { checkVariables } from "../../input/check-variables.ts";
import { confirmBilled } from "../ask-person.ts";
import { CliExit, type ExitName } from "../cli-exit.ts";
import { connection } from "../connection.ts";
import type { Io } from "../io.ts";
import { note, painter } from "../painter.ts";
import { printable } from "../printable.ts";
import { maskedResult, maskInput } from "./mask-input.ts";
import { readVariables } from "./read-variables.ts";
import type { GivenInputs, VerifyFlags } from "./services-program.ts";
import { verificationText } from "./verification-text.ts";

/**
 * Runs one verification and prints it: the answer on stdout, everything about it on stderr.
 *
 * @throws CliExit for every end but the plain one, IndiConnectError
 */
export async function runVerification(
  io: Io,
  entry: CatalogueEntry,
  given: GivenInputs,
  flags: VerifyFlags,
): Promise<void> {
  const paint = painter(io, "stderr");
  const variables = await readVariables(io, entry, given, flags.variables);
  // Before a key is asked for, and before somebody agrees to pay: what is refused here is never sent.
  checkVariables(prepareDocument(entry.document), variables, flags.checks ?? "enforce", undefined);
  const to = await connection(io, flags);
  const client = to.client({
    onDrift: ({ kind, path, expected, found }) =>
      note(io, `the answer differs from the schema (${kind}): ${path} is ${found}, not ${expected}`),
    onWarning: ({ variable, problem }) => note(io, `${variable} ${problem}`),
  });
  try {
    await confirmBilled(io, to, entry.name, flags.yes === true);
    if (!flags.json) io.stderr.write(`${paint("dim", about(entry, variables, to.place))}\n\n`);
    const verification = (await client.verify(entry.document, variables as never, {
      signal: io.signal,
      ...(flags.checks && { checks: flags.checks }),
    })) as Verification<Record<string, unknown>>;
    const show = flags.json ? verificationJson : verificationText;
    io.stdout.write(show(entry, verification, { mask: flags.mask === true, paint: painter(io, "stdout") }));
    const code = verificationExitCode(verification);
    if (code !== "ok") throw new CliExit(code);
  } finally {
    client.close();
  }
}

function about({ name, inputs }: CatalogueEntry, variables: Record<string, unknown>, place: string): string {
  const shown = inputs
    .filter(({ variable }) => variables[variable] !== undefined)
    .map((input) => `${input.variable}=${maskInput(input, variables[input.variable])}`);
  return printable([`${name} on ${place}:`, ...shown].join(" "));
}

function verificationExitCode(verification: Verification<Record<string, unknown>>): ExitName {
  if (verification.ok) return isInconclusive(verification.result) ? "inconclusive" : "ok";
  return verification.error.reason === "no-record" ? "noRecord" : "declined";
}

/** An answer for programs. Inputs are not in it. */
function verificationJson(
  { name, operation, service }: CatalogueEntry,
  verification: Verification<Record<string, unknown>>,
  { mask }: { readonly mask: boolean },
): string {
  const { ok, message, receipt } = verification;
  const masked = (value: unknown, paths: readonly string[] = []): unknown =>
    mask ? maskedResult(value, paths) : value;
  const became = verification.ok
    ? {
        inconclusive: isInconclusive(verification.result),
        result: masked(verification.result, service.sensitiveResult),
      }
    : {
        error: verification.error,
        // It was paid for, and stands nowhere else. What is personal in it nobody knows, so a mask covers it whole.
        ...(verification.error.reason === "unexpected-result" && {
          unexpected: masked(verification.answer().result, [""]),
        }),
      };
  const answer = { service: name, operation, ok, message, receipt, ...became };
  return `${printable(JSON.stringify(answer, null, 2))}\n`;
}
