// What an app would notice of a runtime: run in each of them, with the library that it imported itself.
// Plain JavaScript of 2022, since it also runs where nothing compiles it.

const CREDENTIALS = {
  serviceKey: "sk_test_EXAMPLE",
  accessKey: "indc_test_EXAMPLE",
  secretKey: "ac_test_EXAMPLE",
};

/**
 * One verification of every kind.
 *
 * @param library the module "indiconnect"
 * @param where `url` of the sandbox, `closed` address where nothing listens, `mark` that tells this run from others
 * @param options of createClient, besides
 */
export async function probe(library, { url, closed, mark }, options = {}) {
  const { createClient, FaceLivenessPassive, IndiConnectError } = library;
  const drifts = [];
  const onDrift = ({ kind, path }) => drifts.push(`${kind} ${path}`);
  const make = (more) =>
    createClient({ baseUrl: url, credentials: CREDENTIALS, onDrift, ...options, ...more });
  const client = make();

  /** What came of a call, in words that are the same everywhere. */
  const told = async (verify) => {
    try {
      const verification = await verify();
      return verification.ok
        ? `ok, is_live ${verification.result.is_live}`
        : `declined: ${verification.error.reason}`;
    } catch (error) {
      if (!(error instanceof IndiConnectError)) return `a stranger: ${error?.stack ?? error}`;
      return `${error.code}, sent ${error.sent}`;
    }
  };
  const verify = (word, callOptions) =>
    told(() =>
      client.verify(FaceLivenessPassive, { url: `https://example.com/${mark}/${word}.jpg` }, callOptions),
    );
  const aborted = async () => {
    const controller = new AbortController();
    const outcome = verify("slow", { signal: controller.signal });
    setTimeout(() => controller.abort(), 300);
    return outcome;
  };

  const report = {
    found: await verify("found"),
    declined: await verify("no-record"),
    inconclusive: await verify("inconclusive"),
    failed: await verify("http-503"),
    // After the ones before, over a connection that is used again: some runtimes resend by themselves then.
    lost: await verify("lost-answer"),
    cut: await verify("cut-answer"),
    timeout: await verify("slow", { timeout: 300 }),
    aborted: await aborted(),
    mended: await verify("refused-field"),
    drifts,
    invalid: await told(() => client.verify(FaceLivenessPassive, { url: "nope" })),
    together: [
      ...new Set(await Promise.all(Array.from({ length: 20 }, (_, index) => verify(`together-${index}`)))),
    ].join(),
    // A runtime whose words are not known would have to say that it may have been sent.
    unreachable: await told(async () => {
      const lonely = make({ baseUrl: closed, maxRetries: 1 });
      const verifying = lonely.verify(FaceLivenessPassive, { url: "https://example.com/face.jpg" });
      return verifying.finally(() => lonely.close());
    }),
    // As in a build: the client is made, and its first call fails.
    keyless: await told(() => {
      const keyless = make({ credentials: { ...CREDENTIALS, secretKey: "" } });
      const verifying = keyless.verify(FaceLivenessPassive, { url: "https://example.com/face.jpg" });
      return verifying.finally(() => keyless.close());
    }),
  };
  client.close();
  return report;
}
