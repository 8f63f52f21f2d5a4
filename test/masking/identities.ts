/** What one call sends of one person or company. Invented, and it looks it. */
export interface Identity {
  readonly name: string;
  readonly dob: string;
  readonly mobile: string;
  readonly aadhaar: string;
  readonly pan: string;
  readonly account: string;
  readonly vehicle: string;
  readonly licence: string;
  readonly address: string;
  readonly email: string;
  readonly url: string;
  readonly otp: string;
  readonly company: string;
  readonly latitude: string;
}

export const identities: readonly Identity[] = [
  {
    name: "Asha Kumari",
    dob: "01/02/1990",
    mobile: "9000000017",
    aadhaar: "999912340019",
    pan: "AAAPA0001A",
    account: "050100123456",
    vehicle: "MH12AB0034",
    licence: "MH1220110012345",
    address: "Flat 12, Lakeview Apartments, Main Road, Indranagari, Goa 999017",
    email: "asha.kumari@mailbox.example",
    url: "https://files.example.com/kyc/u/77/q7face.jpg?X-Amz-Date=20240101T000000Z&X-Amz-Signature=4f9ac01bd2e37788aa",
    otp: "483926",
    company: "Brightwell Records Private Limited",
    latitude: "18.520430",
  },
  {
    name: "Om Prakash Example",
    dob: "1985-12-31",
    mobile: "+91 90000 00028",
    aadhaar: "9999 8765 0028",
    pan: "zzzpz9999z",
    account: "999900001234567",
    vehicle: "KA-01-ZZ-9876",
    licence: "KA01 20200009876",
    address: "No. 4/2, 3rd Cross, Sampletown, near City Bank, Karnataka - 999028",
    email: "om_prakash+kyc@records.example",
    url: "https://bucket-q.s3.amazonaws.com/selfies/om%20prakash/front.png?token=Zq9.kL2-mN4_pR6",
    otp: "0917",
    company: "Sample & Sons (India) Pvt. Ltd.",
    latitude: "9.931233",
  },
  {
    name: "Zoë D'Sample",
    dob: "15 Aug 2001",
    mobile: "09000000039",
    aadhaar: "9999-4321-0039",
    pan: "QQQPQ1234Q",
    account: "12345678",
    vehicle: "DL 8C AQ 4321",
    licence: "DL-0820150043210",
    address: "House No 221B, Phase II, Northmoor Colony, Delhi, 999039",
    email: "zoe1990@gmail.com",
    url: "https://cdn.example.org/v2/Zo%C3%AB-passport.pdf?sig=abcSECRETsig%2Fxyz%3D&se=2024-06-30",
    otp: "777301",
    company: "Zoetest Services LLP",
    latitude: "28.613939",
  },
  {
    name: "आशा कुमारी",
    dob: "07-03-1972",
    mobile: "919000000046",
    aadhaar: "999955550046",
    pan: "EXMPL0046T",
    account: "0000-1111-2222-46",
    vehicle: "T0124XX0001AB",
    licence: "UP3219990046046",
    address: "ग्राम नमूनापुर, Taluk Mockganj, Uttar Pradesh 999046",
    email: "ASHA46@POST.EXAMPLE",
    url: "https://storage.googleapis.com/mock-bucket/आशा/चित्र.jpg?GoogleAccessId=svc46&Signature=Qm9ndXMrU2ln",
    otp: "1046",
    company: "Namoona Udyog",
    latitude: "26.846709",
  },
];
