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

The texts of the declined answers are those that public integrators met; the vendor shows none.

## Checks in steps

The sandbox follows a check through its steps where the SDL declares a hand-over (mobile, Udyam): the first step hands
out an id of its own, and for such an id

- the OTP is \`123456\`; any other is declined (\`otp-rejected\`), and after three wrong ones every one is
- it expires after 5 minutes
- it is used up by the first success (\`already-retrieved\`, by the vendor's one text for it)
- the same input is sent another OTP after 30 s at the earliest
- a step after the OTP waits for it

\`createSandbox({ steps: { otp, lifetime, coolDown, attempts, now } })\` sets each, and brings a clock of the test's own.
The vendor documents neither rules nor texts: these are the sandbox's. Ids from elsewhere, such as those of the fixtures,
are answered as every other input is.

## Services of your own

What \`npx indiconnect service add\` writes ([add-a-service.md](add-a-service.md)) is served too, and a schema that your app
corrects ([schema-drift.md](schema-drift.md)) holds: \`npx indiconnect sandbox --folder .\`, and in a test

\`\`\`ts
import { createSandbox, ownServices } from "indiconnect/sandbox";

const sandbox = createSandbox(ownServices("."));
console.log(sandbox.calls.length);
\`\`\`

The folder's \`schema/\` extends the shipped one, or replaces it where a file in it has \`type Mutation\`. An operation in
\`operations/\` of a service that is not shipped is answered by its \`.fixture.json\`, and by the magic values. An
operation of your own for a shipped service needs nothing: the sandbox knows a service by its root field and
\`documentType\`, whatever the document and its variables are called.

## Its schema

The sandbox answers introspection, without keys: GraphiQL, an editor's plugin or \`graphql-codegen\` take its address as a
schema. The directives that \`indiconnect/codegen\` reads are not part of an introspection: give the preset the SDL.

## Answers of a test's own

\`\`\`ts
import { NameMatch } from "indiconnect";
import { createSandbox } from "indiconnect/sandbox";

const sandbox = createSandbox();
sandbox.answer(NameMatch, { message: "from now on; what is left out comes from the fixture" });
sandbox.answerOnce(NameMatch, { scenario: "http-503" }); // the next one; several stand in line
sandbox.answerOnce(NameMatch, ({ name1 }) => ({ ok: false, message: \`no \${name1}\`, result: null }));
console.log(sandbox.calls.length); // what was asked, oldest first
sandbox.reset(); // forgets calls, answers and steps
\`\`\`

Behind Mock Service Worker (\`msw\` 2, the app's own), for apps whose tests catch requests instead of passing a
\`fetch\`:

\`\`\`ts
import { setupServer } from "msw/node";
import { createClient, NameMatch } from "indiconnect";
import { createSandbox } from "indiconnect/sandbox";
import { sandboxHandlers } from "indiconnect/sandbox/msw";

const server = setupServer(...sandboxHandlers(createSandbox()));
server.listen();
const indiconnect = createClient({
  baseUrl: "https://api.staging.indiconnect.in",
  credentials: { serviceKey: "sk_test_EXAMPLE", accessKey: "indc_test_EXAMPLE", secretKey: "ac_test_EXAMPLE" },
});
const { ok } = await indiconnect.verify(NameMatch, { name1: "Asha Example", name2: "Asha Example" });
console.log(ok);
server.close();
\`\`\`
`;
}
