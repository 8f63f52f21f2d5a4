// npm run kills: kills runs at every step, one after the other, until there were as many kills as wanted.
import { parseArgs } from "node:util";
import { runCommandKills } from "../test/bulk/kills/run-command-kills.ts";
import { runKills } from "../test/bulk/kills/run-kills.ts";

const { values } = parseArgs({ options: { kills: { type: "string", default: "200" } } });
const total = { kills: 0, rows: 0, mostCalls: 0, lost: 0, unexplained: 0, unknown: 0, done: 0 };
const byStep: Record<string, number> = {};
while (total.kills < Number(values.kills)) {
  const report = await runKills({ rows: 2_000, kills: 50, concurrency: 16, random: Math.random });
  total.kills += report.kills;
  total.rows += report.rows;
  total.mostCalls = Math.max(total.mostCalls, report.mostCalls);
  total.lost += report.lost;
  total.unexplained += report.unexplained;
  total.unknown += report.outcomes.unknown ?? 0;
  total.done += report.outcomes.done ?? 0;
  for (const [step, kills] of Object.entries(report.byStep)) byStep[step] = (byStep[step] ?? 0) + kills;
  console.log(JSON.stringify(report));
}
console.log("\n| kills | rows | most calls of a row | lost | done | unknown | unknown without a kill |");
console.log("|---:|---:|---:|---:|---:|---:|---:|");
console.log(
  `| ${total.kills} | ${total.rows} | ${total.mostCalls} | ${total.lost} | ${total.done} | ${total.unknown} | ${total.unexplained} |`,
);
console.log(
  `\n${Object.entries(byStep)
    .map(([step, kills]) => `${step} ${kills}`)
    .join(", ")}`,
);
const command = await runCommandKills({ rows: 10_000, kills: 20, random: Math.random });
console.log(`\nThe command: ${JSON.stringify(command)}`);
if (command.mostCalls > 1 || command.lost > 0 || !command.isInOrder) process.exitCode = 1;
if (total.mostCalls > 1 || total.lost > 0 || total.unexplained > 0) process.exitCode = 1;
