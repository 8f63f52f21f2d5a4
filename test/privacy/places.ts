// Where a server may repeat what it was sent.
import { found } from "../clients.ts";
import type { Reply } from "../servers/far-end.ts";

export const json = (body: unknown, status = 200): Reply => ({ status, body: JSON.stringify(body) });
const declined = (envelope: object): Reply => json({ data: { verify: { ok: false, ...envelope } } });
export const answered = (envelope: object): Reply =>
  json({ data: { verify: { ...found.data.verify, ...envelope } } });
/** What no header, or no word in one, can hold is not repeated there. */
const header = (text: string): string => (/^[ -~]*$/.test(text) ? text : "none");
const word = (text: string): string => (/^[\w:.+-]*$/.test(text) ? text : "none");

/** Where a server may repeat what it was sent. */
export const places: Readonly<Record<string, (text: string) => Reply>> = {
  "a GraphQL error": (text) => json({ errors: [{ message: `Variable got ${text}: no` }] }),
  "a GraphQL error's other fields": (text) =>
    json({ errors: [{ message: "no", path: [text], extensions: { code: text, variables: text } }] }),
  "a GraphQL error beside a null envelope": (text) =>
    json({ data: { verify: null }, errors: [{ message: `got ${text}`, path: ["verify"] }] }),
  "a refused document": (text) =>
    json({ errors: [{ message: `Unknown argument "${text}" on field "verify".` }] }, 400),
  "a gateway's message": (text) =>
    json({ status: "ERROR", code: 400, message: `Insufficient balance ${text}` }, 400),
  "a gateway's message two levels deep": (text) => json({ statusCode: 500, body: { message: text } }, 500),
  "a refusal of the keys": (text) => json({ message: `no such key ${text}` }, 401),
  "x-amzn-errortype": (text) => ({ status: 202, headers: { "x-amzn-errortype": header(text) } }),
  "the ids of the request": (text) => ({
    status: 500,
    headers: { "x-request-id": header(text), "x-amzn-requestid": header(text) },
  }),
  "the ids of the request, one word": (text) => ({
    status: 500,
    headers: { "x-request-id": word(text) },
  }),
  "other headers": (text) => ({
    status: 429,
    headers: {
      "content-type": header(text),
      date: header(text),
      "x-error": header(text),
      "retry-after": "1",
    },
    body: "no",
  }),
  "the media type": (text) => ({ headers: { "content-type": `text/${word(text)}` }, body: "no" }),
  "a body that is not JSON": (text) => ({ status: 500, body: text }),
  "the message of a REST decline": (text) => json({ status: "FAILED", message: text, data: null, code: 400 }),
  "the status of a REST decline": (text) =>
    json({ status: `${text} FAILED`, message: text, data: { text } }, 400),
  "a REST answer": (text) =>
    json({ status: "SUCCESS", message: text, data: { [text]: text, score: [text] } }),
  "the message of a declined call": (text) => declined({ message: `no: ${text}` }),
  "the error of a declined call": (text) =>
    declined({
      error: { status: text, message: `no ${text}`, decryptedError: text, raw: { text }, [text]: text },
    }),
  "an error that is no text": (text) =>
    declined({ message: { text }, error: { status: [text], message: { text }, decryptedError: [[text]] } }),
  "a declined call without an error object": (text) => declined({ error: text, status: text }),
  "ok: true without a result": (text) => answered({ message: text, result: null }),
  "the message of an answer": (text) => answered({ message: `done for ${text}` }),
  "the name of another result": (text) => answered({ result: { __typename: text, finding: text } }),
  "a result of no type": (text) => answered({ result: text }),
  "names of extra fields": (text) => answered({ result: { ...found.data.verify.result, [text]: text } }),
  "a value of another type": (text) =>
    answered({ ok: text, result: { __typename: "EverythingResult", finding: { [text]: text } } }),
  "errors beside an answer": (text) =>
    json({
      ...found,
      errors: [
        { message: text, path: ["verify", "result", text] },
        { message: text, path: text },
      ],
    }),
};
