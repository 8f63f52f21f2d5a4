import { createClient } from "../.cache/genql.mjs";

export function create({ url, operation, headers }) {
  const client = createClient({ url, headers });
  const { root, documentType, selection } = operation;
  return async (variables) => {
    const input = { documentType, ...inputOf(variables) };
    return (await client.mutation({ [root]: { __args: { input }, ...selection } }))[root].ok;
  };
}

/** genql has only one variable: the input object. */
function inputOf({ consentFlag, consentTimestamp, consentIpAddress, consentMessageId, ...others }) {
  if (consentFlag === undefined) return others;
  return { ...others, consent: { consentFlag, consentTimestamp, consentIpAddress, consentMessageId } };
}
