// `npm run quickstart`: runs the client against the embedded sandbox, or against staging if credentials are set.
import { createClient, FaceLivenessPassive, type IndiConnect, IndiConnectError } from "../src/index.node.ts";
import { createSandbox } from "../src/sandbox.ts";

const { INDICONNECT_SERVICE_KEY, INDICONNECT_ACCESS_KEY, INDICONNECT_SECRET_KEY, INDICONNECT_ENVIRONMENT } =
  process.env;

if (INDICONNECT_SERVICE_KEY && INDICONNECT_ACCESS_KEY && INDICONNECT_SECRET_KEY)
  await callTheVendor(process.argv[2]);
else await callTheSandbox();

async function callTheSandbox(): Promise<void> {
  const sandbox = createSandbox();
  const { url: baseUrl } = await sandbox.listen();
  const indiconnect = createClient({
    baseUrl,
    credentials: {
      serviceKey: "sk_test_EXAMPLE",
      accessKey: "indc_test_EXAMPLE",
      secretKey: "ac_test_EXAMPLE",
    },
  });
  console.log(
    `The sandbox listens on ${baseUrl}. Face Liveness Passive over real HTTP, nothing is billed:\n`,
  );
  try {
    await show(indiconnect, "A live face", "https://example.com/face.jpg");
    await show(indiconnect, "An inconclusive answer", "https://example.com/inconclusive.jpg");
    await show(indiconnect, "A declined call", "https://example.com/declined-balance.jpg");
    const before = sandbox.calls.length;
    await show(indiconnect, "Bad input", "http://192.168.0.1/face.jpg");
    console.log(`   the sandbox received ${sandbox.calls.length - before} requests for it\n`);
  } finally {
    indiconnect.close();
    await sandbox.close();
  }
  console.log(
    "The same against staging (billed): INDICONNECT_SERVICE_KEY=… INDICONNECT_ACCESS_KEY=… INDICONNECT_SECRET_KEY=… npm run quickstart -- https://your-public-image.jpg",
  );
}

async function callTheVendor(url: string | undefined): Promise<void> {
  const environment = INDICONNECT_ENVIRONMENT === "production" ? "production" : "staging";
  const hosts = { staging: "api.staging.indiconnect.in", production: "api.ccs.indiconnect.in" };
  const host = process.env.INDICONNECT_BASE_URL ?? hosts[environment];
  if (url === undefined) {
    // A call with a made-up image would cost money and prove nothing.
    console.error(
      "Credentials are set, so pass the https URL of a face image: npm run quickstart -- https://… Nothing was sent.",
    );
    process.exitCode = 1;
    return;
  }
  console.log(`Calling ${host}. THIS CALL IS BILLED.\n`);
  const indiconnect = createClient(process.env.INDICONNECT_BASE_URL ? {} : { environment });
  await show(indiconnect, "Face Liveness Passive", url);
  indiconnect.close();
}

async function show(indiconnect: IndiConnect, title: string, url: string): Promise<void> {
  console.log(`${title}: ${url}`);
  try {
    const verification = await indiconnect.verify(FaceLivenessPassive, { url });
    if (verification.ok) {
      const { status_code, is_live, liveness_score } = verification.result;
      const finding =
        is_live === null
          ? "inconclusive: the vendor found nothing"
          : is_live
            ? "a live person"
            : "not a live person";
      console.log(
        `   ok: true, status_code ${status_code}, is_live ${is_live}, score ${liveness_score} → ${finding}\n`,
      );
    } else {
      const { reason, decryptedError, message } = verification.error;
      console.log(`   ok: false, reason ${reason} (the vendor says: ${decryptedError ?? message})\n`);
    }
  } catch (error) {
    if (!(error instanceof IndiConnectError)) throw error;
    console.log(`   ${error.name} ${error.code}, sent: ${error.sent}\n   ${error.message}`);
    if (error.sent !== "no") process.exitCode = 1;
  }
}
