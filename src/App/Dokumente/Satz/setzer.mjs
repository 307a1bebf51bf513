// The typesetter: one JSON line in, one JSON line out, until standard input ends. Started and watched by Setzer.cs.
// in:  {"id":1,"norm":"ua-1"|"a-3a","zeit":SECONDS,"dokument":{…}}
// out: {"id":1,"pdf":"BASE64"} or {"id":1,"fehler":"…"}
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ordner = fileURLToPath(new URL('.', import.meta.url));
const { NodeCompiler } = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler');
// Typst asks fontconfig for fonts: it shall find ours and nothing else.
process.env.FONTCONFIG_FILE = `${ordner}schrift.conf`;
const satz = NodeCompiler.create({ workspace: ordner });
const vorlage = readFileSync(`${ordner}dokument.typ`, 'utf8');

function setze({ id, norm, zeit, dokument }) {
  try {
    // The text of people is a value of sys.inputs, never part of the source.
    const inputs = { dokument: JSON.stringify(dokument), norm };
    const pdf = satz.pdf({ mainFileContent: vorlage, inputs }, { pdfStandard: norm, creationTimestamp: zeit });
    return { id, pdf: pdf.toString('base64') };
  } catch (fehler) {
    return { id, fehler: String(fehler.message ?? fehler) };
  } finally {
    satz.evictCache(10);
  }
}

for await (const zeile of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  process.stdout.write(JSON.stringify(setze(JSON.parse(zeile))) + '\n');
}
