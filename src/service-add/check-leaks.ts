import type { CurlCommand } from "./read-curl.ts";
import { ServiceRefusal } from "./service-refusal.ts";
import type { Synthesiser } from "./synthesiser.ts";
import type { SourceFile } from "./write-files.ts";

const PUBLIC_HEADERS = /^(?:content-type|accept.*|myappid|host|user-agent|connection|content-length)$/;

/**
 * A last check of the files before they are written. They must not contain a credential of the `curl` example, nor an
 * identifier that was replaced. No page is known to cause this. If one does, it is refused.
 */
export function checkLeaks(files: readonly SourceFile[], curl: CurlCommand, synthesiser: Synthesiser): void {
  const text = files.map((file) => file.content).join("\n");
  for (const [name, value] of curl.headers) {
    if (PUBLIC_HEADERS.test(name)) continue;
    const secrets = value.split(/[\s:,;]+/).filter((part) => part.length >= 8 && part !== "x-api-access");
    if (secrets.some((secret) => text.includes(secret))) {
      throw new ServiceRefusal(
        `The page repeats the value of the ${name} header elsewhere: remove it there.`,
      );
    }
  }
  const made = new Set(synthesiser.replaced.values());
  for (const original of synthesiser.replaced.keys()) {
    const isIdentifier = original.length >= 6 && /\d{4}|@/.test(original) && !made.has(original);
    if (isIdentifier && text.includes(original)) {
      throw new ServiceRefusal(
        "The page repeats an identifier of its example in another text: replace it there.",
      );
    }
  }
}
