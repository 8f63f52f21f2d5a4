import type { Identity } from "./identities.ts";

/** How a server may spell a value of each kind: the same value, in an order, a grouping and words of its own. */
export const spellings: { readonly [Kind in keyof Identity]: (value: string) => readonly string[] } = {
  name(name) {
    const words = name.split(/[\s']+/);
    const [first, last] = [words[0] as string, words.at(-1) as string];
    return [
      name,
      words.join("   "),
      [...words].reverse().join(" "),
      `${last}, ${first}`,
      [...words].reverse().join(", "),
      last,
      `${first.slice(0, 1)}. ${last}`,
      `${last} ${first.slice(0, 1)}`,
      words.join(""),
      [...words].reverse().join(""),
      words.join("_"),
      words.join("."),
      `${last}'s`.replace("'s", ""),
    ];
  },
  dob(dob) {
    const [year, month, day] = dayOf(dob);
    const [y, m, d] = [String(year), String(month), String(day)];
    const [mm, dd, yy] = [m.padStart(2, "0"), d.padStart(2, "0"), y.slice(2)];
    const long = new Date(Date.UTC(year, month - 1, day)).toLocaleString("en", {
      month: "long",
      timeZone: "UTC",
    });
    const short = long.slice(0, 3);
    const end = day % 10 === 1 && day !== 11 ? "st" : "th";
    return [
      ...["-", "/", ".", " ", ""].flatMap((sign) => [
        [dd, mm, y].join(sign),
        [y, mm, dd].join(sign),
        [mm, dd, y].join(sign),
        [dd, mm, yy].join(sign),
      ]),
      `${d}/${m}/${y}`,
      `${m}/${d}/${yy}`,
      `${d} ${short} ${y}`,
      `${d} ${long} ${y}`,
      `${short} ${d}, ${y}`,
      `${long} ${d}${end}, ${y}`,
      `${d}${end} of ${long}, ${y}`.replace(" of ", " "),
      `${dd}-${short.toUpperCase()}-${yy}`,
      `${dd}${short}${y}`,
      `${short}. ${y}`,
      `${d} ${short}`,
    ];
  },
  mobile(mobile) {
    const digits = mobile.replace(/\D/g, "").slice(-10);
    return [
      digits,
      `+91${digits}`,
      `91${digits}`,
      `0${digits}`,
      `+91-${digits.slice(0, 5)}-${digits.slice(5)}`,
      `(+91) ${digits.slice(0, 5)} ${digits.slice(5)}`,
      `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`,
      `${digits.slice(0, 4)}.${digits.slice(4, 7)}.${digits.slice(7)}`,
      `91 ${digits.slice(0, 5)}/${digits.slice(5)}`,
      [...digits].join(" "),
    ];
  },
  aadhaar(aadhaar) {
    const digits = aadhaar.replace(/\D/g, "");
    const groups = digits.match(/.{4}/g) as string[];
    return [
      digits,
      groups.join(" "),
      groups.join("-"),
      groups.join("."),
      groups.join(" - "),
      groups.join("/"),
    ];
  },
  pan: (pan) => [
    pan,
    pan.toUpperCase(),
    `${pan.slice(0, 5)} ${pan.slice(5, 9)} ${pan.slice(9)}`,
    `${pan.slice(0, 5)}-${pan.slice(5, 9)}-${pan.slice(9)}`,
    [...pan].join(" "),
  ],
  account(account) {
    const digits = account.replace(/\D/g, "");
    return [
      digits,
      digits.replace(/^0+/, ""),
      `000${digits}`,
      (digits.match(/.{1,4}/g) as string[]).join("-"),
      (digits.match(/.{1,4}/g) as string[]).join(" "),
      (digits.match(/.{1,3}/g) as string[]).join(","),
    ];
  },
  vehicle: grouped,
  licence: grouped,
  address(address) {
    const words = address.split(/[\s,]+/).filter((word) => word !== "-");
    return [
      address,
      address.replaceAll(",", ""),
      address.replaceAll(", ", "\n"),
      words.join("-"),
      words.filter((word) => /^(Lake|Indra|Sample|North|Mock|नमू|999)/.test(word)).join(" and "),
    ];
  },
  email: (email) => [email, email.replace("@", " at "), email.split("@")[0] as string, `<mailto:${email}>`],
  url(url) {
    const { host, pathname, search } = new URL(url);
    return [
      url,
      decodeURI(url),
      url.replace("https://", ""),
      `${host}${pathname}`,
      `${pathname}${search}`,
      search,
      (search.split("=").at(-1) as string).replace("2024-06-30", "abcSECRETsig%2Fxyz%3D"),
    ];
  },
  otp: (otp) => [otp, [...otp].join(" "), `${otp.slice(0, 3)}-${otp.slice(3)}`],
  company: (company) => [
    company,
    company.toUpperCase(),
    company.split(" ")[0] as string,
    company.replaceAll(" ", "_"),
  ],
  latitude: (latitude) => [
    latitude,
    String(Number(latitude)),
    Number(latitude).toFixed(4),
    Number(latitude).toFixed(2),
    latitude.slice(0, -3),
    latitude.replace(".", ","),
  ],
};

function grouped(text: string): string[] {
  const plain = text.replace(/[^a-z0-9]/gi, "");
  const parts = plain.match(/[a-z]+|\d+/gi) as string[];
  return [plain, parts.join(" "), parts.join("-"), parts.join("/"), plain.toLowerCase(), parts.join(" - ")];
}

function dayOf(dob: string): [number, number, number] {
  const parts = dob.split(/\D+/).map(Number);
  if (/[a-z]/i.test(dob)) return [2001, 8, 15];
  const [one, two, three] = parts as [number, number, number];
  return one > 1000 ? [one, two, three] : [three, two, one];
}
