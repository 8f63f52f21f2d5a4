// From the start of a process to its first answer: performance.now() counts from there.
const [, , name, url, operation] = process.argv;
// What all share is loaded before the clock of the import runs.
const { createOf } = await import("./create.mjs");
await import("./.cache/operations.mjs");

const from = performance.now();
await import(`./clients/${name}.mjs`);
const loaded = performance.now();
const { call } = await createOf(name, url, operation);
if (!(await call())) throw new Error("the answer is not ok");
const answered = performance.now();
console.log(JSON.stringify({ imported: loaded - from, answered }));
process.exit();
