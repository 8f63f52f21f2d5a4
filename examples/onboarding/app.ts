import { randomUUID } from "node:crypto";
import { serveStatic } from "@hono/node-server/serve-static";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie, setCookie } from "hono/cookie";
import { csrf } from "hono/csrf";
import { html } from "hono/html";
import { secureHeaders } from "hono/secure-headers";
import { streamSSE } from "hono/streaming";
import type { IndiConnect } from "indiconnect";
import { outcomeOf } from "./application.ts";
import { Applications } from "./applications.ts";
import { formPage } from "./form-page.ts";
import { page } from "./page.ts";
import { readForm } from "./read-form.ts";
import { runChecks } from "./run-checks.ts";
import { status, statusPage } from "./status-page.ts";

const COOKIE = "onboarding";

/** The app. The client and its keys stay here; the browser gets only pages. */
export function createApp(client: IndiConnect): Hono {
  const applications = new Applications();
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    }),
  );
  app.use(csrf());
  app.use(bodyLimit({ maxSize: 64 * 1024 }));
  app.use("/public/*", serveStatic({ root: import.meta.dirname }));
  app.use(async (context, next) => {
    // No cache may keep a person's application.
    context.header("cache-control", "no-store");
    await next();
  });

  app.get("/", (context) => context.html(formPage(applications.issue(sessionOf(context)))));

  app.post("/", async (context) => {
    const session = sessionOf(context);
    const body = await context.req.parseBody();
    const { typed, values, errors } = readForm(body);
    const token = typeof body.token === "string" ? body.token : "";
    if (!applications.accepts(token, session)) {
      const fresh = applications.issue(session);
      return context.html(formPage(fresh, typed, {}, "This form is too old. Please send it once more."), 403);
    }
    if (Object.keys(errors).length > 0) return context.html(formPage(token, typed, errors), 422);
    // A double click, a reload and a second tab all lead to the same application, so its checks are paid once.
    const { application, isNew } = applications.begin(token, values);
    if (isNew) void runChecks(client, application, () => applications.changed(application));
    return context.redirect(`/applications/${application.id}`, 303);
  });

  app.get("/applications/:id", (context) => {
    const application = applications.find(context.req.param("id"), sessionOf(context));
    return application === undefined ? context.notFound() : context.html(statusPage(application));
  });

  app.post("/applications/:id/again", (context) => {
    const application = applications.find(context.req.param("id"), sessionOf(context));
    if (application === undefined) return context.notFound();
    if (applications.again(application)) {
      void runChecks(client, application, () => applications.changed(application));
    }
    return context.redirect(`/applications/${application.id}`, 303);
  });

  app.get("/applications/:id/events", (context) => {
    const application = applications.find(context.req.param("id"), sessionOf(context));
    if (application === undefined) return context.notFound();
    return streamSSE(context, async (stream) => {
      let wake = (): void => {};
      const end = applications.listen(application, () => wake());
      stream.onAbort(() => {
        end();
        wake();
      });
      try {
        while (!stream.aborted) {
          const change = new Promise<void>((resolve) => {
            wake = resolve;
          });
          const outcome = outcomeOf(application);
          await stream.writeSSE({
            event: outcome === "running" ? "progress" : "end",
            data: String(await status(application)),
          });
          if (outcome !== "running") return;
          await change;
        }
      } finally {
        end();
      }
    });
  });

  app.notFound((context) =>
    context.html(
      page("Not found", html`<h1>Not found</h1><p class="lead"><a href="/">Open an account</a></p>`),
      404,
    ),
  );
  return app;
}

/** Identifies the browser by a cookie that scripts cannot read and other sites cannot send. */
function sessionOf(context: Context): string {
  const known = getCookie(context, COOKIE);
  if (known !== undefined && /^[0-9a-f-]{36}$/.test(known)) return known;
  const session = randomUUID();
  setCookie(context, COOKIE, session, {
    httpOnly: true,
    sameSite: "Lax",
    path: "/",
    secure: new URL(context.req.url).protocol === "https:",
  });
  return session;
}
