// What an app can write with each client, and what the compiler keeps it from. Never run: document-clients.test.ts
// compiles it beside the packed tarball.
import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { Client, fetchExchange } from "@urql/core";
import type { DocumentNode } from "graphql";
import { print } from "graphql";
import { GraphQLClient } from "graphql-request";
import {
  createClient,
  EmailVerification,
  type Envelope,
  FaceLivenessPassive,
  type FaceLivenessPassiveResult,
  type FaceLivenessPassiveVariables,
  UdyamOtpVerify,
} from "indiconnect";

type Is<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const yes = <T extends true>(): T => true as T;
type Live = boolean | null;

const url = "https://images.example.com/face.jpg";
const email = "person@example.com";

/** As the generator of any other package writes it. */
export const plain: TypedDocumentNode<
  { readonly verify: Envelope<FaceLivenessPassiveResult> | null },
  FaceLivenessPassiveVariables
> = FaceLivenessPassive;
/** A later step of a check. */
export const untyped: DocumentNode = UdyamOtpVerify;
export const text: string = print(FaceLivenessPassive);

export async function urql(): Promise<void> {
  const client = new Client({ url, exchanges: [fetchExchange] });
  const { data } = await client.mutation(FaceLivenessPassive, { url }).toPromise();
  const result = data?.verify?.result;
  yes<Is<NonNullable<typeof result>["is_live"], Live>>();
  // @ts-expect-error it was not selected
  result?.nope;
  await client.mutation(EmailVerification, { email }).toPromise();
  // @ts-expect-error a misspelt variable
  client.mutation(FaceLivenessPassive, { uri: url });
  // @ts-expect-error none at all
  client.mutation(FaceLivenessPassive, {});
  // @ts-expect-error of another type
  client.mutation(FaceLivenessPassive, { url: 1 });
  // @ts-expect-error those of another service
  client.mutation(FaceLivenessPassive, { email });
}

export async function graphqlRequest(): Promise<void> {
  const client = new GraphQLClient(url);
  const data = await client.request(FaceLivenessPassive, { url });
  const result = data.verify?.result;
  yes<Is<NonNullable<typeof result>["is_live"], Live>>();
  // @ts-expect-error it was not selected
  result?.nope;
  await client.request({ document: EmailVerification, variables: { email } });
  // @ts-expect-error a misspelt variable
  client.request(FaceLivenessPassive, { uri: url });
  // @ts-expect-error none at all
  client.request(FaceLivenessPassive, {});
  // @ts-expect-error of another type
  client.request(FaceLivenessPassive, { url: 1 });
  // @ts-expect-error those of another service
  client.request(FaceLivenessPassive, { email });
}

export async function apollo(): Promise<void> {
  const client = new ApolloClient({ link: new HttpLink({ uri: url }), cache: new InMemoryCache() });
  const { data } = await client.mutate({ mutation: FaceLivenessPassive, variables: { url } });
  const result = data?.verify?.result;
  yes<Is<NonNullable<typeof result>["is_live"], Live>>();
  // @ts-expect-error it was not selected
  result?.nope;
  await client.mutate({ mutation: EmailVerification, variables: { email } });
  // @ts-expect-error a misspelt variable
  client.mutate({ mutation: FaceLivenessPassive, variables: { uri: url } });
  // @ts-expect-error none at all
  client.mutate({ mutation: FaceLivenessPassive, variables: {} });
  // @ts-expect-error of another type
  client.mutate({ mutation: FaceLivenessPassive, variables: { url: 1 } });
  // @ts-expect-error those of another service
  client.mutate({ mutation: FaceLivenessPassive, variables: { email } });
  // @ts-expect-error a misspelt one that need not be given
  client.mutate({ mutation: EmailVerification, variables: { email, caseID: "1" } });
}

export async function ours(): Promise<void> {
  const client = createClient();
  for (const document of [FaceLivenessPassive, plain]) {
    const verification = await client.verify(document, { url });
    if (verification.ok) yes<Is<typeof verification.result.is_live, Live>>();
    // @ts-expect-error a misspelt variable
    client.verify(document, { uri: url });
    // @ts-expect-error one too many
    client.verify(document, { url, threshold: 1 });
  }
  // @ts-expect-error a misspelt one that need not be given
  client.verify(EmailVerification, { email, caseID: "1" });
}
