import { styleText } from "node:util";
import type { Io } from "./io.ts";
import { printable } from "./printable.ts";

type Style = Parameters<typeof styleText>[0];
/** Colours a text, or returns it unchanged. */
export type Painter = (style: Style, text: string) => string;

/** Whether a stream gets colours: FORCE_COLOR, then NO_COLOR decide, else whether it is a terminal that has any. */
export function hasColours({ env, isTTY }: Io, stream: "stdout" | "stderr"): boolean {
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  if (env.NO_COLOR) return false;
  return isTTY[stream] && env.TERM !== "dumb";
}

export function painter(io: Io, stream: "stdout" | "stderr"): Painter {
  if (!hasColours(io, stream)) return (_, text) => text;
  return (style, text) => styleText(style, text, { validateStream: false });
}

/** Says on stderr what a person should know and what ends nothing. */
export function note(io: Io, line: string): void {
  io.stderr.write(`${painter(io, "stderr")("yellow", "note:")} ${printable(line)}\n`);
}
