import axios from "axios";

// As public integrators of this API write it: no instance, no agent, all options in the call.
export function create({ url, operation, headers }) {
  return async (variables) => {
    const { data } = await axios.post(
      url,
      { query: operation.text, variables },
      { headers: { ...headers, "Content-Type": "application/json" }, timeout: 60_000 },
    );
    return data.data[operation.root].ok;
  };
}
