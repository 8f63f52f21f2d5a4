import { controlDocument, probingDocuments } from "../../probe/probing-document.ts";
import { everyQuestion, type ProbedService } from "../../probe/question.ts";
import type { Difference, ServiceReport } from "../../probe/service-report.ts";
import type { Painter } from "../painter.ts";
import { printable } from "../printable.ts";

const COLOURS = { proven: "green", differs: "red", refused: "yellow", "cannot tell": "yellow" } as const;
const VERDICT_WIDTH = 11;
/** The server's own words are cut after this many characters. */
const MOST_WORDS = 200;

/** The report on one service: a line, then one line for each difference. */
export function reportText(report: ServiceReport, paint: Painter, width: number): string {
  const { verdict, name, proven, unanswered, differences, why } = report;
  const count = `${proven.length} of ${proven.length + unanswered.length + differences.length} as expected`;
  const said = why === null ? "" : shown(why);
  const beside = verdict === "proven" || verdict === "differs" ? count : said;
  const lines = [
    `${paint(COLOURS[verdict], verdict.padEnd(VERDICT_WIDTH))} ${name.padEnd(width)}  ${beside}`,
  ];
  const at = Math.max(0, ...differences.map((each) => each.at.length));
  for (const difference of differences) {
    lines.push(`  ${difference.at.padEnd(at)}  ${printable(differenceText(difference))}`);
  }
  if (verdict === "differs" && said !== "")
    lines.push(paint("dim", `  There may be more differences: ${said}`));
  return `${lines.join("\n")}\n`;
}

function differenceText({ kind, ours, theirs, suggestions, refuses }: Difference): string {
  const names = suggestions.map(({ name, type }) => (type === null ? name : `${name}: ${type}`)).join(" or ");
  const suggests = names === "" ? "" : `; the server suggests ${names}`;
  if (kind === "missing") return `is missing on the server${suggests}`;
  if (kind === "required")
    return `is required by the server${theirs === null ? "" : ` (${theirs})`}, but the operation does not send it`;
  if (kind === "result-type") {
    return theirs === null
      ? `is not the name of this result's type on the server${suggests}`
      : `is called ${theirs} on the server`;
  }
  return `${ours} is ${theirs} on the server${refuses ? ", so the server refuses the operation" : ""}`;
}

/** The server's words on one line, shortened, without control characters. */
function shown(words: string): string {
  const line = printable(words.replace(/\s+/g, " "));
  return line.length > MOST_WORDS ? `${line.slice(0, MOST_WORDS)}…` : line;
}

/** The number of services with each verdict, and of requests. */
export function summaryText(reports: readonly ServiceReport[], wanted: number, place: string): string {
  const count = (verdict: ServiceReport["verdict"]): number =>
    reports.filter((report) => report.verdict === verdict).length;
  const verdicts = (["proven", "differs", "refused", "cannot tell"] as const).flatMap((verdict) =>
    count(verdict) > 0 ? [`${verdict} ${count(verdict)}`] : [],
  );
  const requests = reports.reduce((sum, report) => sum + report.requests, 0);
  const left = wanted - reports.length;
  const end =
    left > 0
      ? `; ${left} not tested. ${requests} requests.`
      : `. ${requests} requests. No answer had data, so nothing ran and nothing is billed.`;
  return `\n${place}: ${verdicts.join(", ") || "nothing learnt"}${end}\n`;
}

/** The documents that would be sent for each service. More may follow, depending on the answers. */
export async function documentsText(services: readonly ProbedService[], asJson: boolean): Promise<string> {
  const planned = services.map(({ name, myAppId = null, question }) => ({
    name,
    myAppId,
    documents: [
      controlDocument,
      ...probingDocuments(question, new Set(everyQuestion(question))).map(({ text }) => text),
    ],
  }));
  if (asJson) return `${JSON.stringify(planned, null, 2)}\n`;
  return planned
    .map(({ name, myAppId, documents }) => {
      const head = `# ${name}${myAppId === null ? "" : `, myAppId ${myAppId}`}`;
      return [head, ...documents.map((document) => document.trimEnd())].join("\n\n");
    })
    .join("\n\n\n")
    .concat("\n");
}
