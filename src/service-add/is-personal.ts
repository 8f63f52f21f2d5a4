import { thingWords } from "./thing-words.ts";
import { wordsOf } from "./words-of.ts";

const PERSONAL = new Set(
  "father mother spouse husband guardian nominee relative owner holder dealer proprietor director signatory address house street floor locality landmark building district city village pin pincode birth dob age gender mobile phone msisdn imsi contact email pan aadhaar aadhar uan esic passport licence license dl voter epic account acc iban upi vpa card chassis engine vehicle registration gstin din customer consumer photo image signature selfie latitude longitude location geocode ip otp password token session secret url link".split(
    " ",
  ),
);

/** What a name ends in that only tells how something stands. */
const ABOUT =
  /^(?:type|status|class|category|count|flag|valid|found|match|matched|score|verified|date|upto)$/;

/**
 * Whether a field's name, or what a table says of it, promises something about a person or a secret, such as a link
 * that whoever holds it can open.
 */
export function isPersonal(name: string, text = ""): boolean {
  const words = wordsOf(name);
  if (ABOUT.test(words.at(-1) ?? "") && !words.includes("birth")) return false;
  const isName = words.includes("name") || /^(?:full |first |last )?name (?:of|on|as)\b/i.test(text);
  if (isName)
    return ![...words, ...wordsOf(text)].some(
      (word) => thingWords.has(word) || /^(?:company|entity|firm)$/.test(word),
    );
  return words.some((word) => PERSONAL.has(word) || PERSONAL.has(word.replace(/s$/, "")));
}
