// The form works without this script. It only moves the focus to the errors and says that the form is being sent.
document.getElementById("summary")?.focus();
document.querySelector("form").addEventListener("submit", ({ target, submitter }) => {
  const button = submitter ?? target.querySelector("button");
  button.textContent = "Sending…";
  // Not disabled, so that it keeps the focus. The server treats a second submission like the first.
  button.setAttribute("aria-disabled", "true");
});
