import { parse } from "graphql";
import type { ServiceDocument } from "../../src/document/with-service.ts";
import { type TypedDocument, withService } from "../../src/index.node.ts";

interface HostileData {
  readonly verify: {
    readonly ok: boolean;
    readonly result: { readonly __typename: "HostileResult" } | null;
  };
}

/** A document with a variable of every kind and a result of every shape. */
export const Hostile: ServiceDocument<HostileData, Record<string, unknown>> = withService(
  parse(`
    mutation Hostile(
      $url: String, $mobile: String, $name: String, $otp: String, $id: ID, $flag: Boolean, $whole: Int, $number: Float,
      $texts: [String], $lists: [[Int!]!], $json: JSON, $jsons: [JSON!]
    ) {
      verify(
        input: { documentType: "Hostile", url: $url, mobile: $mobile, name: $name, otp: $otp, id: $id, flag: $flag,
          whole: $whole, number: $number, texts: $texts, lists: $lists, json: $json, jsons: $jsons }
      ) {
        ok
        message
        result {
          __typename
          ... on HostileResult { finding inner { one two } many { one } json }
        }
        error { status message decryptedError }
      }
    }
  `) as unknown as TypedDocument<HostileData, Record<string, unknown>>,
);
