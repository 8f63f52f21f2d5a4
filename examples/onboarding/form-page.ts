import { html } from "hono/html";
import { page } from "./page.ts";
import { CONSENT, type FieldName, type FormErrors, type FormValues } from "./read-form.ts";

interface Field {
  readonly label: string;
  readonly hint: string;
  readonly type?: string;
  readonly autocomplete: string;
  readonly inputmode?: string;
}

const FIELDS: Readonly<Record<FieldName, Field>> = {
  fullName: { label: "Full name", hint: "As your bank has it.", autocomplete: "name" },
  photoUrl: {
    label: "Address of a photo of your face",
    hint: "A public https address. A real app would upload the photo and create one.",
    type: "url",
    autocomplete: "off",
    inputmode: "url",
  },
  accountNumber: {
    label: "Bank account number",
    hint: "Usually 9 to 18 digits.",
    autocomplete: "off",
  },
  ifsc: { label: "IFSC", hint: "Eleven characters, such as ABCD0000001.", autocomplete: "off" },
};

/** The form, empty, or with the typed values and their errors. */
export function formPage(
  token: string,
  typed: Partial<FormValues> = {},
  errors: FormErrors = {},
  notice = "",
): ReturnType<typeof html> {
  const wrong = Object.entries(errors);
  const title = wrong.length > 0 ? "Error: Open an account" : "Open an account";
  return page(
    title,
    html`
      <h1>Open an account</h1>
      <p class="lead">We check that you are a live person, that your bank account exists and that it is yours. It takes less than a minute.</p>
      ${notice ? html`<p class="notice" role="alert">${notice}</p>` : ""}
      ${
        wrong.length > 0
          ? html`<div class="summary" id="summary" role="alert" tabindex="-1">
              <h2>Nothing was sent yet. Please correct:</h2>
              <ul>${wrong.map(([field, text]) => html`<li><a href="#${field}">${text}</a></li>`)}</ul>
            </div>`
          : ""
      }
      <form method="post" action="/" novalidate>
        <input type="hidden" name="token" value="${token}">
        ${(Object.keys(FIELDS) as FieldName[]).map((name) => field(name, typed[name] ?? "", errors[name]))}
        <div class="consent${errors.consent ? " wrong" : ""}">
          <input type="checkbox" id="consent" name="consent" value="yes" required
            ${errors.consent ? html`aria-invalid="true" aria-describedby="consent-error"` : ""}>
          <label for="consent">${CONSENT}</label>
          ${errors.consent ? html`<p class="error" id="consent-error">${errors.consent}</p>` : ""}
        </div>
        <button type="submit">Check and continue</button>
      </form>`,
    html`<script src="/public/form.js" defer></script>`,
  );
}

function field(name: FieldName, value: string, error: string | undefined): ReturnType<typeof html> {
  const { label, hint, type = "text", autocomplete, inputmode = "text" } = FIELDS[name];
  const described = error ? `${name}-hint ${name}-error` : `${name}-hint`;
  return html`<div class="field${error ? " wrong" : ""}">
    <label for="${name}">${label}</label>
    <p class="hint" id="${name}-hint">${hint}</p>
    ${error ? html`<p class="error" id="${name}-error">${error}</p>` : ""}
    <input id="${name}" name="${name}" type="${type}" inputmode="${inputmode}" autocomplete="${autocomplete}" maxlength="2048"
      spellcheck="false" required value="${value}" aria-describedby="${described}" ${error ? html`aria-invalid="true"` : ""}>
  </div>`;
}
