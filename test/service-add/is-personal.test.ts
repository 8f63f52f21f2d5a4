import { describe, expect, it } from "vitest";
import { isPersonal } from "../../src/service-add/is-personal.ts";

describe("a field that is marked personal", () => {
  it.each([
    ...[
      "wage",
      "wages",
      "memberWage",
      "member_wages",
      "lastDrawnWages",
      "epf_wages",
      "grosswages",
      "basicWage2",
    ],
    ...[
      "salary",
      "monthlySalary",
      "salaries",
      "basicsalary",
      "income",
      "annualIncome",
      "grossIncome",
      "net_income",
    ],
    ...[
      "pensionAmount",
      "gratuity",
      "employeeContribution",
      "totalWithdrawals",
      "currentBalance",
      "loanAmount",
      "emi",
    ],
    ...[
      "outstanding",
      "overdue_amount",
      "credit_score",
      "cibilScore",
      "religion",
      "caste",
      "casteCategory",
      "maritalStatus",
    ],
    ...[
      "bloodGroup",
      "disabilityType",
      "nationality",
      "occupation",
      "designation",
      "employerName",
      "member_id",
      "memberId",
    ],
    ...[
      "spouseName",
      "fatherName",
      "sons",
      "dateOfBirth",
      "death_date",
      "birthDate",
      "pan",
      "rationCardNo",
      "ckycNumber",
    ],
    ...["policyHolder", "chequeNo", "mobile2", "addresses", "photoUrl", "password"],
  ])("%s", (name) => {
    expect(isPersonal(name)).toBe(true);
  });

  it.each([
    ["lastDrawn", "The member's wage in the last month."],
    ["amt", "Monthly salary in rupees."],
    ["value3", "Incomes of the year, before tax."],
    ["code", "Religion, by the register's list."],
    ["result", "Name of the member"],
  ])("%s, of which the table says: %s", (name, text) => {
    expect(isPersonal(name, text)).toBe(true);
  });
});

describe("a field that is not", () => {
  it.each([
    ...[
      "status",
      "memberStatus",
      "member_count",
      "statusCode",
      "bill_amount",
      "amountDue",
      "bankName",
      "branch",
      "schemeName",
    ],
    ...[
      "sewage",
      "issueDate",
      "validUpto",
      "language",
      "version",
      "isMatch",
      "match_score",
      "companyName",
      "fuelType",
      "tax",
    ],
  ])("%s", (name) => {
    expect(isPersonal(name)).toBe(false);
  });

  it("of a thing, whatever its name is called", () => {
    expect(isPersonal("name", "Name of the bank")).toBe(false);
    expect(isPersonal("amount", "Amount of the bill.")).toBe(false);
  });
});
