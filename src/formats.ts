/**
 * The formats of the vendor's inputs, one per kind.
 *
 * @module indiconnect/formats
 */
export { aadhaar } from "./formats/aadhaar.ts";
export { bankAccount } from "./formats/bank-account.ts";
export { cin, cinOrLlpin, llpin } from "./formats/cin-and-llpin.ts";
export { consent } from "./formats/consent.ts";
export { dateDayFirst, dateYearFirst } from "./formats/date.ts";
export { din } from "./formats/din.ts";
export { drivingLicence } from "./formats/driving-licence.ts";
export { email } from "./formats/email.ts";
export { epic } from "./formats/epic.ts";
export type { Format, FormatFinding } from "./formats/format.ts";
export { gstin } from "./formats/gstin.ts";
export { iec } from "./formats/iec.ts";
export { ifsc } from "./formats/ifsc.ts";
export { imageUrl } from "./formats/image-url.ts";
export { ipv4 } from "./formats/ipv4.ts";
export { latitude, longitude } from "./formats/latitude-longitude.ts";
export { mobile } from "./formats/mobile.ts";
export { name } from "./formats/name.ts";
export { otp } from "./formats/otp.ts";
export { pan } from "./formats/pan.ts";
export { password } from "./formats/password.ts";
export { pinCode } from "./formats/pin-code.ts";
export { tan } from "./formats/tan.ts";
export { text } from "./formats/text.ts";
export { uan } from "./formats/uan.ts";
export { udyam } from "./formats/udyam.ts";
export { uuid } from "./formats/uuid.ts";
export { vehicleRc } from "./formats/vehicle-rc.ts";
