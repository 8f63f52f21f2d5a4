/**
 * Why a page was not made into a service: one line that says what to do about it. Whoever sees it knows that nothing
 * was written. It names fields and files of the page, never values.
 */
export class ServiceRefusal extends Error {
  override readonly name = "ServiceRefusal";
}
