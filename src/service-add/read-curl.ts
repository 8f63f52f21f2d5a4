import { commandWords } from "./command-words.ts";
import { demand, ServiceRefusal } from "./service-refusal.ts";

/** One request of a page: a `curl` command, or the same in PowerShell. */
export interface CurlCommand {
  readonly url: string | undefined;
  readonly method: string;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string | undefined;
}

const BODY = /^(?:d|data(?:-raw|-binary|-ascii)?|json)$/;
const FORM = /^(?:F|T|form(?:-string)?|data-urlencode|upload-file)$/;
/** Other long options whose value looks like the address. */
const ADDRESSES = /^(?:referer|(?:pre)?proxy)$/;
/** curl's short options that take a value. */
const VALUED = "ACDEFHKPQTUXYbcdehmortuwxyz";

const LONG = /^--(?:expand-)?([a-z\d-]+)(?:=(.*))?$/s;
/** A short option with a value. Others may come before it, as in `-sSLX POST`, and the value may follow it, as in `-dx`. */
const SHORT = new RegExp(`^-[^-${VALUED}]*([${VALUED}])(.*)$`, "s");

/** An address, or a placeholder for one. */
const ADDRESS = /^(?:https?:|[\w-]+(?:\.[\w-]+)+(?:[/:]|$)|localhost\b|\/|\{\{|[$<%])/i;

/** Reads the `curl` command that starts at a place of the text. A sentence can begin with the word curl too. */
export function readCurl(text: string, start: number): { readonly curl?: CurlCommand; readonly end: number } {
  const { words, end, closed } = commandWords(text, start);
  demand(closed, "The curl example ends inside a quoted argument: copy it completely.");
  const input = words.find((word) => word.startsWith("<<<"))?.slice(3);
  const args = words.slice(1).filter((word) => !word.startsWith("<<<"));
  const headers = new Map<string, string>();
  const addresses: string[] = [];
  let method: string | undefined;
  let body: string | undefined;
  for (let index = 0; index < args.length; index++) {
    const word = withDashes(args[index] as string);
    const short = SHORT.exec(word);
    const [, option = "", attached] = short ?? LONG.exec(word) ?? [];
    const value = (): string => attached || (args[++index] ?? "");
    if (option === "X" || option === "request") method = value().toUpperCase();
    else if (option === "url") addresses.push(value());
    else if (option === "H" || option === "header") {
      const [, name = "", content = ""] = /^([^:]*):(.*)$/s.exec(value()) ?? [];
      headers.set(name.trim().toLowerCase(), content.trim());
    } else if (BODY.test(option)) {
      const piece = option === "data-raw" ? value() : content(value(), input);
      // curl joins the pieces of JSON as they are.
      body = (body === undefined ? "" : body + (option === "json" ? "" : "&")) + piece;
    } else if (FORM.test(option)) {
      throw new ServiceRefusal(
        `The curl example sends a form or a file (${short ? "-" : "--"}${option}), so this is a REST service, not GraphQL.`,
      );
    } else if (short !== null || ADDRESSES.test(option)) value();
    else if (!word.startsWith("-")) addresses.push(word);
  }
  const url =
    addresses.find((word) => /^https?:/i.test(word)) ?? addresses.find((word) => ADDRESS.test(word));
  const curl = { url, method: method || (body === undefined ? "GET" : "POST"), headers, body };
  const first = words[1] ?? "";
  const isSentence = url === undefined || !(ADDRESS.test(first) || /^[-–—−<]/.test(first));
  return { end, ...(!isSentence && { curl }) };
}

/** The text that is sent: the value itself, or what the command reads. */
function content(value: string, input: string | undefined): string {
  const file = /^@(\S.*)$/.exec(value)?.[1];
  if (file === undefined) return value;
  if ((file === "-" || file === "/dev/stdin") && input !== undefined) return input;
  const name = file.length > 40 ? `${file.slice(0, 40)}…` : file;
  throw new ServiceRefusal(
    `The curl example sends the content of a file or of another command (@${name}): put the text itself after the option.`,
  );
}

/** Text programs turn two dashes into one long one. */
function withDashes(word: string): string {
  return word.replace(/^[–—−](?=[A-Za-z]([a-z])?)/, (_, second) => (second ? "--" : "-"));
}
