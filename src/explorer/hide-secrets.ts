const MASK = "[redacted]";

/**
 * Masks keys in an answer of whatever size, as they are and as JSON and URLs write them. What a parser would still
 * make a key of is not handed on at all.
 */
export function hideSecrets(text: string, secrets: readonly string[]): string {
  let shown = text;
  for (const secret of secrets) {
    const forms = [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)];
    for (const form of forms) shown = shown.replace(new RegExp(escaped(form), "gi"), MASK);
  }
  const read = decoded(shown);
  return secrets.some((secret) => read.includes(secret.toLowerCase())) ? MASK : shown;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Every text of a JSON answer, with its escapes undone. */
function decoded(text: string): string {
  const texts: string[] = [];
  try {
    JSON.parse(text, (key, value: unknown) => {
      texts.push(key, String(value));
      return value;
    });
  } catch {
    return text.toLowerCase();
  }
  return texts.join("\n").toLowerCase();
}
