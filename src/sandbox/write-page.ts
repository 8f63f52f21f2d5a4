import { scenarios } from "./scenarios.ts";

/** The page of magic values, from the list that the sandbox itself reads. */
export function writePage(): string {
  const rows = scenarios.map(({ word, code, meaning }) => `| \`${word}\` | \`0${code}\` | ${meaning} |`);
  return `# The sandbox

A local IndiConnect for development and tests: it executes the shipped schema, answers every shipped service from
synthetic fixtures, refuses keys and documents as a GraphQL server would, and counts. Nothing leaves the machine and
nothing is billed. It needs \`graphql\` (16 or 17) beside this package.

\`\`\`ts
import { createClient, FaceLivenessPassive, fetchTransport } from "indiconnect";
import { createSandbox } from "indiconnect/sandbox";

const sandbox = createSandbox();
const indiconnect = createClient({
  environment: "staging",
  credentials: { serviceKey: "sk_test_EXAMPLE", accessKey: "indc_test_EXAMPLE", secretKey: "ac_test_EXAMPLE" },
  transport: fetchTransport({ fetch: sandbox.fetch }),
});

sandbox.answer(FaceLivenessPassive, { result: { is_live: false, liveness_score: 0.03 } });
const verification = await indiconnect.verify(FaceLivenessPassive, { url: "https://example.com/face.jpg" });
console.log(verification.ok && verification.result.is_live, sandbox.calls.length);
\`\`\`

Over HTTP: \`const { url } = await sandbox.listen()\`, \`createClient({ baseUrl: url, … })\`, and \`await sandbox.close()\`.
Any key will do that has the right form.

## Magic values

Every input without one is *found and fine*. A scenario is named by its **word** anywhere in a text, an address or a
URL (\`https://example.com/inconclusive.jpg\`, \`Asha No-Record\`; in texts its hyphens may be blanks), or by its **number**
at the end of the longest run of digits of an identifier (\`9000000901\`, \`AAAPA0901A\`). An input is searched field by
field; the first one found counts. Identifiers with a check digit (GSTIN, Aadhaar) carry the number before it.

| word | number | answer |
|---|---|---|
${rows.join("\n")}

The texts of the declined answers are those that public integrators met; the vendor shows none. The sandbox does not
follow an OTP through its steps: each step answers by its own input.
`;
}
