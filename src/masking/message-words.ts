// These are texts to keep bundles small. Prefixes and endings ("un", "ing") are removed before a word is looked up.
const REASONS = `
a about above absent accept access accessible account accurate across action active actual add additional
after again against age alert all allow already also am amount an another any apart api application are
argument around array at attempt auth authentic authenticate authorisation authorise authorization authorize
automatic bad balance be because been before below between bill birth blank block body boolean busy but by
call can cancel cannot case change character charge check clear client close code com come compare complete
condition confidence configure confirm conflict connect consent consistent consumer contact contain content
correct could count create credential credit current data database date day deceased declare decline default
delete deliver department detail detect did differ different digit disable discontinue disqualify do doc
document domain done down download drop due duplicate during each either electoral eligible else empty
enable encode encrypt end enrol enroll enrollment enrolment enter entity entry enum environment equal error
etc even every exact exceed except exist expect expire expiry external extra eye fail failure fake false
feature fetch field file fill find first fit flag float follow for forbid forbidden format found fraud free
from frozen full future gateway generate get give given go good graphql had has have he header held help
here high history hold hour how http i identifier identity if illegal image in index info initiate input
insert integer internal into issue it item jpeg jpg json keep key kind know known kyc large last late later
latest least left length less letter level like limit line link list live liveness load lock log login long
low mail mailbox maintenance make malformed mandatory manual many map mask match max maximum me merge
message method middle min minimum minute miss mode moment month more most multiple must my name
need negative network never new next nil no none nor not nothing now null number numeric object obtain occur
of off ok old older on once one open operate operator option or org original other our out output outside
over own page param parameter parent parse part partial party pass password past path pattern pay payment
pdf pend per perform period permission permit person photo picture place please png policy portal positive possible
present primary prior priority problem process produce profile property provide provider public purpose
quality query quota range rate raw reach read ready real reason receive record redirect refer reference
refresh refuse register registration registry reject release remove repeat report request require resolve
respond response restrict result retrieve roll row rule same save scan schedule schema scheme score search
second secret section secure security see seem select self selfie send sent serve server service session set setup
several shall she short should show sign signature similar similarity since single site size slow small so
some sorry source space special specify stage start status step still stop store strike string struck submit
success successful such sufficient support surname suspend switch syntax system take temporary terminate
test text than that the their them then there these they this those threshold through time timeout timestamp
title to today together token tomorrow too total track traffic transaction transfer trial true try two type
under unique unit until up update upload upstream url usage use user username valid validate value variable
vendor verification verify version via wait wallet warn was we were what when where whether which while
white who why window with within without word work write wrong www year yes yesterday yet you your zero
`;

// Words for checks and their subjects. They identify nobody.
const SUBJECTS = `
aadhaar aadhar address adult agency authority bank beneficiary branch bureau business car cheque child cibil cin
city class commercial company corporation crif customer din director directorate district dl dob driver
driving education electricity email employee employer engine epf epfo epic equifax establishment experian
face family fastag father female finance financial firm fitness gas gender government govt group gst gstin
gstn guardian holder household husband iec ifsc india indian individual insurance ip itr latitude licence
license llp llpin location longitude lpg ltd male member micr ministry minor mobile mother msme national
nationality organisation organization otp owner pan partner partnership passport phone pin pincode police
post pressure private proof proprietor pvt rc registrar relative residence resident revenue rto salary sex
shop signatory sim society spouse state subscriber tan tax team taxpayer telecom telephone tin trade transgender
transport trustee uan udyam uidai upi vehicle vid vote voter vpa ward water wife zip zone
`;

// Words that occur in many addresses.
const PLACES = `
andhra apartment arunachal assam avenue back behind bengal bihar building chandigarh chhattisgarh colony
corner country cross delhi east extension flat floor front garden gate goa ground gujarat haryana himachal
house industrial jammu jharkhand karnataka kashmir kerala ladakh lane madhya maharashtra main manipur market
meghalaya mizoram nadu nagaland nagar near north odisha opposite phase plot pradesh puducherry punjab
rajasthan road sector side sikkim south square street suite taluk tamil telangana tower town tripura uttar
uttarakhand village west
`;

// Words of links and mail addresses.
const LINKS = `
ac algorithm amazon amazonaws amz aws blob bucket cdn cloud cloudfront co core gmail goog google googleapis
gov hotmail indc net outlook production s3 sandbox sig sk storage yahoo
`;

const WORDS = new Set([REASONS, SUBJECTS, PLACES, LINKS].join(" ").trim().split(/\s+/));

// The endings that a word can take, by the letter that they replace.
const ENDINGS = Object.entries({
  "": ["", "s", "es", "d", "ed", "ing", "ly", "able", "ion"],
  e: ["es", "ed", "ing", "able", "ion"],
  y: ["ied", "ies"],
});

const LONGEST = 24;

/** Whether a word is usual in messages. Such a word gives a reason and says nothing about a person. */
export function isMessageWord(word: string): boolean {
  if (word.length > LONGEST) return false;
  const rest = word.replace(/^(?:un|in|mis|non|re|dis)(?=.{3})/, "");
  return [word, rest].some((each) =>
    ENDINGS.some(([instead, endings]) =>
      endings.some(
        (ending) => each.endsWith(ending) && WORDS.has(each.slice(0, each.length - ending.length) + instead),
      ),
    ),
  );
}
