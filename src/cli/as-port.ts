import { InvalidArgumentError } from "commander";

/** Reads the value of `--port`; 0 is any free one. */
export function asPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new InvalidArgumentError("It must be a number from 0 to 65535.");
  return port;
}
