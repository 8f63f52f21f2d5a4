// An IFSC's bank and branch: `node verify.js ABCD0000001`. Where to call and the keys come from the environment.
const { createClient, Ifsc, IndiConnectError } = require("indiconnect");

async function main([ifsc]) {
  const client = createClient();
  try {
    const verification = await client.verify(Ifsc, { ifsc });
    if (verification.ok) {
      // Every finding may be null: an answer does not mean that something was found.
      const { bank, branch } = verification.result;
      console.log(`${bank ?? "unknown bank"}, ${branch ?? "unknown branch"}`);
      return 0;
    }
    console.log(`not answered: ${verification.error.reason}`);
    return 1;
  } finally {
    client.close();
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    // The message contains neither keys nor inputs. Try again only if sent is "no".
    if (!(error instanceof IndiConnectError)) throw error;
    console.error(`${error.code}, sent: ${error.sent}. ${error.message}`);
    process.exitCode = error.sent === "no" ? 2 : 3;
  },
);
