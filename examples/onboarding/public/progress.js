// Shows the progress that the server reports. Without this script, the page reloads itself.
const status = document.getElementById("status");
const address = status.dataset.events;
if (address) {
  const live = document.createElement("p");
  live.className = "visually-hidden";
  live.setAttribute("role", "status");
  status.before(live);
  const events = new EventSource(address);
  const show = (content) => {
    // Made by this app's server, with every value escaped.
    status.innerHTML = content;
    const title = status.querySelector("h1");
    const last = [...status.querySelectorAll(".checks li:not(.waiting)")].at(-1);
    live.textContent = last
      ? `${last.querySelector(".name").innerText}: ${last.querySelector(".word").innerText}`
      : "";
    document.title = document.title.replace(/^.* · /, `${title.innerText} · `);
    return title;
  };
  events.addEventListener("progress", ({ data }) => show(data));
  events.addEventListener("end", ({ data }) => {
    events.close();
    show(data).focus();
  });
}
