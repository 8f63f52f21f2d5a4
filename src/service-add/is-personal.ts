import { singular, wordsOf } from "./words-of.ts";

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words for things that can have a name or an address but are not people. */
export const thingWords: ReadonlySet<string> = setOf(
  "bank branch provider operator network model maker manufacturer plaza distributor school college university board hospital agency office department court product scheme tag category country state district city village bureau",
);

/** Words for what belongs to a person, identifies one, or lets somebody act as that person. */
const PERSONAL = setOf(
  "father mother parent spouse husband wife son daughter child brother sister family guardian nominee relative relation kin dependent dependant beneficiary owner holder dealer proprietor director signatory member employee applicant subscriber student pupil candidate patient tenant landlord borrower guarantor payee payer address house street floor locality landmark building district city village pin pincode surname alias birth death dob age gender sex mobile phone msisdn imsi contact email pan aadhaar aadhar uan esic pran ckyc abha ration passport licence license dl voter epic account acc iban upi vpa card cheque utr folio demat chassis engine vehicle registration gstin din customer consumer photo image signature selfie fingerprint iris biometric latitude longitude location geocode ip otp password token session secret url link",
);

/** Words that say so much about a person's means, body or beliefs that they also count in a table's text. */
const TELLING = setOf(
  "wage salary income earning remuneration stipend pension gratuity provident bonus payslip contribution withdrawal balance outstanding overdue arrear loan emi debt networth religion caste tribe ethnicity nationality citizenship marital blood disability disability disease illness diagnosis health occupation profession designation employer qualification conviction offence offense crime criminal",
);

/** Endings of names that only state a condition, such as a status. */
const ABOUT =
  /^(?:type|status|class|category|count|flag|valid|found|match|matched|score|verified|date|upto)$/;
/** Words for which even the condition says something about the person. */
const ALWAYS = setOf("birth death caste tribe religion marital blood credit cibil disability health");

/**
 * Whether the field's name, or the table's text about it, suggests something about a person, or a secret. A secret is, for
 * example, a link that anyone who has it can open.
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

/** Whether a word is in {@link TELLING}, or ends with one of its words, as `grosswages` does. */
function isTelling(word: string): boolean {
  return (
    TELLING.has(word) ||
    [...TELLING].some((each) => each.length > 5 && word.endsWith(each)) ||
    /[^e]wage$/.test(word)
  );
}

/** The word without plural and number: `wages2` becomes `wage`. */
function plain(word: string): string {
  return singular(word.replace(/\d+$/, ""));
}
