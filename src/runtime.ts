// What generated code of this package imports; an app's generated code imports the same from "indiconnect".
export { defineService } from "./document/define-service.ts";
export type { Envelope, FollowingDocument, VerificationDocument } from "./document/document.ts";
