import { ServiceRefusal } from "./service-refusal.ts";
import { shellWords } from "./shell-words.ts";

/** One `curl` example. */
export interface CurlCommand {
  readonly url: string | undefined;
  readonly method: string;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string | undefined;
  readonly start: number;
  readonly end: number;
}

const BODY = new Set(["-d", "--data", "--data-raw", "--data-binary", "--data-ascii", "--json"]);
const FORM = new Set(["-F", "--form", "--form-string", "--data-urlencode", "-T", "--upload-file"]);
/** Other options that take a value, which is not the URL. */
const VALUED = new Set([
  "-o",
  "--output",
  "-u",
  "--user",
  "-A",
  "--user-agent",
  "-b",
  "--cookie",
  "-e",
  "--referer",
]);
for (const name of [
  "-m",
  "--max-time",
  "--connect-timeout",
  "-x",
  "--proxy",
  "-w",
  "--write-out",
  "--retry",
  "-c",
]) {
  VALUED.add(name);
}

/** Reads the `curl` command that starts at a place of the text. */
export function readCurl(text: string, start: number): CurlCommand {
  const { words, end, closed } = shellWords(text, start);
  if (!closed)
    throw new ServiceRefusal("The curl example ends inside a quoted argument: copy it to its end.");
  const headers = new Map<string, string>();
  let url: string | undefined;
  let method: string | undefined;
  let body: string | undefined;
  for (let index = 1; index < words.length; index++) {
    const { option, attached } = splitOption(words[index] as string);
    const value = (): string => attached ?? words[++index] ?? "";
    if (option === "-X" || option === "--request") method = value().toUpperCase();
    else if (option === "--url") url = value();
    else if (option === "-H" || option === "--header") {
      const [, name = "", content = ""] = /^([^:]*):\s*(.*)$/s.exec(value()) ?? [];
      if (name !== "") headers.set(name.trim().toLowerCase(), content.trim());
    } else if (BODY.has(option)) body = (body === undefined ? "" : `${body}&`) + value();
    else if (FORM.has(option)) {
      throw new ServiceRefusal(
        `The curl example sends a form or a file (${option}): a REST service, not GraphQL.`,
      );
    } else if (VALUED.has(option)) value();
    else if (!option.startsWith("-")) url ??= option;
  }
  return { url, method: method ?? (body === undefined ? "GET" : "POST"), headers, body, start, end };
}

/** `--data=x`, `-dx` and the bare option. */
function splitOption(word: string): { readonly option: string; readonly attached: string | undefined } {
  const long = /^(--[a-z-]+)=(.*)$/s.exec(word);
  if (long !== null) return { option: long[1] as string, attached: long[2] };
  const short = /^(-[dHXFubeAoxmwcT])(.+)$/s.exec(word);
  if (short !== null) return { option: short[1] as string, attached: short[2] };
  return { option: word, attached: undefined };
}
