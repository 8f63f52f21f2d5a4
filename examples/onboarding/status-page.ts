import { html } from "hono/html";
import {
  type Application,
  CHECKS,
  type Check,
  type CheckName,
  type CheckState,
  outcomeOf,
} from "./application.ts";
import { page } from "./page.ts";

const LABELS: Readonly<Record<CheckName, string>> = {
  liveness: "You are a live person",
  bankAccount: "Your bank account exists",
  nameMatch: "The account is yours",
};

/** A sign beside the word, because many people cannot rely on colour. */
const STATES: Readonly<Record<CheckState, readonly [sign: string, word: string]>> = {
  waiting: ["○", "Waiting"],
  running: ["◌", "Checking"],
  confirmed: ["✓", "Confirmed"],
  "not-confirmed": ["✕", "Not confirmed"],
  inconclusive: ["?", "Not clear"],
  declined: ["!", "Not possible"],
  "not-sent": ["↻", "Not sent"],
  unknown: ["?", "Not known"],
  skipped: ["–", "Not needed now"],
};

const OUTCOMES = {
  running: ["Checking your details", "Please wait. You may close this page and come back to it."],
  confirmed: ["Welcome", "All three checks are confirmed. Your account is ready."],
  review: [
    "We need to look at this",
    "We could not confirm everything. We will contact you; do not apply again.",
  ],
  unknown: [
    "We do not know yet",
    "An answer was lost on its way. We are looking it up and will not repeat the check by ourselves. Please do not apply again.",
  ],
  "not-sent": [
    "Not sent",
    "We could not reach the service. You can try again. Checks that were confirmed are not repeated.",
  ],
} as const;

/** The progress of an application, and its outcome. */
export function statusPage(application: Application): ReturnType<typeof html> {
  const outcome = outcomeOf(application);
  const isRunning = outcome === "running";
  return page(
    OUTCOMES[outcome][0],
    html`<div id="status" data-events="${isRunning ? `/applications/${application.id}/events` : ""}">${status(application)}</div>`,
    html`${isRunning ? html`<noscript><meta http-equiv="refresh" content="3"></noscript>` : ""}
      <script src="/public/progress.js" defer></script>`,
  );
}

/** The part of the page that changes. */
export function status(application: Application): ReturnType<typeof html> {
  const outcome = outcomeOf(application);
  const [title, text] = OUTCOMES[outcome];
  const ended = CHECKS.filter((name) => !["waiting", "running"].includes(application.checks[name].state));
  return html`
    <h1 tabindex="-1" data-outcome="${outcome}">${title}</h1>
    <p class="lead">${text}</p>
    ${
      outcome === "running"
        ? html`<progress aria-label="Checks done" max="${CHECKS.length}" value="${ended.length}"></progress>`
        : ""
    }
    <ol class="checks">${CHECKS.map((name) => item(name, application.checks[name]))}</ol>
    ${
      outcome === "not-sent"
        ? html`<form method="post" action="/applications/${application.id}/again"><button type="submit">Try again</button></form>`
        : ""
    }
    <p class="reference">Your reference: <code>${application.id}</code></p>`;
}

function item(name: CheckName, { state, note, requestId }: Check): ReturnType<typeof html> {
  const [sign, word] = STATES[state];
  return html`<li class="${state}">
    <span class="sign" aria-hidden="true">${sign}</span>
    <div>
      <p class="name">${LABELS[name]}</p>
      ${note ? html`<p class="note">${note}</p>` : ""}
      ${requestId ? html`<p class="note">Request <code>${requestId}</code></p>` : ""}
    </div>
    <span class="word">${word}</span>
  </li>`;
}
