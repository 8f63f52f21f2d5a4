import { commandWords } from "./command-words.ts";
import { ServiceRefusal } from "./service-refusal.ts";

/** One request of a page: a `curl` command, or the same in PowerShell. */
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
/** curl's short options that take a value. */
const SHORT_VALUED = "ACDEFHKPQTUXYbcdehmortuwxyz";
/** The other long options of curl that take a value, so that the value is not mistaken for the URL. */
const LONG_VALUED = new Set(
  (
    "abstract-unix-socket aws-sigv4 cacert capath cert cert-type ciphers config connect-timeout connect-to " +
    "continue-at cookie cookie-jar crlfile curves doh-url dump-header egd-file engine expect100-timeout haproxy-clientip " +
    "happy-eyeballs-timeout-ms hostpubmd5 interface keepalive-time key key-type limit-rate local-port login-options " +
    "max-filesize max-redirs max-time netrc-file noproxy oauth2-bearer output output-dir parallel-max pass pinnedpubkey " +
    "preproxy proto proto-default proto-redir proxy proxy-header proxy-user quote random-file range rate referer resolve " +
    "retry retry-delay retry-max-time service-name socks4 socks5 socks5-hostname speed-limit speed-time stderr tls-max " +
    "tls13-ciphers tlsuser trace trace-ascii unix-socket url-query user user-agent variable write-out"
  )
    .split(" ")
    .map((name) => `--${name}`),
);

/** Reads the `curl` command that starts at a place of the text. */
export function readCurl(text: string, start: number): CurlCommand {
  const { words, input, end, closed } = commandWords(text, start);
  if (!closed)
    throw new ServiceRefusal("The curl example ends inside a quoted argument: copy it completely.");
  const headers = new Map<string, string>();
  let url: string | undefined;
  let method: string | undefined;
  let body: string | undefined;
  for (let index = 1; index < words.length; index++) {
    for (const { option: given, attached } of splitOptions(words[index] as string)) {
      const option = given.replace(/^--expand-/, "--");
      const value = (): string => attached ?? words[++index] ?? "";
      if (option === "-X" || option === "--request") method = value().toUpperCase();
      else if (option === "--url") url = value();
      else if (option === "-H" || option === "--header") {
        const [, name = "", content = ""] = /^([^:]*):\s*(.*)$/s.exec(value()) ?? [];
        if (name !== "") headers.set(name.trim().toLowerCase(), content.trim());
      } else if (BODY.has(option)) {
        const piece = option === "--data-raw" ? value() : content(value(), input);
        // curl joins the pieces of JSON as they are.
        body = (body === undefined ? "" : body + (option === "--json" ? "" : "&")) + piece;
      } else if (FORM.has(option)) {
        throw new ServiceRefusal(
          `The curl example sends a form or a file (${option}), so this is a REST service, not GraphQL.`,
        );
      } else if (isValued(option)) value();
      else if (!option.startsWith("-")) url ??= option;
    }
  }
  return { url, method: method ?? (body === undefined ? "GET" : "POST"), headers, body, start, end };
}

/** The text that is sent: the value itself, or the content of a here-document. */
function content(value: string, input: string | undefined): string {
  const file = /^@(\S.*)$/.exec(value)?.[1];
  if (file === undefined) return value;
  if ((file === "-" || file === "/dev/stdin") && input !== undefined) return input;
  throw new ServiceRefusal(
    `The curl example sends the content of a file or of another command (@${cut(file)}): put the text itself after the option.`,
  );
}

function cut(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}

function isValued(option: string): boolean {
  return option.startsWith("--")
    ? LONG_VALUED.has(option)
    : /^-[a-zA-Z]$/.test(option) && SHORT_VALUED.includes(option[1] as string);
}

interface Option {
  readonly option: string;
  readonly attached: string | undefined;
}

/** `--data=x`, `-dx`, `-sSLX POST` and the bare option. Text programs turn two dashes into one. */
function splitOptions(given: string): Option[] {
  const word = given.replace(/^[–—−](?=[A-Za-z]([a-z])?)/, (_, second) => (second ? "--" : "-"));
  const long = /^(--[a-z\d-]+)=(.*)$/s.exec(word);
  if (long !== null) return [{ option: long[1] as string, attached: long[2] }];
  if (!/^-[a-zA-Z]./s.test(word)) return [{ option: word, attached: undefined }];
  const options: Option[] = [];
  for (let at = 1; at < word.length; at++) {
    const option = `-${word[at]}`;
    const rest = word.slice(at + 1);
    if (isValued(option)) return [...options, { option, attached: rest === "" ? undefined : rest }];
    options.push({ option, attached: undefined });
  }
  return options;
}
