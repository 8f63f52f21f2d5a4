import { create as createBare } from "./node-http.mjs";

// The bare loop, but it hands its answer out, as every client must, instead of looking at it on the spot. Not in the
// tables; --client runs it: what of a large answer's cost is no client's doing.
export function create(given) {
  const call = createBare(given, (answer) => answer);
  return async (variables) => (await call(variables)).data[given.operation.root].ok;
}
