import { bankAccount, type Format, ifsc, imageUrl, name } from "indiconnect/formats";

/** The words of the consent, which are kept with the application. */
export const CONSENT =
  "I agree that my photo, my name and my bank account are checked with IndiConnect to open my account.";

const FIELDS = { fullName: name, photoUrl: imageUrl, accountNumber: bankAccount, ifsc } as const;

export type FieldName = keyof typeof FIELDS;
export type FormValues = Readonly<Record<FieldName, string>>;
export type FormErrors = Readonly<Partial<Record<FieldName | "consent", string>>>;

/** Texts for people. A format's own words are for developers. */
const ADVICE: Readonly<Record<FieldName, string>> = {
  fullName: "Enter your name as your bank has it.",
  photoUrl: "Enter the public https address of a photo, such as https://example.com/face.jpg.",
  accountNumber: "Enter the account number: letters and digits only, usually 9 to 18 digits.",
  ifsc: "Enter the IFSC: four letters, a zero and six letters or digits, such as ABCD0000001.",
};

/** Reads what the browser sent, with the same formats as the client. So no call is billed for an impossible value. */
export function readForm(body: Readonly<Record<string, unknown>>): {
  /** The typed values, to show them again. */
  readonly typed: FormValues;
  /** The values to send. */
  readonly values: FormValues;
  readonly errors: FormErrors;
} {
  const typed: Record<string, string> = {};
  const values: Record<string, string> = {};
  const errors: Partial<Record<FieldName | "consent", string>> = {};
  for (const [field, format] of Object.entries(FIELDS) as [FieldName, Format][]) {
    const given = body[field];
    const text = typeof given === "string" ? given.slice(0, 2048) : "";
    typed[field] = text;
    const value = format.normalise(text);
    values[field] = value;
    if (value === "" || format.check(value)?.level === "hard") errors[field] = ADVICE[field];
  }
  if (body.consent !== "yes") errors.consent = "Nothing can be checked without your consent.";
  return { typed: typed as FormValues, values: values as FormValues, errors };
}
