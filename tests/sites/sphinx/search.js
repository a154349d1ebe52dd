// Run the search of a site without a browser: print the documents that a query finds.
// node search.js SITE/_static SITE/searchindex.js QUERY...
"use strict";

const fs = require("node:fs");
const vm = require("node:vm");

const [statics, index, ...queries] = process.argv.slice(2);
const site = vm.createContext({
  DOCUMENTATION_OPTIONS: { FILE_SUFFIX: ".html", LINK_SUFFIX: ".html" },
  SPHINX_HIGHLIGHT_ENABLED: false,
  _: (text) => text,
  _ready: () => {},
  console,
  document: { getElementById: () => ({ children: [] }) },
});
vm.runInContext("globalThis.window = globalThis;", site);
for (const file of ["language_data.js", "searchtools.js"])
  vm.runInContext(fs.readFileSync(`${statics}/${file}`, "utf-8"), site);
vm.runInContext(fs.readFileSync(index, "utf-8"), site);

for (const query of queries) {
  site.query = query;
  const found = vm.runInContext(
    "Search._performSearch(...Search._parseQuery(query)).map((result) => result[0])",
    site,
  );
  console.log(JSON.stringify([...new Set(found)]));
}
