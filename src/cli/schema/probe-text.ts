import { controlDocument, probingDocuments } from "../../probe/probing-document.ts";
import { everyQuestion, type ProbedService } from "../../probe/question.ts";
import type { Difference, ServiceReport } from "../../probe/service-report.ts";
import type { Painter } from "../painter.ts";
import { printable } from "../printable.ts";

const COLOURS = { proven: "green", differs: "red", refused: "yellow", "cannot tell": "yellow" } as const;
const VERDICT_WIDTH = 11;
/** Characters of the server's own words that are shown. */
const MOST_WORDS = 200;

/** What was found of one service: a line, and one for each difference. */
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
  if (verdict === "differs" && said !== "") lines.push(paint("dim", `  Not everything is known: ${said}`));
  return `${lines.join("\n")}\n`;
}

function differenceText({ kind, ours, theirs, suggestions, refuses }: Difference): string {
  const names = suggestions.map(({ name, type }) => (type === null ? name : `${name}: ${type}`)).join(" or ");
  const suggests = names === "" ? "" : `; the server suggests ${names}`;
  if (kind === "missing") return `is not there${suggests}`;
  if (kind === "required")
    return `${theirs ?? "of whatever type"} is required there, and the operation does not send it`;
  if (kind === "result-type") {
    return theirs === null ? `is not the type of this result there${suggests}` : `is called ${theirs} there`;
  }
  return `${ours} is ${theirs} there${refuses ? ", so that the operation is refused" : ""}`;
}

/** What the server says may hold anything. */
function shown(words: string): string {
  const line = printable(words.replace(/\s+/g, " "));
  return line.length > MOST_WORDS ? `${line.slice(0, MOST_WORDS)}…` : line;
}

/** How many services have which verdict, and what that cost. */
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
      ? `, not asked about ${left}. ${requests} requests.`
      : `. ${requests} requests; no answer had data, so nothing ran and nothing is billed.`;
  return `\n${place}: ${verdicts.join(", ") || "nothing learnt"}${end}\n`;
}

/** The documents that would be sent for each service, if the first answers leave nothing open. */
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
