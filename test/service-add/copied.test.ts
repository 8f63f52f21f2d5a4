// The request as people copy it: from every shell's tab, through text programs, with templates. All are one service.
import { expect, test } from "vitest";
import { sdl } from "../../generated/schema.ts";
import { addService } from "../../src/codegen.ts";

const query =
  'mutation { verify(input: { documentType: "water bill verification", connectionNo: "WX-0044-1188" }) { ok message result { __typename ... on WaterBillResult { consumer_name amount_due } } error { message } } }';
const url = "https://api.staging.indiconnect.in/idverifygr/verification";
const body = JSON.stringify({ query });
const lines = query.replaceAll("{ ", "{\n  ");
const bodyOfLines = JSON.stringify({ query: lines });
const answer = `\n\n${JSON.stringify({ data: { verify: { ok: true, message: "ok", result: { __typename: "WaterBillResult", consumer_name: "Asha Example", amount_due: 1843.75 }, error: null } } }, null, 2)}\n`;
const single = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
const double = (text: string): string => `"${text.replace(/[\\"$`]/g, "\\$&")}"`;
const app = "myAppId: verification_v1";

/** What Chromium writes for "Copy as cURL (cmd)". */
const caretQuoted = (text: string): string =>
  `^"${text
    .replace(/\\/g, "\\\\")
    .replace(/"/g, '\\"')
    .replace(/[^\w\s\-:=+~'/.,?;()*`]/g, "^$&")
    .replace(/\r?\n/g, "^\n\n")}^"`;
/** A PowerShell text in double quotes. */
const backticked = (text: string): string => `"${text.replace(/[`"$]/g, "`$&")}"`;

