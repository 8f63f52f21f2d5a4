export function create({ url, operation, headers }) {
  const all = { ...headers, "content-type": "application/json" };
  return async (variables) => {
    const body = JSON.stringify({ query: operation.text, variables });
    const signal = AbortSignal.timeout(60_000);
    const response = await fetch(url, { method: "POST", headers: all, body, signal });
    return (await response.json()).data[operation.root].ok;
  };
}
