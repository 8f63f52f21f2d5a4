import type { Io } from "./io.ts";
import { painter } from "./painter.ts";
import { printable } from "./printable.ts";

/** Says on stderr what a person should know and what ends nothing. */
export function note(io: Io, line: string): void {
  io.stderr.write(`${painter(io, "stderr")("yellow", "note:")} ${printable(line)}\n`);
}
