import { singular } from "./singular.ts";
import { thingWords } from "./thing-words.ts";
import { wordsOf } from "./words-of.ts";

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Names of what belongs to a person, identifies one or lets somebody act as one. */
const PERSONAL = setOf(
  "father mother parent spouse husband wife son daughter child brother sister family guardian nominee relative relation kin dependent dependant beneficiary owner holder dealer proprietor director signatory member employee applicant subscriber student pupil candidate patient tenant landlord borrower guarantor payee payer address house street floor locality landmark building district city village pin pincode surname alias birth death dob age gender sex mobile phone msisdn imsi contact email pan aadhaar aadhar uan esic pran ckyc abha ration passport licence license dl voter epic account acc iban upi vpa card cheque utr folio demat chassis engine vehicle registration gstin din customer consumer photo image signature selfie fingerprint iris biometric latitude longitude location geocode ip otp password token session secret url link",
);

/** What tells so much of a person's means, body or beliefs that it counts in a table's words too. */
const TELLING = setOf(
  "wage salary income earning remuneration stipend pension gratuity provident bonus payslip contribution withdrawal balance outstanding overdue arrear loan emi debt networth religion caste tribe ethnicity nationality citizenship marital blood disability disability disease illness diagnosis health occupation profession designation employer qualification conviction offence offense crime criminal",
);

/** What a name ends in that only tells how something stands. */
const ABOUT =
  /^(?:type|status|class|category|count|flag|valid|found|match|matched|score|verified|date|upto)$/;
/** Of these, how something stands is the telling part. */
const ALWAYS = setOf("birth death caste tribe religion marital blood credit cibil disability health");

/**
 * Whether a field's name, or what a table says of it, promises something about a person or a secret, such as a link
 * that whoever holds it can open.
 */
export function isPersonal(name: string, text = ""): boolean {
  const words = wordsOf(name).map(plain);
  if (ABOUT.test(words.at(-1) ?? "") && !words.some((word) => ALWAYS.has(word))) return false;
  const isName = words.includes("name") || /^(?:full |first |last )?name (?:of|on|as)\b/i.test(text);
  if (isName)
    return ![...words, ...wordsOf(text)].some(
      (word) => thingWords.has(word) || /^(?:company|entity|firm)$/.test(word),
    );
  return (
    words.some((word) => PERSONAL.has(word) || ALWAYS.has(word) || isTelling(word)) ||
    wordsOf(text).map(plain).some(isTelling)
  );
}

/** Names of other hands run together, such as `grosswages`. */
function isTelling(word: string): boolean {
  return (
    TELLING.has(word) ||
    [...TELLING].some((each) => each.length > 5 && word.endsWith(each)) ||
    /[^e]wage$/.test(word)
  );
}

/** `wages2` is about a wage. */
function plain(word: string): string {
  return singular(word.replace(/\d+$/, ""));
}
