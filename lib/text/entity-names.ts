/**
 * Entity names of HTML 4 (https://www.w3.org/TR/html401/sgml/entities.html) and of Latin
 * Extended-A, except accented letters, which `decodeEntities` composes. A name has the code point
 * before its colon, or else the one after the previous name's.
 */
const LISTED =
  '22:quot 26:amp apos 3c:lt 3e:gt a0:nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest c6:AElig d0:ETH d7:times Oslash de:THORN szlig e6:aelig f0:eth f7:divide oslash fe:thorn 110:Dstrok dstrok 131:imath 141:Lstrok lstrok 152:OElig oelig 391:Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho 3a3:Sigma Tau Upsilon Phi Chi Psi Omega 3b1:alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega 2002:ensp emsp 2009:thinsp 2013:ndash mdash 2018:lsquo rsquo sbquo 201c:ldquo rdquo bdquo 2022:bull 2026:hellip 2032:prime 20ac:euro 2122:trade 2190:larr uarr rarr 2212:minus 221e:infin 223c:sim 2248:asymp 2260:ne 2264:le ge';

/** The character of each listed name. */
export const ENTITY_NAMES: ReadonlyMap<string, string> = /* @__PURE__ */ namesIn(LISTED);

/** Endings of the names of accented letters (`Eacute`, `scaron`) → combining character. */
export const ACCENT_NAMES: ReadonlyMap<string, string> = /* @__PURE__ */ namesIn(
  '300:grave acute circ tilde macr 306:breve dot uml 30a:ring dblac caron 327:cedil ogon',
);

function namesIn(listed: string): Map<string, string> {
  let next = 0;
  return new Map(
    listed.split(' ').map((each) => {
      const [name = '', code] = each.split(':').reverse();
      next = code ? Number.parseInt(code, 16) : next;
      return [name, String.fromCodePoint(next++)];
    }),
  );
}