const FORMS: Readonly<Record<string, string>> = {
  plain: `curl ${single(url)} -H ${single(app)} -d ${single(body)}`,
  "cmd, as Postman writes it": `curl --location "${url}" ^\n--header "${app}" ^\n--data-raw "${body.replace(/[\\"]/g, "\\$&")}"`,
  "cmd, blanks behind the carets": `curl.exe --location "${url}" ^  \n  -H "${app}" ^ \n  -d "${body.replace(/[\\"]/g, "\\$&")}"\n`,
  "cmd, as Chromium writes it": `curl ${caretQuoted(url)} ^\n  -H ${caretQuoted("accept: */*")} ^\n  -H ${caretQuoted(app)} ^\n  --data-raw ${caretQuoted(body)}`,
  "cmd, line ends in the value": `curl ${caretQuoted(url)} ^\n  -H ${caretQuoted(app)} ^\n  --data-raw ${caretQuoted(`{"query":\n"${query.replaceAll('"', '\\"')}"}`)} ^\n  --compressed`,
  "cmd, with its prompt": `C:\\Users\\asha>curl "${url}" ^\n -H "${app}" ^\n -d "${body.replace(/[\\"]/g, "\\$&")}"`,
  "PowerShell, curl.exe": `curl.exe -X POST '${url}' \`\n  -H '${app}' \`\n  -d '${body.replace(/[\\"]/g, "\\$&")}'`,
  "PowerShell, curl.exe with its prompt": `PS C:\\> curl.exe ${backticked(url)} -H ${backticked(app)} -d ${backticked(body)}`,
  "PowerShell, a here-string": `curl.exe "${url}" -H "${app}" \`\n  -d @'\n${body}\n'@`,
  "PowerShell, Invoke-RestMethod as Postman writes it": `$headers = New-Object "System.Collections.Generic.Dictionary[[String],[String]]"\n$headers.Add("myAppId", "verification_v1")\n$headers.Add("Content-Type", "application/json")\n\n$body = ${backticked(body)}\n\n$response = Invoke-RestMethod '${url}' -Method 'POST' -Headers $headers -Body $body\n$response | ConvertTo-Json`,
  "PowerShell, Invoke-WebRequest as Chromium writes it": `$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession\nInvoke-WebRequest -UseBasicParsing -Uri "${url}" \`\n-Method "POST" \`\n-WebSession $session \`\n-Headers @{\n"accept"="*/*"\n  "myAppId"="verification_v1"\n} \`\n-ContentType "application/json" \`\n-Body ${backticked(body)}`,
  "PowerShell, hash table and here-string in variables": `$h = @{ myAppId = 'verification_v1'; accept = 'x' }\n$body = @"\n${body.replace(/[`$]/g, "`$&")}\n"@\nirm -Method Post -Uri ${url} -Headers $h -Body $body`,
  "a template for the address": `curl --location '{{baseUrl}}' --header '${app}' --data ${single(body)}`,
  "a template in the address": `curl --location '{{baseUrl}}/idverifygr/verification' --header 'secret-key: {{secretKey}}' --header '${app}' --data ${single(body)}`,
  "shell variables": `curl "$BASE_URL/verification" -H "service-key: \${SERVICE_KEY}" -H "${app}" -d ${single(body)}`,
  "angle brackets": `curl <YOUR_URL> -H '${app}' -d ${single(body)}`,
  "dollar quotes": `curl ${single(url)} -H ${single(app)} --data-binary $'${bodyOfLines.replace(/\\/g, "\\\\").replaceAll("mutation", "\\u006dutation").replaceAll("water", "\\167ater").replaceAll("bill", "\\x62ill")}' --compressed`,
  "flags in one": `curl -sSLX POST ${single(url)} -H${single(app)} -d${single(body)}`,
  "flags in one, the value attached": `curl -skXPOST "${url}" -H"${app}" -d ${double(body)}`,
  "options whose values are no addresses": `curl --max-redirs 5 --cacert ca.pem -o out.json -w '%{http_code}' --resolve a:1:b ${url} -H '${app}' --json ${single(body)}`,
  "long options with equals signs": `curl --request=POST --url=${url} --header=${single(app)} --data=${single(body)}`,
  "a here-document": `curl -s ${url} -H '${app}' -d @- <<'EOF'\n${body}\nEOF`,
  "a here-document that is continued": `curl -s ${url} \\\n  -H '${app}' \\\n  --data-binary @- << EOF\n${body.replace(/,/g, ",\n")}\nEOF\n`,
  "a here-document in a substitution": `curl ${url} -H '${app}' --data "$(cat <<'EOF'\n${body}\nEOF\n)"`,
  "typographic single quotes": `curl --location ‘${url}’ --header ‘${app}’ --data ‘${body}’`,
  "typographic double quotes, dashes too":
    `curl –-location “${url}” –header “${app}” —data '${body}'`.replace("–-", "–"),
  "typographic quotes everywhere": `curl ‘${url}’ -H ‘${app}’ -d ‘${body.replace(/\\"/g, "\\“").replace(/(?<!\\)"/g, "”")}’`,
  "double quotes": `curl -XPOST "${url}" -H"${app}" -d ${double(body)}`,
  "raw line ends": `curl ${single(url)} -H ${single(app)} --data '{"query":"${lines.replace("ok\n", "# of the person\n ok\n").replaceAll('"', '\\"')}","variables":{}}'`,
  "an apostrophe in a comment": `curl ${single(url)} -H ${single(app)} --data '{"query":"${lines.replace("ok\n", "# the person's\n ok\n").replaceAll('"', '\\"')}"}'`,
  "line ends of Windows": `curl ${single(url)} \\\r\n -H ${single(app)} \\\r\n -d ${single(body)}`.replace(
    "}'",
    "}'\r\n",
  ),
  "blanks that do not break": `curl\u00A0${single(url)}\u2003-H\u202F${single(app)} -d\u00A0${single(body)}`,
  "signs that nobody sees": `\uFEFFcurl ${single(url)} \u200B-H ${single(app)} -d ${single(body)}`,
  "HTML's names of characters": `curl ${single(url)} -H ${single(app)} -d '${body.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}'`,
  "JSON in pieces": `curl ${single(url)} -H ${single(app)} --json ${single(body.slice(0, 40))} --json ${single(body.slice(40))}`,
  "a here-string": `curl ${single(url)} -H ${single(app)} -d @- <<< ${single(body)}`,
  "a here-string before the other options": `curl <<<${single(body)} ${single(url)} -H ${single(app)} -d @-`,
  "translated quotes": `curl ${single(url)} -H ${single(app)} -d $${double(body)}`,
  "low quotes": `curl „${url}“ -H „${app}“ -d ‚${body}‘`,
  "prime marks": `curl ″${url}″ -H ´${app}´ -d ＇${body}＇`,
  "a path before it": `/usr/bin/curl ${single(url)} -H ${single(app)} -d ${single(body)}`,
  "an escaped name": `\\curl ${single(url)} -H ${single(app)} -d ${single(body)}`,
  "lines without their backslashes": `curl ${single(url)}\n  -H ${single(app)}\n  -d ${single(body)}`,
  "lines with two backslashes": `curl ${single(url)} \\\\\n  -H ${single(app)} \\\\\n  -d ${single(body)}`,
  "backslashes without their line ends": `curl ${single(url)} \\ -H ${single(app)} \\   -d ${single(body)}`,
  guillemets: `curl «${url}» -H «${app}» -d ${single(body)}`,
  "dashes before single letters": `curl ${single(url)} –H ${single(app)} –d ${single(body)}`,
  "a command before it": `KEY=abc time curl ${single(url)} -H ${single(app)} -d ${single(body)}`,
  "a comment between continued lines": `curl ${single(url)} -H ${single(app)} \\\n  # the body\n  -d ${single(body)}`,
  "variables that curl expands": `curl --variable a=b --expand-url ${single(url)} -H ${single(app)} --expand-data ${single(body)}`,
  "HTML's names of all quotes": `curl &#39;${url}&#39; -H &#39;${app}&#39; -d &#39;${body.replaceAll('"', "&quot;")}&#39;`,
  "tags around it": `<pre><code class="sh">curl ${single(url)} -H ${single(app)} -d ${single(body)}</code></pre>`,
  "a capital": `Curl ${single(url)} -H ${single(app)} -d ${single(body)}`,
  "a prompt": `asha@host:~$ curl ${single(url)} -H ${single(app)} -d ${single(body)} | jq .`,
  "in a list of Markdown": `1. Call it:\n\n\`\`\`sh\ncurl ${single(url)} -H ${single(app)} -d ${single(body)}\n\`\`\`\n`,
  "a document as the body": `curl ${single(url)} -H ${single(app)} -H 'content-type: application/graphql' -d ${single(query)}`,
  "variables in the body": `curl ${single(url)} -H"${app}" --data ${single(JSON.stringify({ query: query.replace("mutation", "mutation ($connectionNo: String!)").replace('"WX-0044-1188"', "$connectionNo"), variables: { connectionNo: "WX-0044-1188" } }))}`,
};

