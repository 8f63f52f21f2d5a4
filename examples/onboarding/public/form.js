// The form works without this. It only leads to what is wrong, and says that it is being sent.
document.getElementById("summary")?.focus();
document.querySelector("form").addEventListener("submit", ({ target, submitter }) => {
  const button = submitter ?? target.querySelector("button");
  button.textContent = "Sending…";
  // Not disabled, so that it keeps the focus; the server takes a second one for the first.
  button.setAttribute("aria-disabled", "true");
});
