import { html } from "hono/html";

type Html = ReturnType<typeof html>;

/** A whole page around its content. */
export function page(title: string, content: Html, head: Html | string = ""): Html {
  return html`<!doctype html>
<html lang="en-IN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title} · Example Finance</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/public/style.css">
    ${head}
  </head>
  <body>
    <header><p class="brand"><span aria-hidden="true">◆</span> Example Finance</p></header>
    <main>${content}</main>
    <footer><p>An example app of the npm package <code>indiconnect</code>.</p></footer>
  </body>
</html>`;
}
