import { create as createBare } from "./node-http.mjs";

// The bare loop, but it returns its answer, as every client must, instead of reading it on the spot. It shows the part of a
// large answer's cost that no client can avoid. Not in the tables; --client runs it.
export function create(given) {
  const call = createBare(given, (answer) => answer);
  return async (variables) => (await call(variables)).data[given.operation.root].ok;
}
