/**
 * What each input of the vendor has to look like, one format a kind.
 *
 * @module indiconnect/formats
 */
export { aadhaar } from "./aadhaar.ts";
export { bankAccount } from "./bank-account.ts";
export { cin } from "./cin.ts";
export { cinOrLlpin } from "./cin-or-llpin.ts";
export { dateDayFirst } from "./date-day-first.ts";
export { dateYearFirst } from "./date-year-first.ts";
export { din } from "./din.ts";
export { drivingLicence } from "./driving-licence.ts";
export { email } from "./email.ts";
export { epic } from "./epic.ts";
export type { Format, FormatFinding } from "./format.ts";
export { gstin } from "./gstin.ts";
export { iec } from "./iec.ts";
export { ifsc } from "./ifsc.ts";
export { imageUrl } from "./image-url.ts";
export { ipv4 } from "./ipv4.ts";
export { latitude } from "./latitude.ts";
export { llpin } from "./llpin.ts";
export { longitude } from "./longitude.ts";
export { mobile } from "./mobile.ts";
export { name } from "./name.ts";
export { otp } from "./otp.ts";
export { pan } from "./pan.ts";
export { password } from "./password.ts";
export { pinCode } from "./pin-code.ts";
export { tan } from "./tan.ts";
export { text } from "./text.ts";
export { uan } from "./uan.ts";
export { udyam } from "./udyam.ts";
export { uuid } from "./uuid.ts";
export { vehicleRc } from "./vehicle-rc.ts";
