import { readFileSync } from "node:fs";

const read = (file: string): string =>
  readFileSync(new URL(`../fixtures/tls/${file}`, import.meta.url), "utf8");
const pair = (name: string): { readonly cert: string; readonly key: string } => ({
  cert: read(`${name}.crt`),
  key: read(`${name}.key`),
});

/** The private authority that signed the others. */
export const authority: string = read("authority.crt");
/** For this machine, signed by the authority. */
export const serverCertificate: { readonly cert: string; readonly key: string } = pair("server");
/** For another host, signed by the authority. */
export const otherHostCertificate: { readonly cert: string; readonly key: string } = pair("other-host");
/** A client's, signed by the authority. */
export const clientCertificate: { readonly cert: string; readonly key: string } = pair("client");
/** For this machine, signed by itself. */
export const selfSignedCertificate: { readonly cert: string; readonly key: string } = pair("self-signed");
