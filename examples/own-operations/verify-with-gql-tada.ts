// The same with gql.tada. The document is in the code, and TypeScript itself infers its types from the schema.
import { initGraphQLTada } from "gql.tada";
import { createClient, FaceLivenessPassive, withService } from "indiconnect";
import type { introspection } from "./generated/gql-tada.d.ts";

const graphql = initGraphQLTada<{ introspection: introspection; scalars: { JSON: unknown } }>();

// withService() adds what the schema's types do not say: the myAppId header and the checks of the inputs.
const Liveness = withService(
  graphql(`
    mutation Liveness($photo: String!) {
      verify(input: { documentType: "Face Liveness Passive", url: $photo }) {
        ok
        message
        result {
          __typename
          ... on LivenessDetectionResult {
            status_code
            is_live
            liveness_score
          }
        }
        error {
          message
        }
      }
    }
  `),
  FaceLivenessPassive,
);

const client = createClient();
const liveness = await client.verify(Liveness, { photo: "https://images.example.com/face.jpg" });
if (liveness.ok) {
  const { is_live, liveness_score } = liveness.result;
  console.log(`live: ${is_live ?? "unknown"}, score: ${liveness_score?.toFixed(2) ?? "none"}`);
} else {
  console.log(`not answered: ${liveness.error.reason}`);
}
client.close();
