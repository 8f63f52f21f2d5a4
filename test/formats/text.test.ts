import { describe, expect, it } from "vitest";
import { text } from "../../src/formats.ts";

const level = (value: string): string => text.check(text.normalise(value))?.level ?? "good";

describe("an input without a format of its own", () => {
  it.each([
    ...[
      "1.7E+16",
      "1.7e+16",
      "1E+16",
      "9.18765E+11",
      "-1.2E+05",
      "1,7E+16",
      "17E+15",
      "1.7E16",
      "1.234E-05",
      "1.7E−5",
    ],
    ...["17,000", "1,70,000", "1,70,00,000.50", "₹17,000", "Rs. 17,000", "₹ 1,00,000", "$1,000", "INR 5,000"],
    ...["17.000,00", "€1.234,5", "17'000", "17’000.50", "17000000000000001.0", " 17,000\u00a0"],
  ])("refuses %j: a number as a spreadsheet shows it", (value) => {
    expect(level(value)).toBe("hard");
  });

  it.each([
    ...[
      "#N/A",
      "#n/a",
      "#N/A N/A",
      "#REF!",
      "#VALUE!",
      "#DIV/0!",
      "#NAME?",
      "#NUM!",
      "#NULL!",
      "#SPILL!",
      "#CALC!",
      "#FIELD!",
    ],
    ...[
      "#BLOCKED!",
      "#GETTING_DATA",
      "#NV",
      "#WERT!",
      "#BEZUG!",
      "#N/D",
      "#¡REF!",
      "#¿NOMBRE?",
      "#ССЫЛКА!",
      "#####",
    ],
    ...["Err:502", "Loading...", "=A1", '="00012345678"', "=VLOOKUP(A2,B:C,2,0)", "\u200b#N/A"],
  ])("refuses %j: an error or a formula", (value) => {
    expect(level(value)).toBe("hard");
  });

  it.each(["2-Mar", "02-Sep", "1-june", "12‑Dec", "3-Sept"])(
    "refuses %j: a date out of something else",
    (value) => {
      expect(level(value)).toBe("hard");
    },
  );

  it.each([
    "'17000000000000001",
    "’00012",
    "'ABC0000123",
    "`MH-12/3",
    "'17000'",
    '"ABC0000123"',
    "“17000”",
    "50100123456789.00",
    "Ash\uFFFD Devi",
    "\uFFFD",
  ])("refuses %j: not as it was", (value) => {
    expect(level(value)).toBe("hard");
  });

  it.each([
    "17000000000000001\n17000000000000002",
    "ABC0000123\r\n\r\n ABC0000124\n",
    "AB/1234-5\rAB/1234-6",
  ])("refuses %j: several identifiers", (value) => {
    expect(level(value)).toBe("hard");
  });

  it.each([
    ...["01-02-1990", "1/2/24", "1990-02-01", "1990-02-01 00:00:00", "01.02.1990", "12-Jan-1990", "2-mar-24"],
    ...["12345.0", "100000.00", "123,0", "17000000000000000", "170000000000000000"],
    ...["17000000000000001;17000000000000002", "ABC0000123, ABC0000124", "ABC0000123 | ABC0000124"],
    ...["17000000000000001 17000000000000002", "17000000000000001\u202817000000000000002"],
    ...["RenÃ© Example", "Dâ€™Souza", "à¤°à¤®à¥‡à¤¶"],
  ])("warns of %j: it may not be as it was", (value) => {
    expect(level(value)).toBe("soft");
  });

  it.each([
    ...["undefined", "NaN", "NaT", "<NA>", "(null)", "<null>", "[object Object]", "\\N", "N/A", "n/a"],
    ...["-", "--", "—", "?", ".", "...", "***", "_", "( )", "'"],
  ])("refuses %j: no value", (value) => {
    expect(level(value)).toBe("hard");
  });

  it.each([
    "null",
    "NULL",
    "None",
    "nil",
    "nan",
    "Nan",
    "NA",
    "N.A.",
    "TBD",
    "TRUE",
    "false",
    "Mar-24",
    "Dec-01",
  ])("warns of %j: it may be a value", (value) => {
    expect(level(value)).toBe("soft");
  });

  it.each([
    ...[
      "17000000000000001",
      "0",
      "-5",
      "17000",
      "1,2",
      "12,34",
      "12.50",
      "1.2.3",
      "192.0.2.1",
      "1E5",
      "12E-5",
      "100E-05",
    ],
    ...["E", "17E", "1.0", "A,123", "17,000 Main Road", "Flat 17,000", "# 12, MG Road", "#12"],
    ...[
      "#12/3",
      "C/O #Asha",
      "House #4!",
      "March",
      "2-March Street",
      "17000000000000010",
      "1700 0000 0000 00001",
      "Flat 12\n400001 Pune",
      "12/1990/1",
      "Dr. D'Souza",
      "'t Hooft",
      "José Âme",
      "1-Marble Arch",
      "Mar-2024",
    ],
    ...[
      "Nandan",
      "Noneha",
      "null island",
      "Trueman",
      "NA-12",
      "Sukarno",
      "कुमारी",
      "د",
      "١٢",
      "漢字",
      "A",
      "Ω",
    ],
    ...[
      "",
      "a=b",
      "+91 90000 00001",
      "@asha",
      "x".repeat(5000),
      "1".repeat(60),
      "person@example.com",
      "ABC-0001/2",
    ],
  ])("takes %j", (value) => {
    expect(level(value)).toBe("good");
  });
});
