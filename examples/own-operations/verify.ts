// Our own operations in operations/*.graphql. `npm run generate` turns them into typed documents.
import { createClient } from "indiconnect";
import { Companies, Liveness } from "./generated/services.ts";

// Where to call and the keys come from the environment: INDICONNECT_BASE_URL or INDICONNECT_ENVIRONMENT,
// INDICONNECT_SERVICE_KEY, INDICONNECT_ACCESS_KEY, INDICONNECT_SECRET_KEY.
const client = createClient();

const liveness = await client.verify(Liveness, { photo: "https://images.example.com/face.jpg" });
if (liveness.ok) {
  const { is_live, liveness_score } = liveness.result;
  console.log(`live: ${is_live ?? "unknown"}, score: ${liveness_score?.toFixed(2) ?? "none"}`);
} else {
  console.log(`not answered: ${liveness.error.reason}`);
}

const companies = await client.verify(Companies, { name: "Example" });
for (const company of (companies.ok && companies.result.companies) || []) {
  console.log(`${company?.number ?? "no number"}: ${company?.name ?? "no name"}`);
}

client.close();
