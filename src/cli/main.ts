#!/usr/bin/env node
// The file behind `indiconnect`.
import { realIo } from "./real-io.ts";
import { runCli } from "./run-cli.ts";

const code = await runCli(process.argv.slice(2), realIo());
process.exitCode ||= code;
// A terminal that was asked, or an idle connection, would keep the process waiting. What was written leaves first.
process.stdout.write("", () => process.stderr.write("", () => process.exit()));
