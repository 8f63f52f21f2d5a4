import { resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Command } from "commander";
import { masker } from "../../masking/masker.ts";
import type { Send } from "../../probe/probe-service.ts";
import type { ProbedService } from "../../probe/question.ts";
import type { ServiceReport } from "../../probe/service-report.ts";
import { CliExit } from "../cli-exit.ts";
import { type ConnectionFlags, connection, withConnectionOptions } from "../connection.ts";
import type { Io } from "../io.ts";
import { type FolderFlags, type KnownServices, knownServices, withFolderOption } from "../known-services.ts";
import { newCommand } from "../new-command.ts";
import { painter } from "../painter.ts";

/** The parsed options of `schema probe`. */
export interface ProbeFlags extends ConnectionFlags, FolderFlags {
  readonly myAppId?: string;
  readonly dryRun?: true;
  readonly write?: true;
  readonly json?: true;
}

/** Milliseconds between two requests to a server that is not a sandbox. */
const PAUSE_MS = 500;

/** `schema probe`: finds out whether the vendor's schema matches ours, without a billed call. */
export function probeCommand(io: Io): Command {
  const command = newCommand("probe", {
    summary: "test the schema against a server, for free",
    description:
      "Sends documents that no server can accept. The server's refusals reveal whether it has every field and input that our operations use, and their types. A GraphQL server validates a document before it executes anything, so no check runs and nothing is billed. It sends at most four requests per service and two per second, and stops as soon as an answer has data.",
    examples: {
      "test every shipped service": "indiconnect schema probe --environment staging --dotenv .env",
      "show what it would send for one service": "indiconnect schema probe voter-id --dry-run",
      "correct an app's files": "indiconnect schema probe --folder . --environment staging --write",
    },
    exits: {
      0: "every service is proven",
      2: "the options, services or credentials are invalid",
      5: "nothing differs, but the answers do not prove every service",
      6: "no connection",
      7: "the server answered with data: ask the vendor whether it billed",
      8: "a service differs",
    },
  }).argument("[service...]", "names of services (default: every GraphQL service)");
  return withFolderOption(withConnectionOptions(command))
    .option("--my-app-id <id>", "value of the myAppId header (default: each service's own)")
    .option("--dry-run", "print the documents and send nothing")
    .option("--write", "correct the SDL, the operations and @basis after showing the diff")
    .option("--json", "print the reports as JSON")
    .action((names: string[], flags: ProbeFlags) => probe(io, names, flags));
}

async function probe(io: Io, names: readonly string[], flags: ProbeFlags): Promise<void> {
  const { findService } = await import("../known-services.ts");
  const known = await knownServices(io, flags.folder);
  const named = names.map((name) => findService(known.entries, name));
  const other = named.find(({ service }) => service.rest !== undefined);
  if (other) throw new CliExit("usage", `${other.name} is a REST service: it has no schema to test.`);
  const all = await probedServices(known, flags.myAppId);
  const wanted = new Set(named.map(({ operation }) => operation));
  const services = [...wanted].flatMap((name) => all.filter(({ operation }) => operation === name));
  if (wanted.size === 0) services.push(...all);
  const text = await import("./probe-text.ts");
  if (flags.dryRun) {
    io.stdout.write(await text.documentsText(services, flags.json === true));
    return;
  }
  const to = await connection(io, flags);
  const { ask } = await import("../ask.ts");
  const { probeServices, ProbeRan } = await import("../../probe/probe-service.ts");
  const paint = painter(io, "stdout");
  const width = Math.max(...services.map(({ name }) => name.length));
  // The requests hold no value, but they do carry keys, and the server's message may repeat those.
  const mask = masker(Object.values(to.credentials));
  const reports: ServiceReport[] = [];
  const tell = (): void => {
    if (flags.json) io.stdout.write(`${JSON.stringify(reports, null, 2)}\n`);
    else io.stdout.write(text.summaryText(reports, services.length, to.place));
  };
  const { signal } = io;
  let isFirst = true;
  const send: Send = async (document, myAppId) => {
    // Ctrl-C ends the pause, and the next request reports the interruption.
    if (to.billed && !isFirst) await setTimeout(PAUSE_MS, undefined, { signal }).catch(() => {});
    isFirst = false;
    return ask(to, document, { signal, myAppId, timeout: flags.timeout });
  };
  try {
    for await (const report of probeServices(services, send)) {
      const shown = { ...report, why: report.why && mask(report.why) };
      reports.push(shown);
      if (!flags.json) io.stdout.write(text.reportText(shown, paint, width));
    }
  } catch (error) {
    // Print what was learnt before the failure.
    if (reports.length > 0) tell();
    if (!(error instanceof ProbeRan)) throw error;
    throw new CliExit(
      "maybeBilled",
      `${error.message} Nothing more was sent. That request may have been billed although it held no value: ask the vendor.`,
    );
  }
  tell();
  if (flags.write) {
    const { writeCorrections } = await import("./write-corrections.ts");
    const folder = known.own?.path ?? resolve(io.cwd, flags.folder ?? ".");
    await writeCorrections(io, folder, known, all, reports, flags.json ? io.stderr : io.stdout);
  }
  if (reports.some(({ verdict }) => verdict === "differs")) throw new CliExit("found");
  if (reports.some(({ verdict }) => verdict !== "proven")) throw new CliExit("declined");
}

async function probedServices(
  { entries, schema, own }: KnownServices,
  myAppId: string | undefined,
): Promise<ProbedService[]> {
  const { buildSchema, parse } = await import("graphql");
  const { questionOf } = await import("../../probe/question.ts");
  const { sdl } = await import("../../../generated/schema.ts");
  const shippedSchema = buildSchema(sdl, { assumeValidSDL: true });
  const ownSchema = own && buildSchema(schema, { assumeValidSDL: true });
  const graphql = entries.filter(({ service }) => service.rest === undefined);
  return graphql.map(({ name, operation, service, file }) => {
    // An app's schema may replace the shipped one and lack fields that shipped operations select.
    const its = (file !== undefined && ownSchema) || shippedSchema;
    return {
      name,
      operation,
      documentType: service.documentType,
      myAppId: myAppId ?? service.myAppId,
      types: new Set(Object.keys(its.getTypeMap())),
      question: questionOf(its, parse(service.text ?? "")),
    };
  });
}