const options = { base: sdl, dryRun: true, operation: "WaterBill", group: "Utility Verification" };
const added = (text: string) => addService(text, { ...options, folder: "no-such-folder" });

test.each(Object.entries(FORMS))("%s", (_, text) => {
  const [schema, operation] = added(text + answer).files;
  const [expected, expectedOperation] = added(FORMS.plain + answer).files;
  expect(operation?.content).toBe(expectedOperation?.content);
  expect(schema?.content).toBe(expected?.content);
  expect(schema?.content).toContain('myAppId: "verification_v1"');
  expect(operation?.content).toContain("$connectionNo: String!");
});

const REFUSED: Readonly<Record<string, readonly [text: string, line: RegExp]>> = {
  "a template for a value": [
    `curl ${url} -d '${body.replace('\\"WX-0044-1188\\"', "{{connectionNo}}")}'`,
    /contains the template \{\{connectionNo\}\}: replace it by a value/,
  ],
  "a template for the whole document": [
    `curl ${url} -d '{"query": {{query}} }'`,
    /body contains the template \{\{query\}\}/,
  ],
  "a shell variable for a value": [
    `curl ${url} -d "{\\"query\\": $QUERY}"`,
    /body contains the shell variable \$QUERY/,
  ],
  "a file": [
    `curl ${url} -d @body.json`,
    /sends the content of a file or of another command \(@body\.json\)/,
  ],
  "another command, with a here-document": [
    `cat <<'EOF' | curl ${url} -d @-\n${body}\nEOF`,
    /sends the content of a file or of another command \(@-\)/,
  ],
  "another command": [
    `echo ${single(body)} | curl ${url} -d @-`,
    /sends the content of a file or of another command \(@-\)/,
  ],
  "double quotes inside double quotes": [
    `curl "${url}" -d "{"query":"mutation"}"`,
    /double quotes inside double quotes, so the shell loses them/,
  ],
  "typographic quotes that nothing mends": [`curl ${url} -d ‘{“query”: “${query}”}’`, /typographic quotes/],
  "a form": [`curl ${url} -d 'documentType=x&a=b'`, /sends a form, so this is a REST service/],
  "a PowerShell expression": [
    `$body = @{ query = "x" } | ConvertTo-Json\nInvoke-RestMethod -Uri ${url} -Method Post -Body $body`,
    /computes its body with an expression: copy the request as cURL/,
  ],
  "a shell variable for the body": [`curl ${url} -d "$BODY"`, /body contains the shell variable \$BODY/],
  "a document in the address": [`curl '${url}?query=mutation'`, /sends its GraphQL in the address/],
  "PowerShell arguments in a table": [
    `$p = @{ Uri = '${url}'; Method = 'POST'; Body = 'x' }\nInvoke-RestMethod @p`,
    /takes its arguments from a table: copy the request as cURL/,
  ],
  "Python alone": [
    `import requests\nresponse = requests.post(url, json={"query": q})`,
    /shows its request for Python, not as curl: open its Shell tab/,
  ],
  "JavaScript alone": ["fetch(url, { method: 'POST' })", /for JavaScript/],
  "PHP alone": ["curl_setopt_array($curl, array(CURLOPT_URL => $url));", /for PHP/],
  "Go alone": ['req, err := http.NewRequest("POST", url, payload)', /for Go,/],
  "C# alone": ["var client = new HttpClient();", /for C#/],
  "Ruby alone": ["http = Net::HTTP.new(url.host, url.port)", /for Ruby/],
  "wget alone": [`wget --post-data '{"query":"x"}' ${url}`, /for wget/],
  "HTTPie alone": [`http POST ${url} query=x`, /for HTTPie/],
  "a cmd command that breaks off": [`curl "${url}" ^\n -d "{\\"query`, /ends inside a quoted argument/],
  "a here-document without its end": [`curl ${url} -d @- <<EOF\n${body}\n`, /ends inside a quoted argument/],
};

test.each(Object.entries(REFUSED))("%s is named for what it is", (_, [text, line]) => {
  expect(() => added(text + answer)).toThrow(line);
});

test("a template instead of myAppId does not become an id", () => {
  const { files, notes } = added(FORMS.plain?.replace("verification_v1", "{{appId}}") + answer);
  expect(files[0]?.content).not.toContain("myAppId");
  expect(notes.join("\n")).toContain("myAppId header contains a template");
});

test("a heading that begins with the word is no request", () => {
  expect(() => added(`Curl example: see below\n\n${FORMS.plain}${answer}`)).not.toThrow();
});
